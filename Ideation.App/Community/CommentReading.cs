using Ideation.App.Data;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>Turns stored comments into what is read: names, reactions, and a reason in place of what was moderated.</summary>
/// <param name="withModerated">For those who keep order: they read the text too.</param>
internal sealed class CommentReading(IdeationDb db, bool withModerated)
{
    public async Task<Conversation> ConversationAsync(IdeaId idea, int threads)
    {
        var all = db.Comments.AsNoTracking().Where(comment => comment.Idea == idea);
        var firsts = await all.Where(comment => comment.Parent == null)
            .OrderByDescending(comment => comment.PostedAt).ThenByDescending(comment => comment.Id).Take(threads).ToListAsync();
        var begun = await all.CountAsync(comment => comment.Parent == null);
        var readable = await all.CountAsync(comment => comment.Withdrawal == null && comment.Moderation == null);
        var ids = firsts.Select(comment => comment.Id).ToList();
        var replies = await all.Where(comment => comment.Parent != null && ids.Contains(comment.Thread)).OrderBy(comment => comment.PostedAt).ThenBy(comment => comment.Id).ToListAsync();

        var views = (await ViewsAsync([.. firsts, .. replies], CancellationToken.None)).ToLookup(view => view.Thread);
        firsts.Reverse();
        return new Conversation(
            [.. firsts.Select(first => new ThreadView(
                views[first.Id].First(view => view.Id == first.Id),
                [.. views[first.Id].Where(view => view.Id != first.Id && view.Standing is not CommentStanding.Withdrawn)]))],
            readable,
            begun - firsts.Count);
    }

    public async Task<IReadOnlyList<CommentView>> ViewsAsync(IReadOnlyList<Comment> comments, CancellationToken cancellationToken)
    {
        var ids = comments.Select(comment => comment.Id).ToList();
        var reactions = (await db.Reactions.AsNoTracking().Where(reaction => ids.Contains(reaction.Comment)).OrderBy(reaction => reaction.GivenAt)
            .Select(reaction => new { reaction.Comment, reaction.Kind, reaction.Member }).ToListAsync(cancellationToken)).ToLookup(reaction => reaction.Comment);
        var authors = await AuthorsAsync(comments, cancellationToken);
        var people = await SpeakersAsync(
            [.. authors.Values, .. reactions.SelectMany(given => given.Select(one => one.Member)), .. comments.Select(comment => comment.Resolution?.By).OfType<MemberId>()], cancellationToken);

        return [.. comments.Select(comment => View(
            comment, people,
            comment.Parent is { } parent && parent != comment.Thread && authors.TryGetValue(parent, out var to) ? people[to] : null,
            [.. reactions[comment.Id].GroupBy(one => one.Kind).Select(kind => new ReactionView(kind.Key, [.. kind.Select(one => people[one.Member])]))]))];
    }

    private CommentView View(Comment comment, Dictionary<MemberId, Speaker> people, Speaker? to, IReadOnlyList<ReactionView> reactions)
    {
        var standing = comment switch
        {
            { Moderation: not null } => CommentStanding.Moderated,
            { Withdrawal: not null } => CommentStanding.Withdrawn,
            _ => CommentStanding.Readable,
        };
        var text = standing is CommentStanding.Readable || (standing is CommentStanding.Moderated && withModerated) ? comment.Text : "";
        return new CommentView(
            comment.Id, comment.Thread, comment.Idea, people[comment.Author], to, comment.Side, comment.PostedAt, standing, text,
            comment.Moderation?.Reason,
            comment.Edits is [.., var last] ? last.At : null,
            comment.Resolution is { } resolution ? people[resolution.By] : null,
            standing is CommentStanding.Readable ? reactions : [])
        {
            Edition = comment.Edits.Count + 1,
            Passage = comment.Passage,
        };
    }

    private async Task<Dictionary<CommentId, MemberId>> AuthorsAsync(IReadOnlyList<Comment> comments, CancellationToken cancellationToken)
    {
        var authors = comments.ToDictionary(comment => comment.Id, comment => comment.Author);
        var missing = comments.Select(comment => comment.Parent).OfType<CommentId>().Where(parent => !authors.ContainsKey(parent)).ToList();
        if (missing.Count > 0)
        {
            foreach (var parent in await db.Comments.AsNoTracking().Where(c => missing.Contains(c.Id)).Select(c => new { c.Id, c.Author }).ToListAsync(cancellationToken))
                authors[parent.Id] = parent.Author;
        }

        return authors;
    }

    private async Task<Dictionary<MemberId, Speaker>> SpeakersAsync(IReadOnlyList<MemberId> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct().ToList();
        return await db.Members.AsNoTracking().Where(member => wanted.Contains(member.Id))
            .Join(db.Organisations, member => member.Home, place => place.Id, (member, place) => new Speaker(member.Id, member.Name, place.Name))
            .ToDictionaryAsync(speaker => speaker.Id, cancellationToken);
    }
}
