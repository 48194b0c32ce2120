using Ideation.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Account;

public sealed class VisitQueries(IDbContextFactory<IdeationDb> contexts, TimeProvider clock)
{
    /// <summary>For somebody new, and for whoever is not signed in.</summary>
    public static readonly TimeSpan AtFirst = TimeSpan.FromDays(7);

    /// <summary>The end of the visit before this one.</summary>
    public async Task<DateTimeOffset> SinceAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        if (viewer.Member is not { } me)
            return now - AtFirst;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var visit = await db.Set<Visit>().AsNoTracking().SingleOrDefaultAsync(v => v.Member == me, cancellationToken);
        return visit?.LastBefore(now) ?? now - AtFirst;
    }
}
