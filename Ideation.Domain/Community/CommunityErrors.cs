using Ideation.Domain.Common;

namespace Ideation.Domain.Community;

/// <summary>
/// Every way the conversation says no, on one page. The sentences are in Community.fr.resx and Community.en.resx, under the same names.
/// </summary>
internal static class CommunityErrors
{
    public static DomainException TextMissing() => new("comment.text-missing");

    public static DomainException TextTooLong() => new("comment.text-too-long", Comment.MaxTextLength);

    public static DomainException TooManyMentions() => new("comment.too-many-mentions", Comment.MaxMentions);

    public static DomainException NotTheAuthor(Comment comment) => new("comment.not-the-author", Opening(comment));

    public static DomainException NotReadable(Comment comment) => new("comment.not-readable", comment.PostedAt);

    public static DomainException NotWithdrawn(Comment comment) => new("comment.not-withdrawn", Opening(comment));

    public static DomainException NotAThread(Comment comment) => new("comment.not-a-thread", Opening(comment));

    public static DomainException AlreadyResolved(Comment comment) => new("comment.already-resolved", Opening(comment));

    public static DomainException NotResolved(Comment comment) => new("comment.not-resolved", Opening(comment));

    public static DomainException AlreadyModerated(Comment comment) => new("comment.already-moderated", comment.PostedAt);

    public static DomainException NotModerated(Comment comment) => new("comment.not-moderated", Opening(comment));

    public static DomainException ReasonMissing(Comment comment) => new("comment.reason-missing", Opening(comment));

    public static DomainException ReasonTooLong(Comment comment) =>
        new("comment.reason-too-long", Opening(comment), Comment.MaxReasonLength);

    public static DomainException NotYourReaction() => new("reaction.not-yours");

    public static DomainException NotYourFollow() => new("follow.not-yours");

    public static DomainException NotYourNotice() => new("notice.not-yours");

    private static string Opening(Comment comment) => comment switch
    {
        // What nobody may read any more is not quoted in a refusal either.
        { IsReadable: false } => "…",
        { Text.Length: > 40 } => $"{comment.Text.AsSpan(0, 39)}…",
        _ => comment.Text,
    };
}
