using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>What of an idea is new to one person.</summary>
/// <param name="Idea">Submitted since their last visit, and never opened.</param>
/// <param name="Comments">How many others have written since they last had it before them; 0 for what they never opened.</param>
public sealed record Unseen(bool Idea, int Comments)
{
    public static readonly Unseen Nothing = new(false, 0);
}

public sealed class ReadingQueries(IDbContextFactory<IdeationDb> contexts, VisitQueries visits, TimeProvider clock)
{
    /// <summary>Only those of these ideas in which something is new to this person.</summary>
    public async Task<IReadOnlyDictionary<IdeaId, Unseen>> UnseenAsync(
        Viewer viewer, IReadOnlyList<IdeaId> among, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me || among.Count == 0)
            return new Dictionary<IdeaId, Unseen>();

        var since = (await visits.SinceAsync(viewer, cancellationToken)).UtcTicks;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var mine = db.Set<Reading>().Where(reading => reading.Member == me);
        var visible = db.Ideas.AsNoTracking().VisibleTo(db, viewer).Where(idea => among.Contains(idea.Id));
        var fresh = await visible
            .Where(idea => idea.State != IdeaState.Draft && idea.Author != me && !idea.CoAuthors.Contains(me))
            .Where(idea => EF.Property<long>(idea, IdeaColumns.ListedAt) > since && !mine.Any(reading => reading.Idea == idea.Id))
            .Select(idea => idea.Id).ToListAsync(cancellationToken);
        var said = await (
            from idea in visible
            join reading in mine on idea.Id equals reading.Idea
            join comment in db.Comments on idea.Id equals comment.Idea
            where comment.PostedAt > reading.SeenAt && comment.Author != me && comment.Withdrawal == null && comment.Moderation == null
            group comment by idea.Id into about
            select new { about.Key, Count = about.Count() }).ToDictionaryAsync(about => about.Key, about => about.Count, cancellationToken);
        return fresh.Union(said.Keys).ToDictionary(id => id, id => new Unseen(fresh.Contains(id), said.GetValueOrDefault(id)));
    }

    /// <summary>The end of their reading before this one; null when they never had it before them.</summary>
    public async Task<DateTimeOffset?> LastAsync(Viewer viewer, IdeaId idea, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } me)
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var reading = await db.Set<Reading>().AsNoTracking().SingleOrDefaultAsync(r => r.Member == me && r.Idea == idea, cancellationToken);
        return reading?.LastBefore(clock.GetUtcNow());
    }
}
