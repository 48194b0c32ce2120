using Ideation.Domain.Counting;

namespace Ideation.Bench.Counting;

/// <summary>Each method with its ballots; the additive ones with the loop somebody would write without thinking further.</summary>
internal static class BenchMethods
{
    public static IEnumerable<(CountingMethod Method, BallotBox Box, Action? Naive)> All(BenchBallots ballots)
    {
        yield return (new SingleChoice(), ballots.Choosing, () => Naive.Lists(ballots.Firsts, 20));
        yield return (new Approval(), ballots.Approving, () => Naive.Lists(ballots.Approvals, 20));
        yield return (new Dots { Budget = 60 }, ballots.Spread, () => Naive.Sum(ballots.Few, 20, 60));
        yield return (new Score(), ballots.Marked, () => Naive.Sum(ballots.Marks, 20, 5));
        yield return (new Borda(), ballots.Rankings, () => Naive.Points(ballots.Ranks, 20));
        yield return (new Quadratic(), ballots.Spread, () => Naive.Squares(ballots.Few, 20, 99));
        yield return (new Star(), ballots.Marked, null);
        yield return (new InstantRunoff(), ballots.Rankings, null);
        yield return (new SingleTransferableVote(), ballots.Rankings, null);
        yield return (new Schulze(), ballots.Rankings, null);
        yield return (new RankedPairs(), ballots.Rankings, null);
        yield return (new Minimax(), ballots.Rankings, null);
        yield return (new Copeland(), ballots.Rankings, null);
        yield return (new MajorityJudgment { Grades = 6 }, ballots.Marked, null);
        yield return (new EqualShares { Budget = 100_000, Costs = [.. Enumerable.Range(1, 20).Select(option => (Fraction)(option * 1000))] }, ballots.Approving, null);
        yield return (new Consent { AllowedObjections = 9 }, new(ballots.Spread.Ballots), null);
    }
}

/// <summary>Loops over arrays: check, add, done. They know nothing of ties, reasons or explanations.</summary>
internal static class Naive
{
    public static void Lists(int[][] lists, int options)
    {
        var sums = new long[options];
        foreach (var list in lists)
        {
            foreach (var option in list)
                sums[option]++;
        }

        Keep(sums);
    }

    public static void Sum(int[][] marks, int options, int most)
    {
        var sums = new long[options];
        foreach (var ballot in marks)
        {
            for (var option = 0; option < options; option++)
                sums[option] += ballot[option] <= most ? ballot[option] : 0;
        }

        Keep(sums);
    }

    public static void Points(int[][] ranks, int options)
    {
        var sums = new long[options];
        foreach (var ballot in ranks)
        {
            for (var place = 0; place < ballot.Length; place++)
                sums[ballot[place]] += options - 1 - place;
        }

        Keep(sums);
    }

    public static void Squares(int[][] marks, int options, int credits)
    {
        var sums = new long[options];
        foreach (var ballot in marks)
        {
            var cost = 0;
            foreach (var mark in ballot)
                cost += mark * mark;
            for (var option = 0; option < options && cost <= credits; option++)
                sums[option] += ballot[option];
        }

        Keep(sums);
    }

    private static void Keep(long[] sums) => GC.KeepAlive(sums);
}
