using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>
/// Every write of an idea, one method per intention. Who does not see it hears that it does not exist. <c>basedOn</c> is the revision the
/// writer had before them: when somebody has written since, nothing is lost silently.
/// </summary>
public sealed partial class IdeaCommands(Work work, SharedTexts texts, TextHistory history, IdeaRevisions revisions, TimeProvider clock)
{
    /// <param name="agency">The place whose correspondent will answer; the writer's own when none is named.</param>
    public Task<IdeaId> DraftAsync(
        Viewer viewer, CampaignId campaign, IdeaWriting writing, OrganisationId? agency = null, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var now = clock.GetUtcNow();
            var found = await db.Campaigns.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(c => c.Id == campaign, cancellationToken)
                ?? throw CampaignAccessErrors.NotFound();
            IdeaAtHand.RequireTakingPart(found, me, Capability.Propose, now);
            IdeaAtHand.RequireTheme(found, writing.Theme, kept: null);
            var place = await IdeaAtHand.PlaceAsync(db, agency ?? me.Home!.Value, cancellationToken);

            var idea = Idea.Draft(me.Member!.Value, campaign, place.Id, now);
            db.Ideas.Add(idea);
            db.IdeaRevisions.Add(idea.Write(idea.Author, writing, basedOn: 0, substantial: false, now));
            return idea.Id;
        }, cancellationToken);

    /// <summary>While it is a draft, the author chooses the place whose correspondent will answer.</summary>
    public Task AddressAsync(Viewer viewer, IdeaId id, OrganisationId agency, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async idea =>
        {
            var place = await IdeaAtHand.PlaceAsync(idea.Db, agency, cancellationToken);
            idea.Idea.Address(idea.Actor, place.Id, clock.GetUtcNow());
        }, cancellationToken);

    public Task DiscardAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, idea =>
        {
            idea.Idea.Discard(idea.Actor, clock.GetUtcNow());
            idea.Db.Ideas.Remove(idea.Idea);
            return Task.CompletedTask;
        }, cancellationToken);

    private static async Task<IdeaRevision> RevisionAsync(IdeaAtHand idea, int number, CancellationToken cancellationToken) =>
        await idea.Db.IdeaRevisions.SingleOrDefaultAsync(r => r.Idea == idea.Idea.Id && r.Number == number, cancellationToken)
            ?? throw IdeaRefusals.RevisionUnknown(number);

    private async Task<IdeaAtHand> FindAsync(IdeationDb db, Viewer me, IdeaId id, CancellationToken cancellationToken)
    {
        var idea = await IdeaAtHand.FindAsync(db, me, id, cancellationToken);
        await revisions.BringInAsync(db, idea.Idea, cancellationToken);
        return idea;
    }

    private Task<T> ChangeAsync<T>(Viewer viewer, IdeaId id, Func<IdeaAtHand, Task<T>> change, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => await change(await FindAsync(db, me, id, cancellationToken)), cancellationToken);

    private Task ChangeAsync(Viewer viewer, IdeaId id, Func<IdeaAtHand, Task> change, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => await change(await FindAsync(db, me, id, cancellationToken)), cancellationToken);

    private Task ChangeAsync(Viewer viewer, IdeaId id, Action<IdeaAtHand> change, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => change(await FindAsync(db, me, id, cancellationToken)), cancellationToken);
}
