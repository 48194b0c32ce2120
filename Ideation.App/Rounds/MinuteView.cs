using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>The arithmetic of a quorum: <see cref="Needed"/> is <see cref="Share"/> of <see cref="Base"/>, rounded up; <see cref="TookPart"/> voted, blank and invalid ballots included.</summary>
public sealed record MinuteQuorum(string Share, QuorumBase Of, long Base, long Needed, long TookPart, bool Met);

/// <summary>An option with what became of it.</summary>
/// <param name="Rank">From 1; equal ranks are ties.</param>
/// <param name="Score">An exact decimal or fraction; null where the method gives none.</param>
public sealed record MinuteOption(int Number, string Name, int? Rank, string? Score, bool Wins, bool Tied);

/// <summary>A tie that was met, and what decided it.</summary>
public sealed record MinuteTie(int Round, IReadOnlyList<int> Among, string Rule, int? Chosen);

/// <summary>
/// The minute of a round: who could vote, who did, by which method, what came out and how anybody checks it. It names those who ran the round and nobody
/// who voted; guests are counted apart because they are unverified.
/// </summary>
public sealed record MinuteView(
    RoundId Round, string Title, RoundState State, string Method, IReadOnlyList<MinuteOption> Options, int Seats,
    Secrecy Secrecy, Reveal Reveal, ElectorateKind Electorate, LateJoiners Late, ReceiptKind Receipts, bool BallotChange, bool IsBinding,
    DateTimeOffset? OpenedAt, DateTimeOffset? ClosedAt, DateTimeOffset? RevealedAt,
    long Enrolled, long Present, long Active, long Cast, long Blank, long Invalid, long Guests, long Proxies,
    MinuteQuorum? Quorum, IReadOnlyList<int> Winners, IReadOnlyList<int> Tied, IReadOnlyList<MinuteTie> Ties, MinuteCastingVote? CastingVote,
    IReadOnlyList<string> Explanation, IReadOnlyList<string> Facilitators, string Fingerprint, string Head, DateTimeOffset? PurgedAt,
    MinuteCertification? Certification, RoundId? RunOff, RoundId? RunOffOf);

public sealed record MinuteCastingVote(string By, IReadOnlyList<int> Chosen, string Reason, DateTimeOffset At);

public sealed record MinuteCertification(string By, DateTimeOffset At);
