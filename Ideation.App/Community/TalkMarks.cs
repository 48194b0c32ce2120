using Ideation.App.Account;
using Ideation.Domain.Community;

namespace Ideation.App.Community;

/// <summary>What stands out in a conversation for one reader: what is new since they were last there, what arrives while they are, where a link leads.</summary>
public sealed class TalkMarks
{
    private readonly HashSet<CommentId> _known = [];
    private readonly HashSet<CommentId> _arrived = [];
    private DateTimeOffset? _newest;

    /// <summary>The end of their visit before this one; nothing is new to whoever comes for the first time.</summary>
    public DateTimeOffset? Since { get; set; }

    public CommentId? Target { get; set; }

    public bool IsNew(CommentView comment, Viewer reader) => Since is { } since && comment.PostedAt > since && !comment.IsBy(reader);

    public bool IsTarget(CommentView comment) => comment.Id == Target;

    public bool HasArrived(CommentView comment) => _arrived.Contains(comment.Id);

    /// <returns>Who has spoken since the conversation was last read. Older threads that one asks for arrive too, but nobody has just said them.</returns>
    public IReadOnlyList<string> Hear(ConversationView view)
    {
        var isFirst = _newest is null;
        _newest ??= view.All.Select(comment => comment.PostedAt).DefaultIfEmpty(DateTimeOffset.MinValue).Max();
        var fresh = view.All.Where(comment => _known.Add(comment.Id) && !isFirst && comment.PostedAt >= _newest && !comment.IsBy(view.Viewer)).ToList();
        _arrived.UnionWith(fresh.Select(comment => comment.Id));
        return [.. fresh.Select(comment => comment.Author.Name).Distinct()];
    }
}
