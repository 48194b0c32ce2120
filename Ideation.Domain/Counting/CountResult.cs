using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>
/// What a count found. Options are positions. <see cref="Tied"/> holds those between which the method alone does not decide;
/// <see cref="Winners"/> are then only those that are certain.
/// </summary>
public sealed record CountResult
{
    public IReadOnlyList<int> Winners { get; init; } = [];

    public IReadOnlyList<int> Tied { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<int>> Ranking { get; init; } = [];

    /// <summary>Per option; null where the method gives no number, or none to that option.</summary>
    public IReadOnlyList<Fraction?>? Scores { get; init; }

    /// <summary>Minimax: the strongest majority against each option; written as its score, and the smallest wins.</summary>
    public IReadOnlyList<Strength>? WorstDefeats { get; init; }

    public IReadOnlyList<CountRound>? Rounds { get; init; }

    public IReadOnlyList<long[]>? Pairwise { get; init; }

    public IReadOnlyList<Strength[]>? StrongestPaths { get; init; }

    public IReadOnlyList<MeritProfile>? Grades { get; init; }

    public IReadOnlyList<Purchase>? Purchases { get; init; }

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    public BallotStatistics Ballots { get; init; } = new(0, 0, 0, new Dictionary<string, long>());

    public QuorumReport? Quorum { get; init; }

    public IReadOnlyList<ExplanationLine> Explanation { get; init; } = [];
}

/// <summary>One round of a run-off or one stage of a transferable vote: the tally, what it decided, what moved from it.</summary>
public sealed record CountRound(int Number, IReadOnlyList<Fraction> Tally, Fraction? Threshold)
{
    public Fraction? Quota { get; init; }

    public IReadOnlyList<int> Elected { get; init; } = [];

    public IReadOnlyList<int> Eliminated { get; init; } = [];

    public IReadOnlyList<Transfer> Transfers { get; init; } = [];

    /// <summary>The total so far, what moved from this round included.</summary>
    public Exhausted Exhausted { get; init; } = Exhausted.None;
}

/// <summary>Votes that moved; to nobody when <see cref="To"/> is null.</summary>
public sealed record Transfer(int From, int? To, Fraction Value);

/// <summary>Votes that count for nobody any more, by what stopped them.</summary>
public sealed record Exhausted(Fraction Choices, Fraction EqualRanks, Fraction Skipped, Fraction Duplicates)
{
    public static Exhausted None { get; } = new(0, 0, 0, 0);

    public Fraction Total => Choices + EqualRanks + Skipped + Duplicates;
}

/// <summary>Majority judgment: the median grade, and how many judged better and worse than it.</summary>
public sealed record MeritProfile(int Median, BigInteger Proponents, BigInteger Opponents);

/// <summary>Equal shares: what was bought, at which price per unit of utility, by how many who could still pay, and what all voters have left.</summary>
public sealed record Purchase(int Option, Fraction? Rho, long Payers, Fraction Left);

/// <summary>A tie that was met, and the rule that chose; <see cref="Chosen"/> is null where the tie was declared.</summary>
public sealed record Decision(int Round, IReadOnlyList<int> Among, string Rule, int? Chosen)
{
    public IReadOnlyList<int>? Order { get; init; }

    /// <summary>Whether the chosen one is out, and not preferred.</summary>
    public bool IsElimination { get; init; }
}

/// <summary>Where judgments arrive already summed, more may count than 64 bits hold.</summary>
public sealed record BallotStatistics(Int128 Counted, long Blank, long Invalid, IReadOnlyDictionary<string, long> InvalidReasons)
{
    public Int128 Total => Counted + Blank + Invalid;
}

public sealed record QuorumReport(bool Met, long Base, long Needed, Int128 TookPart);

/// <summary>One sentence of the explanation: a key of the resources and what stands in its places, in order.</summary>
public sealed record ExplanationLine(string Key, IReadOnlyList<KeyValuePair<string, object>> Arguments);
