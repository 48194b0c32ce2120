using CsCheck;
using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Random elections of every method, small enough for ties to be common.</summary>
internal static class Elections
{
    public const int Options = 4;

    public static readonly Gen<CountingMethod> Methods = OneOf<CountingMethod>(
        new SingleChoice(),
        new SingleChoice { EqualFirst = EqualFirst.Split },
        new Approval(),
        new Dots { Budget = 7 },
        new Score(),
        new Score { Aggregate = Aggregate.Median, Missing = MissingMark.Lowest },
        new Score { Trim = 1, MinimumMarks = 2 },
        new Star(),
        new Borda(),
        new Borda { Unranked = UnrankedPoints.Zero },
        new InstantRunoff(),
        new InstantRunoff { MajorityOf = MajorityOf.Valid, BatchElimination = true },
        new InstantRunoff { Reading = new() { EqualRanks = EqualRanks.ExhaustIfSeveralContinue }, ContinueUntilTwo = true },
        new SingleTransferableVote(),
        new SingleTransferableVote { Transfer = TransferRule.Exact, Quota = QuotaRule.HagenbachBischoff },
        new Schulze(),
        new Schulze { Strength = StrengthMeasure.Ratio, Unranked = Unranked.NotCompared },
        new RankedPairs(),
        new RankedPairs { Strength = StrengthMeasure.Margin },
        new Minimax { Strength = StrengthMeasure.Margin },
        new Copeland(),
        new MajorityJudgment { Grades = 6 },
        new MajorityJudgment { Grades = 6, Missing = MissingJudgment.Normalise },
        new Quadratic { Credits = 30 },
        new EqualShares { Budget = 20, Costs = [5, 5, 8, 9] },
        new EqualShares { Budget = 20, Costs = [5, 5, 8, 9], Utility = Utility.Cardinality, Completion = Completion.AddOneThenGreedy },
        new Consent { AllowedObjections = 1 });

    public static readonly Gen<Ballot[]> Rankings = Gen.Select(Gen.Int[0, Options - 1].Array[0, Options].Array[0, Options], Gen.Long[1, 4], (tiers, count) => Ballot.Ranked(count, tiers)).Array[1, 8];

    /// <summary>Every option at most once, none equal: what every method counts.</summary>
    public static readonly Gen<Ballot[]> Strict = Gen.Select(Gen.Shuffle(new[] { 0, 1, 2, 3 }), Gen.Int[1, Options], Gen.Long[1, 4], (order, length, count) => Ballot.Ranked(count, [.. order.Take(length).Select(option => new[] { option })])).Array[1, 8];

    public static readonly Gen<Ballot[]> Marks = Gen.Select(Gen.OneOf(Gen.Long[-1, 5], Gen.Const(Ballot.NoMark)).Array[Options], Gen.Long[1, 4], (marks, count) => Ballot.Marked(count, marks)).Array[1, 8];

    public static readonly Gen<Ballot[]> Approvals = Gen.Select(Gen.Int[0, Options - 1].Array[0, 3], Gen.Long[1, 4], (options, count) => Ballot.Approving(count, options)).Array[1, 8];

    public static readonly Gen<(CountingMethod Method, Ballot[] Ballots, int Seats)> Any =
        Methods.SelectMany(method => Gen.Select(Gen.Const(method), BallotsOf(method), Gen.Int[1, 3]));

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    public static Gen<Ballot[]> BallotsOf(CountingMethod method) => method.Accepts[0] switch
    {
        BallotKind.Ranking => Gen.OneOf(Rankings, Strict),
        BallotKind.Marks => Marks,
        _ => Approvals,
    };

    public static string Print((CountingMethod Method, Ballot[] Ballots, int Seats) election) =>
        $"{election.Method.Name}, {election.Seats} seats: {string.Join("; ", election.Ballots.Select(Print))}";

    private static string Print(Ballot ballot) => ballot.Kind switch
    {
        BallotKind.Ranking => $"{string.Join('>', ballot.Ranking.Select(tier => string.Join('=', tier)))}*{ballot.Count}",
        BallotKind.Marks => $"{string.Join(' ', ballot.Marks.Select(mark => mark == Ballot.NoMark ? "." : $"{mark}"))}*{ballot.Count}",
        _ => $"[{string.Join(',', ballot.Approve)}]*{ballot.Count}",
    };

    /// <summary>The same ballot with every option under another number.</summary>
    public static Ballot Renamed(Ballot ballot, int[] names) => ballot.Kind switch
    {
        BallotKind.Ranking => Ballot.Ranked(ballot.Count, [.. ballot.Ranking.Select(tier => tier.Select(option => names[option]).ToArray())]),
        BallotKind.Marks => Ballot.Marked(ballot.Count, [.. Enumerable.Range(0, names.Length).Select(option => ballot.Marks[Array.IndexOf(names, option)])]),
        _ => Ballot.Approving(ballot.Count, [.. ballot.Approve.Select(option => names[option])]),
    };

    public static CountingMethod Renamed(CountingMethod method, int[] names) =>
        method is EqualShares shares ? shares with { Costs = [.. Enumerable.Range(0, names.Length).Select(option => shares.Costs[Array.IndexOf(names, option)])] } : method;
}
