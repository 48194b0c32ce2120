using Ideation.Domain.Network;

namespace Ideation.Domain.Ideas;

/// <param name="After">The whole text as it should become.</param>
public sealed record Proposal(string After, string Why, DateTimeOffset At);

public enum SettlementKind
{
    Accepted = 1,
    Rejected = 2,
    Withdrawn = 3,
    Promoted = 4,
}

/// <summary>
/// What became of a change that somebody proposed to a text.
/// </summary>
/// <param name="Reason">Why it was turned down; empty where none was asked.</param>
/// <param name="Idea">The idea of its own that it has become.</param>
public sealed record Settlement(SettlementKind Kind, MemberId By, string Reason, DateTimeOffset At, IdeaId? Idea = null);
