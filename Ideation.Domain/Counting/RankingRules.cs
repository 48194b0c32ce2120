namespace Ideation.Domain.Counting;

/// <summary>What an equal rank does to a ballot when it is reached.</summary>
public enum EqualRanks
{
    Exhaust = 1,
    SkipTier = 2,

    /// <summary>The ballot counts for the one of them that is still standing, and is exhausted where several are.</summary>
    ExhaustIfSeveralContinue = 3,
}

/// <summary>What naming an option twice does to a ballot.</summary>
public enum RepeatedOptions
{
    /// <summary>Nothing: each rank is read as if no rank before it had named its options.</summary>
    Ignore = 1,

    Exhaust = 2,
}

/// <summary>
/// How run-off methods read a ranking from the top, with the reasons that stop it. The rules and their words follow the RCV Tabulator
/// of the Bright Spots developers.
/// </summary>
public sealed record RankingRules
{
    public EqualRanks EqualRanks { get; init; } = EqualRanks.Exhaust;

    /// <summary>More skipped ranks in a row exhaust the ballot.</summary>
    public int MaxSkippedRanks { get; init; } = int.MaxValue;

    /// <summary>Ranks beyond are not read.</summary>
    public int MaxRanks { get; init; } = int.MaxValue;

    public RepeatedOptions Duplicates { get; init; } = RepeatedOptions.Ignore;

    /// <summary>Options that do not stand.</summary>
    public IReadOnlyList<int> Excluded { get; init; } = [];
}
