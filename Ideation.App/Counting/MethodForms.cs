using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>The rules of each method with their defaults, as the contract of count files lists them.</summary>
internal static class MethodForms
{
    public static IReadOnlyList<MethodForm> All { get; } =
    [
        new("single-choice", [BallotKind.Approve, BallotKind.Ranking], (rules, _) => new SingleChoice
        {
            EqualFirst = rules.Choice("equalFirst", ("invalid", EqualFirst.Invalid), ("split", EqualFirst.Split)),
        }),
        new("approval", [BallotKind.Approve, BallotKind.Marks], (_, _) => new Approval()),
        new("dots", [BallotKind.Marks], (rules, _) => ReadDots(rules)),
        new("score", [BallotKind.Marks], (rules, _) => ReadScore(rules)),
        new("star", [BallotKind.Marks], (rules, _) => ReadStar(rules)),
        new("borda", [BallotKind.Ranking], (rules, _) => new Borda
        {
            LowestPoints = (int)rules.Whole("lowestPoints", 0, 0, 1),
            Unranked = rules.Choice("unranked", ("average", UnrankedPoints.Average), ("zero", UnrankedPoints.Zero)),
        }),
        new("instant-runoff", [BallotKind.Ranking], (rules, _) => ReadRunoff(rules)),
        new("single-transferable-vote", [BallotKind.Ranking], (rules, _) => new SingleTransferableVote
        {
            Reading = ReadReading(rules),
            Quota = rules.Choice("quota", ("droop", QuotaRule.Droop), ("hare", QuotaRule.Hare), ("hagenbach-bischoff", QuotaRule.HagenbachBischoff), ("imperiali", QuotaRule.Imperiali)),
            Transfer = rules.Choice("transfer", ("scottish", TransferRule.Scottish), ("exact", TransferRule.Exact)),
            Decimals = (int)rules.Whole("decimals", 5, 0, 30),
        }),
        new("schulze", [BallotKind.Ranking], (rules, _) => new Schulze { Strength = ReadStrength(rules), Unranked = ReadUnranked(rules) }),
        new("ranked-pairs", [BallotKind.Ranking], (rules, _) => new RankedPairs { Strength = ReadStrength(rules), Unranked = ReadUnranked(rules) }),
        new("minimax", [BallotKind.Ranking], (rules, _) => new Minimax { Strength = ReadStrength(rules), Unranked = ReadUnranked(rules) }),
        new("copeland", [BallotKind.Ranking], (rules, _) => new Copeland
        {
            Strength = ReadStrength(rules),
            Unranked = ReadUnranked(rules),
            Score = rules.Choice("score", ("wins-minus-losses", CopelandScore.WinsMinusLosses), ("wins-plus-half-ties", CopelandScore.WinsPlusHalfTies)),
        }),
        new("majority-judgment", [BallotKind.Marks], (rules, header) => ReadMerit(rules, header)),
        new("quadratic", [BallotKind.Marks], (rules, _) => new Quadratic
        {
            Credits = rules.Whole("credits", 99, 0, long.MaxValue),
            AllowNegative = rules.Flag("allowNegative", false),
        }),
        new("equal-shares", [BallotKind.Approve], (rules, header) => new EqualShares
        {
            Budget = header.Budget!.Value,
            Costs = header.Costs,
            Utility = rules.Choice("utility", ("cost", Utility.Cost), ("cardinality", Utility.Cardinality)),
            Completion = rules.Choice("completion", ("none", Completion.None), ("add-one", Completion.AddOne), ("greedy", Completion.Greedy), ("add-one-then-greedy", Completion.AddOneThenGreedy)),
        }),
        new("consent", [BallotKind.Marks], (rules, _) => new Consent { AllowedObjections = rules.Whole("allowedObjections", 0, 0, long.MaxValue) }),
    ];

    private static Dots ReadDots(RuleReader rules)
    {
        var budget = rules.OptionalWhole("budget", 0, most: long.MaxValue);
        return new()
        {
            Budget = budget,
            MaxPerOption = rules.OptionalWhole("maxPerOption", 0, budget, long.MaxValue),
            SpendAll = rules.Flag("spendAll", false),
        };
    }

    private static Score ReadScore(RuleReader rules)
    {
        var (min, max) = rules.Range();
        return new()
        {
            Min = min,
            Max = max,
            Aggregate = rules.Choice("aggregate", ("mean", Aggregate.Mean), ("sum", Aggregate.Sum), ("median", Aggregate.Median)),
            Missing = rules.Choice("missing", ("ignored", MissingMark.Ignored), ("lowest", MissingMark.Lowest)),
            MinimumMarks = rules.Whole("minimumMarks", 1, 0, long.MaxValue),
            Trim = rules.Whole("trim", 0, 0, long.MaxValue),
        };
    }

    private static Star ReadStar(RuleReader rules)
    {
        var (min, max) = rules.Range();
        var byStars = rules.Literal("tieBreaks", """["head-to-head","five-star"]""", """["head-to-head"]""") == 0;
        return new()
        {
            Min = min,
            Max = max,
            TieBreaks = byStars ? [StarTieBreak.HeadToHead, StarTieBreak.FiveStar] : [StarTieBreak.HeadToHead],
            AllEqualAbstains = rules.Flag("allEqualAbstains", true),
        };
    }

    private static InstantRunoff ReadRunoff(RuleReader rules) => new()
    {
        Reading = ReadReading(rules),
        MajorityOf = rules.Choice("majorityOf", ("active", MajorityOf.Active), ("valid", MajorityOf.Valid)),
        FirstRoundThreshold = rules.Choice("threshold", ("each-round", false), ("first-round", true)),
        BatchElimination = rules.Flag("batchElimination", false),
        ContinueUntilTwo = rules.Flag("continueUntilTwo", false),
        MinimumVotes = rules.Whole("minimumVotes", 0, 0, long.MaxValue),
        StopAfterRound = (int)(rules.OptionalWhole("stopAfterRound", 1) ?? int.MaxValue),
    };

    private static RankingRules ReadReading(RuleReader rules) => new()
    {
        EqualRanks = rules.Choice("equalRanks", ("exhaust", EqualRanks.Exhaust), ("skip-tier", EqualRanks.SkipTier), ("exhaust-if-several-continue", EqualRanks.ExhaustIfSeveralContinue)),
        MaxSkippedRanks = (int)(rules.WholeOr("maxSkippedRanks", "unlimited") ?? int.MaxValue),
        MaxRanks = (int)(rules.OptionalWhole("maxRanks", 1) ?? int.MaxValue),
        Duplicates = rules.Choice("duplicates", ("ignore", RepeatedOptions.Ignore), ("exhaust", RepeatedOptions.Exhaust)),
        Excluded = rules.Options("excluded"),
    };

    private static StrengthMeasure ReadStrength(RuleReader rules) =>
        rules.Choice("strength", ("winning", StrengthMeasure.Winning), ("margin", StrengthMeasure.Margin), ("ratio", StrengthMeasure.Ratio));

    private static Unranked ReadUnranked(RuleReader rules) =>
        rules.Choice("unranked", ("tied-last", Unranked.TiedLast), ("not-compared", Unranked.NotCompared));

    private static MajorityJudgment ReadMerit(RuleReader rules, CountHeader header)
    {
        var grade = rules.GradeIn("missing", header.Grades.Count);
        return new()
        {
            Grades = header.Grades.Count,
            MissingGrade = grade ?? 0,
            Missing = grade is not null
                ? MissingJudgment.Grade
                : rules.Choice("missing", ("lowest", MissingJudgment.Grade), ("own-median", MissingJudgment.OwnMedian), ("normalise", MissingJudgment.Normalise), ("refuse", MissingJudgment.Refuse)),
            UpperMedian = rules.Choice("median", ("lower", false), ("upper", true)),
        };
    }
}
