using System.Numerics;
using Ideation.Domain.Counting;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>What the method of a paper lets a voter do, read from its rules by the same code that counts.</summary>
public sealed record BallotTerms(BallotShape Shape)
{
    /// <summary>The most marks that stand side by side; a longer scale is a field for a number.</summary>
    public const int WidestScale = 11;

    public long Min { get; init; }

    public long Max { get; init; }

    /// <summary>Dots or credits; no limit when null.</summary>
    public long? Budget { get; init; }

    public long? MaxPerOption { get; init; }

    public bool SpendAll { get; init; }

    public bool AllowsNegative { get; init; }

    public bool MarksAll { get; init; }

    public int MaxRanks { get; init; } = int.MaxValue;

    /// <summary>Whether two options may stand at one rank without the ballot losing by it.</summary>
    public bool AllowsTies { get; init; }

    /// <summary>Options that do not stand.</summary>
    public IReadOnlyList<int> Excluded { get; init; } = [];

    public bool IsWide => Max - Min >= WidestScale;

    public static BallotTerms Of(BallotPaper paper) => BallotPapers.Read(BallotPapers.CountFile(paper, new CountTerms(), [])).Request.Method switch
    {
        SingleChoice => new(BallotShape.One),
        Approval => new(BallotShape.Approve),
        EqualShares => new(BallotShape.Basket),
        Dots dots => new(BallotShape.Dots) { Budget = dots.Budget, MaxPerOption = dots.MaxPerOption, SpendAll = dots.SpendAll },
        Quadratic quadratic => new(BallotShape.Credits) { Budget = quadratic.Credits, AllowsNegative = quadratic.AllowNegative },
        Score score => Scale(score.Min, score.Max),
        Star star => Scale(star.Min, star.Max),
        MajorityJudgment merit => new(BallotShape.Grades) { Max = merit.Grades - 1, MarksAll = merit.Missing is MissingJudgment.Refuse },
        Consent => new(BallotShape.Consent) { Min = -1, Max = 1 },
        InstantRunoff runoff => Ranking(runoff.Reading),
        SingleTransferableVote transferable => Ranking(transferable.Reading),
        Borda or Schulze or RankedPairs or Minimax or Copeland => new(BallotShape.Ranking) { AllowsTies = true },
        var method => throw new InvalidOperationException($"Say how a ballot of {method.Name} is filled in."),
    };

    private static BallotTerms Scale(Fraction min, Fraction max) => new(BallotShape.Scale) { Min = (long)min.Ceiling(), Max = (long)BigInteger.Max(max.Floor(), min.Ceiling()) };

    private static BallotTerms Ranking(RankingRules reading) => new(BallotShape.Ranking) { MaxRanks = reading.MaxRanks, Excluded = [.. reading.Excluded] };
}
