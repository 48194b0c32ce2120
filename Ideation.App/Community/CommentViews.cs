using Ideation.App.Account;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Community;

public sealed record Speaker(MemberId Id, string Name, string Place);

public enum CommentStanding
{
    Readable = 1,
    Withdrawn = 2,
    Moderated = 3,
}

public sealed record ReactionView(ReactionKind Kind, IReadOnlyList<Speaker> By);

/// <param name="To">Whom it answers, when that is not who began the thread.</param>
/// <param name="Text">Markdown; empty when it was withdrawn, or moderated and the reader does not keep order.</param>
/// <param name="Reason">Why it was moderated: it stands in place of the text.</param>
/// <param name="ResolvedBy">On the first of a thread only.</param>
public sealed record CommentView(
    CommentId Id,
    CommentId Thread,
    IdeaId Idea,
    Speaker Author,
    Speaker? To,
    Side? Side,
    DateTimeOffset PostedAt,
    CommentStanding Standing,
    string Text,
    string? Reason,
    DateTimeOffset? EditedAt,
    Speaker? ResolvedBy,
    IReadOnlyList<ReactionView> Reactions)
{
    /// <summary>1 as it was posted, one more with each change of its words.</summary>
    public int Edition { get; init; } = 1;

    /// <summary>The words of the text that a thread is about; on its first comment only.</summary>
    public Passage? Passage { get; init; }

    public bool IsBy(Viewer viewer) => viewer.Is(Author.Id);

    public IReadOnlyList<Speaker> Nodding(ReactionKind kind) =>
        Reactions.FirstOrDefault(reaction => reaction.Kind == kind)?.By ?? [];
}

public sealed record ThreadView(CommentView First, IReadOnlyList<CommentView> Replies)
{
    public IEnumerable<CommentView> All => Replies.Prepend(First);

    /// <summary>A thread whose first words were withdrawn before anybody answered is not worth a line, except to its author, who may bring it back.</summary>
    public bool IsWorthShowing(Viewer viewer) =>
        First.Standing is not CommentStanding.Withdrawn || Replies.Count > 0 || First.IsBy(viewer);
}

/// <summary>What everybody of one audience reads alike; shared between them.</summary>
/// <param name="Count">All that can be read, also what is not among <paramref name="Threads"/>.</param>
/// <param name="Earlier">How many older threads there are.</param>
public sealed record Conversation(IReadOnlyList<ThreadView> Threads, int Count, int Earlier);

/// <summary>The conversation as one person sees it now, with what they may do.</summary>
public sealed record ConversationView(
    IdeaId Idea,
    Viewer Viewer,
    IReadOnlyList<ThreadView> Threads,
    int Count,
    int Earlier,
    bool AsksForAndAgainst,
    bool MayTakePart,
    bool MayModerate,
    bool WritesTheIdea)
{
    public bool MayResolve(ThreadView thread) =>
        Viewer.IsSignedIn && (MayModerate || WritesTheIdea || thread.First.IsBy(Viewer));

    public IEnumerable<CommentView> All => Threads.SelectMany(thread => thread.All);
}

/// <param name="Next">Continues the list; null at its end.</param>
public sealed record CommentPageOf(IReadOnlyList<CommentView> Rows, string? Next);
