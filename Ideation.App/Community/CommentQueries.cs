using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.App.Live;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>Every read of the conversation. What all its readers see alike is read once and shared.</summary>
public sealed class CommentQueries(IDbContextFactory<IdeationDb> contexts, IdeaSheets ideas, SharedReads shared, TimeProvider clock)
{
    public const int ThreadsAtOnce = 30;

    /// <summary>All that stands beside a text at once.</summary>
    public const int MostThreads = 200;

    /// <summary>The latest threads, in the order in which they began; null when this person may not see the idea.</summary>
    public async Task<ConversationView?> FindAsync(
        Viewer viewer, IdeaId idea, int threads = ThreadsAtOnce, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await ideas.SeenByAsync(viewer, idea) is not { } seen)
            return null;

        var talk = new Talk(viewer, seen.Idea, seen.Campaign, seen.Record.Region);
        var said = await SaidAsync(idea, threads, talk.MayModerate);
        return new ConversationView(
            idea, viewer, [.. said.Threads.Where(thread => thread.IsWorthShowing(viewer))], said.Count, said.Earlier,
            talk.Campaign.AsksForAndAgainst, talk.MayTakePart(clock.GetUtcNow()), viewer.IsSignedIn && talk.MayModerate,
            viewer.Member is { } me && talk.Idea.IsWrittenBy(me));
    }

    public async Task<CommentView?> FindOneAsync(Viewer viewer, CommentId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, viewer, id, cancellationToken) is var (comment, talk)
            ? (await new CommentReading(db, talk.MayModerate).ViewsAsync([comment], cancellationToken))[0]
            : null;
    }

    /// <summary>All comments of an idea one after the other, the oldest first; null when this person may not see the idea.</summary>
    public async Task<CommentPageOf?> ListAsync(
        Viewer viewer, IdeaId idea, string? after = null, int limit = 50, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await Talk.FindAsync(db, viewer, idea, cancellationToken) is not { } talk)
            return null;

        // Ids grow with time, so the last one shown says where to go on.
        var from = string.IsNullOrEmpty(after) ? (CommentId?)null : Guid.TryParseExact(after, "N", out var last) ? CommentId.From(last) : throw CommentRefusals.CursorUnknown();
        var start = from is { } known
            ? await db.Comments.Where(comment => comment.Id == known && comment.Idea == idea).Select(comment => (DateTimeOffset?)comment.PostedAt).SingleOrDefaultAsync(cancellationToken)
                ?? throw CommentRefusals.CursorUnknown()
            : (DateTimeOffset?)null;
        var found = await db.Comments.AsNoTracking()
            .Where(comment => comment.Idea == idea && comment.Withdrawal == null && (start == null || comment.PostedAt >= start))
            .OrderBy(comment => comment.PostedAt).ThenBy(comment => comment.Id).Take(limit + SameMoment).ToListAsync(cancellationToken);
        List<Comment> rows = [.. found.Skip(found.FindIndex(comment => comment.Id == from) + 1)];
        var shown = rows.Take(limit).ToList();
        return new CommentPageOf(
            await new CommentReading(db, talk.MayModerate).ViewsAsync(shown, cancellationToken),
            rows.Count > limit ? shown[^1].Id.ToString() : null);
    }

    /// <summary>What it said before, the oldest first; nothing for whoever may not read what it says.</summary>
    public async Task<IReadOnlyList<CommentEdit>> HistoryAsync(Viewer viewer, CommentId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(db, viewer, id, cancellationToken) is var (comment, talk)
            && (comment.IsReadable || (comment.Withdrawal is null && talk.MayModerate))
            ? comment.Edits
            : [];
    }

    public async Task<int> CountAsync(Viewer viewer, IdeaId idea, CancellationToken cancellationToken = default) =>
        (await FindAsync(viewer, idea, cancellationToken: cancellationToken))?.Count ?? 0;

    /// <summary>How many threads must be shown for this one to be among them; null when it is not there.</summary>
    public async Task<int?> ThreadsDownToAsync(Viewer viewer, CommentId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await FindAsync(db, viewer, id, cancellationToken) is not var (comment, _))
            return null;

        var first = await db.Comments.AsNoTracking().SingleAsync(c => c.Id == comment.Thread, cancellationToken);
        return await db.Comments.CountAsync(c => c.Idea == comment.Idea && c.Parent == null && c.PostedAt >= first.PostedAt, cancellationToken);
    }

    // More comments than this at one same tick would need a cursor of their own.
    private const int SameMoment = 20;

    private Task<Conversation> SaidAsync(IdeaId idea, int threads, bool withModerated) =>
        shared.ReadAsync(LiveTopic.TalkOf(idea), $"comments/{threads}/{withModerated}", async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            return await new CommentReading(db, withModerated).ConversationAsync(idea, threads);
        });

    private static async Task<(Comment Comment, Talk Talk)?> FindAsync(IdeationDb db, Viewer viewer, CommentId id, CancellationToken cancellationToken)
    {
        var comment = await db.Comments.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        return comment is not null && await Talk.FindAsync(db, viewer, comment.Idea, cancellationToken) is { } talk ? (comment, talk) : null;
    }
}
