namespace Ideation.Domain.Counting;

/// <summary>How a ballot says what its voter wants.</summary>
public enum BallotKind
{
    Ranking = 1,
    Marks = 2,
    Approve = 3,
}

/// <summary>
/// Equal ballots of <see cref="Count"/> voters. Exactly one of <see cref="Ranking"/> (tiers of options, best first),
/// <see cref="Marks"/> (one per option) and <see cref="Approve"/> (options) is not empty or stands for a blank ballot.
/// </summary>
public sealed class Ballot
{
    /// <summary>Stands in <see cref="Marks"/> where the voter gave no mark, which is not zero.</summary>
    public const long NoMark = long.MinValue;

    private Ballot(BallotKind kind, long count)
    {
        Kind = kind;
        Count = count;
    }

    public BallotKind Kind { get; }

    public long Count { get; }

    public int[][] Ranking { get; private init; } = [];

    /// <summary>In units of one over <see cref="BallotBox.MarkUnit"/>.</summary>
    public long[] Marks { get; private init; } = [];

    public int[] Approve { get; private init; } = [];

    /// <summary>What the voter says to each option, where they say something; consent asks for it beside an objection.</summary>
    public IReadOnlyList<string?> Reasons { get; private init; } = [];

    public static Ballot Ranked(long count, params int[][] tiers) => new(BallotKind.Ranking, count) { Ranking = tiers };

    public static Ballot Marked(long count, params long[] marks) => new(BallotKind.Marks, count) { Marks = marks };

    public static Ballot Approving(long count, params int[] options) => new(BallotKind.Approve, count) { Approve = options };

    public Ballot Times(long count) => new(Kind, count) { Ranking = Ranking, Marks = Marks, Approve = Approve, Reasons = Reasons };

    public Ballot Saying(IReadOnlyList<string?> reasons) => new(Kind, Count) { Ranking = Ranking, Marks = Marks, Approve = Approve, Reasons = reasons };
}

/// <summary>
/// All ballots of a count. <see cref="MarkUnit"/> is the power of ten in which marks are given: with 10, a mark of 25 is 2.5.
/// For majority judgment, <see cref="Tallies"/> may stand instead of ballots: per option, the judgments of each grade, worst first.
/// </summary>
public sealed record BallotBox(IReadOnlyList<Ballot> Ballots)
{
    public long MarkUnit { get; init; } = 1;

    internal Ballot[] All { get; } = Ballots as Ballot[] ?? [.. Ballots];

    public IReadOnlyList<long[]>? Tallies { get; init; }

    /// <summary>How many judged, when <see cref="Tallies"/> has options with fewer judgments.</summary>
    public long? Participants { get; init; }
}
