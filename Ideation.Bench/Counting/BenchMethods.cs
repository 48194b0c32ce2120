using Ideation.Domain.Counting;

namespace Ideation.Bench.Counting;

/// <summary>Each method with its ballots; the additive ones with the same count as a naive loop.</summary>
internal static class BenchMethods
{
    public static IEnumerable<(CountingMethod Method, BallotBox Box, Func<long[]>? Naive)> All(BenchVoters voters, int options)
    {
        var (choosing, approving, spread, marked, ranked) = (voters.Choosing(), voters.Approving(), voters.Marking(3), voters.Marking(6), voters.Ranking());
        yield return (new SingleChoice(), choosing.Box, () => Naive.Lists(choosing.Choices, choosing.Counts, options, 1));
        yield return (new Approval(), approving.Box, () => Naive.Lists(approving.Choices, approving.Counts, options, options));
        yield return (new Dots { Budget = 60 }, spread.Box, () => Naive.Spread(spread.Choices, spread.Counts, options, 60, dots => dots));
        yield return (new Score { Aggregate = Aggregate.Sum }, marked.Box, () => Naive.Sum(marked.Choices, marked.Counts, options, 5));
        yield return (new Borda(), ranked.Box, () => Naive.Points(ranked.Choices, ranked.Counts, options));
        yield return (new Quadratic(), spread.Box, () => Naive.Spread(spread.Choices, spread.Counts, options, 99, votes => votes * votes));
        yield return (new Star(), marked.Box, null);
        yield return (new InstantRunoff(), ranked.Box, null);
        yield return (new SingleTransferableVote(), ranked.Box, null);
        yield return (new Schulze(), ranked.Box, null);
        yield return (new RankedPairs(), ranked.Box, null);
        yield return (new Minimax(), ranked.Box, null);
        yield return (new Copeland(), ranked.Box, null);
        yield return (new MajorityJudgment { Grades = 6 }, marked.Box, null);
        yield return (new EqualShares { Budget = 100_000, Costs = [.. Enumerable.Range(1, options).Select(option => (Fraction)(option * 1000))] }, approving.Box, null);
        yield return (new Consent { AllowedObjections = 9 }, voters.Marking(2).Box, null);
    }
}
