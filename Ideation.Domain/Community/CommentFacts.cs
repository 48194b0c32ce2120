using Ideation.Domain.Network;

namespace Ideation.Domain.Community;

public enum Side
{
    For = 1,
    Against = 2,
}

/// <summary>
/// What a comment said before its author changed it.
/// </summary>
public sealed record CommentEdit(string Text, DateTimeOffset At);

public sealed record Resolution(MemberId By, DateTimeOffset At);

/// <summary>
/// The text is hidden from readers, and the reason stands in its place.
/// </summary>
public sealed record Moderation(MemberId By, string Reason, DateTimeOffset At);

public sealed record Withdrawal(MemberId By, DateTimeOffset At);
