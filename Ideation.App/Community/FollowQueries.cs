using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>Whom somebody follows. Asked at every signal of a page, and therefore answered from what is shared.</summary>
public sealed class FollowQueries(IDbContextFactory<IdeationDb> contexts, IdeaSheets ideas, SharedReads shared)
{
    public async Task<bool> FollowsAsync(Viewer viewer, IdeaId idea, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return viewer.Member is { } me && await ideas.SeenByAsync(viewer, idea) is { } seen && seen.Record.Followers.Contains(me);
    }

    public async Task<bool> FollowsAsync(Viewer viewer, CampaignId campaign, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me)
            return false;

        // What I follow changes with me, not with the campaign.
        var mine = await shared.ReadAsync(LiveTopic.Of(me), "follows/campaigns", async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            return (await db.Follows.Where(follow => follow.Member == me && follow.Campaign != null).Select(follow => follow.Campaign!.Value).ToListAsync(CancellationToken.None)).ToHashSet();
        });
        cancellationToken.ThrowIfCancellationRequested();
        return mine.Contains(campaign);
    }

    public async Task<IReadOnlyList<IdeaId>> IdeasAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me)
            return [];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Follows.Where(follow => follow.Member == me && follow.Idea != null).OrderByDescending(follow => follow.Since)
            .Select(follow => follow.Idea!.Value).ToListAsync(cancellationToken);
    }
}
