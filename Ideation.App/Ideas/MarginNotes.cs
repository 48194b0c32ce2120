using Ideation.App.Community;
using Ideation.App.CoEditing;
using Ideation.Domain.Ideas;

namespace Ideation.App.Ideas;

/// <summary>What stands beside a text: other words for passages, and what is said about passages.</summary>
public sealed record MarginNotes(SuggestionsView Suggested, ConversationView Talk)
{
    public IdeaId Idea => Suggested.Idea;

    public bool MayAdd => Talk.MayTakePart || Suggested.MayPropose;

    public IEnumerable<ThreadView> Threads =>
        Talk.Threads.Where(thread => thread.First is { Passage: not null, ResolvedBy: null, Standing: CommentStanding.Readable });

    /// <summary>What to mark in the text.</summary>
    /// <param name="active">The note that is being looked at.</param>
    public IReadOnlyList<CoPassage> Passages(string? active) =>
    [
        .. Suggested.Open.Select(one => Mark(one.Id.ToString(), one.Passage, CoPassageKind.Suggestion, one.Replacement, active)),
        .. Threads.Select(thread => thread.First).Select(first => Mark(first.Id.ToString(), first.Passage!, CoPassageKind.Comment, null, active)),
    ];

    private static CoPassage Mark(string id, Domain.Common.Passage passage, CoPassageKind kind, string? words, string? active) =>
        new(id, passage.From, passage.To, kind, words, IsOpen: id == active);
}
