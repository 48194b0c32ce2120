using Ideation.Domain.Network;

namespace Ideation.Domain.Rounds;

/// <summary>How many there were, at the closing.</summary>
/// <param name="Guests">Of those who voted; unverified.</param>
/// <param name="Proxies">Ballots cast by somebody else than the voter.</param>
public sealed record Attendance(long Enrolled, long Present, long Active, long Cast, long Guests, long Proxies);

/// <summary>What the ballots said, in numbers of options.</summary>
public sealed record Outcome(IReadOnlyList<int> Winners, IReadOnlyList<int> Tied, long Blank, long Invalid, bool? QuorumMet, string Fingerprint);

/// <summary>The ballots are in their last order, each chained to the one before.</summary>
/// <param name="Head">The last hash of the chain, 64 lower-case hex digits.</param>
/// <param name="PurgedAt">When nothing of the first writing of secret ballots was left on the disk.</param>
public sealed record Seal(DateTimeOffset At, string Head, long Ballots, Attendance Attendance, Outcome Outcome)
{
    public DateTimeOffset? PurgedAt { get; init; }
}

/// <summary>Somebody decided a tie that the declared rules left.</summary>
public sealed record CastingVote(MemberId By, IReadOnlyList<int> Chosen, string Reason, DateTimeOffset At);

/// <param name="Fingerprint">Of the count file that was certified.</param>
public sealed record Certification(MemberId By, DateTimeOffset At, string Fingerprint);

public sealed record RoundEnding(MemberId By, string Reason, DateTimeOffset At);

/// <summary>What a ballot that comes in does.</summary>
public enum Casting
{
    First = 1,

    /// <summary>Takes the place of the voter's ballot before.</summary>
    Replaces = 2,
}
