using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>The judgments of one option, per grade, worst first.</summary>
internal sealed class MeritTally(BigInteger[] counts, bool upperMedian)
{
    public MeritProfile Profile
    {
        get
        {
            var (median, opponents, proponents) = Split(counts);
            return new(median, proponents, opponents);
        }
    }

    /// <summary>
    /// What an option is compared by: the median and the signed size of the larger group, then the same after the median judgments have
    /// joined the nearest grade of that group; once per grade. Equal groups count as opponents, beside an upper median as proponents:
    /// so the keys order as removing the middle judgments one by one does.
    /// </summary>
    public IReadOnlyList<BigInteger> Key()
    {
        var left = (BigInteger[])counts.Clone();
        var key = new List<BigInteger>(2 * left.Length);
        for (var step = 0; step < left.Length; step++)
        {
            var (median, opponents, proponents) = Split(left);
            var isLifted = proponents > opponents || (upperMedian && proponents == opponents);
            key.Add(median);
            key.Add(isLifted ? proponents : -opponents);
            var next = isLifted ? Array.FindIndex(left, median + 1, IsSome) : median == 0 ? -1 : Array.FindLastIndex(left, median - 1, IsSome);
            if (next < 0)
                continue;

            left[next] += left[median];
            left[median] = 0;
        }

        return key;
    }

    private (int Median, BigInteger Opponents, BigInteger Proponents) Split(BigInteger[] judgments)
    {
        var total = judgments.Aggregate(BigInteger.Zero, (sum, count) => sum + count);
        if (total.IsZero)
            return (0, 0, 0);

        var middle = (total + (upperMedian ? 2 : 1)) / 2;
        var below = BigInteger.Zero;
        var median = 0;
        while (below + judgments[median] < middle)
            below += judgments[median++];
        return (median, below, total - below - judgments[median]);
    }

    private static bool IsSome(BigInteger count) => !count.IsZero;
}
