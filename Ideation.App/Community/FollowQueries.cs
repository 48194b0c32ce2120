using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

public sealed class FollowQueries(IDbContextFactory<IdeationDb> contexts)
{
    public async Task<bool> FollowsAsync(Viewer viewer, IdeaId idea, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me)
            return false;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Follows.AnyAsync(follow => follow.Member == me && follow.Idea == idea, cancellationToken);
    }

    public async Task<bool> FollowsAsync(Viewer viewer, CampaignId campaign, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me)
            return false;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Follows.AnyAsync(follow => follow.Member == me && follow.Campaign == campaign, cancellationToken);
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
