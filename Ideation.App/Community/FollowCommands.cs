using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>Wanting to hear of something, or no longer. Doing it twice is doing it once.</summary>
public sealed class FollowCommands(Work work, TimeProvider clock)
{
    public Task FollowAsync(Viewer viewer, IdeaId idea, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            if (!await db.Ideas.VisibleTo(db, me).AnyAsync(i => i.Id == idea, cancellationToken))
                throw CommentRefusals.IdeaNotFound();
            if (!await db.Follows.AnyAsync(f => f.Member == me.Member && f.Idea == idea, cancellationToken))
                db.Follows.Add(Follow.OfIdea(me.Member!.Value, idea, clock.GetUtcNow()));
        }, cancellationToken);

    public Task FollowAsync(Viewer viewer, CampaignId campaign, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            if (!await db.Campaigns.VisibleTo(me).AnyAsync(c => c.Id == campaign, cancellationToken))
                throw CommentRefusals.CampaignNotFound();
            if (!await db.Follows.AnyAsync(f => f.Member == me.Member && f.Campaign == campaign, cancellationToken))
                db.Follows.Add(Follow.OfCampaign(me.Member!.Value, campaign, clock.GetUtcNow()));
        }, cancellationToken);

    /// <summary>Always possible, also for what one may no longer see.</summary>
    public Task StopAsync(Viewer viewer, IdeaId idea, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
            Stop(db, me, await db.Follows.SingleOrDefaultAsync(f => f.Member == me.Member && f.Idea == idea, cancellationToken)), cancellationToken);

    public Task StopAsync(Viewer viewer, CampaignId campaign, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
            Stop(db, me, await db.Follows.SingleOrDefaultAsync(f => f.Member == me.Member && f.Campaign == campaign, cancellationToken)), cancellationToken);

    private void Stop(IdeationDb db, Viewer me, Follow? follow)
    {
        if (follow is null)
            return;

        follow.Stop(me.Member!.Value, clock.GetUtcNow());
        db.Follows.Remove(follow);
    }
}
