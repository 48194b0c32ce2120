using System.Numerics;
using System.Runtime.CompilerServices;

namespace Ideation.Domain.Counting;

/// <summary>Sums of marks, in mark units, and how many voters gave one. Sums that could outgrow 64 bits are made without a limit.</summary>
internal static class Marks
{
    /// <summary><paramref name="largest"/> is the largest size a mark can have.</summary>
    public static (BigInteger[] Sums, long[] Given) Sum(Ballot[] ballots, int options, long largest)
    {
        var voters = ballots.Sum(ballot => ballot.Count);
        return (Int128)largest * voters <= long.MaxValue ? SumLimited(ballots, options, voters) : SumUnlimited(ballots, options);
    }

    /// <summary>A number of whole marks in mark units; the largest there is when there is no limit.</summary>
    public static long InUnits(long? number, long unit) => number is { } whole ? (long)Int128.Min((Int128)whole * unit, long.MaxValue) : long.MaxValue;

    public static bool AreWithin(long[] marks, long lowest, long highest)
    {
        var option = 0;
        var (low, high, none) = (new Vector<long>(lowest), new Vector<long>(highest), new Vector<long>(Ballot.NoMark));
        for (; option <= marks.Length - Vector<long>.Count; option += Vector<long>.Count)
        {
            var some = new Vector<long>(marks, option);
            var outside = Vector.GreaterThan(some, high) | Vector.AndNot(Vector.LessThan(some, low), Vector.Equals(some, none));
            if (outside != Vector<long>.Zero)
                return false;
        }

        for (; option < marks.Length; option++)
        {
            if ((marks[option] < lowest && marks[option] != Ballot.NoMark) || marks[option] > highest)
                return false;
        }

        return true;
    }

    public static bool AreWhole(long[] marks, long unit)
    {
        if (unit == 1)
            return true;

        foreach (var mark in marks)
        {
            if (mark != Ballot.NoMark && mark % unit != 0)
                return false;
        }

        return true;
    }

    /// <summary>Adds the voters of a ballot to <paramref name="givers"/> where they gave more than nothing.</summary>
    public static void AddGivers(long[] marks, long voters, long[] givers)
    {
        var option = 0;
        var count = new Vector<long>(voters);
        for (; option <= marks.Length - Vector<long>.Count; option += Vector<long>.Count)
        {
            var some = Vector.GreaterThan(new Vector<long>(marks, option), Vector<long>.Zero);
            (new Vector<long>(givers, option) + (some & count)).CopyTo(givers, option);
        }

        for (; option < marks.Length; option++)
            givers[option] += marks[option] > 0 ? voters : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (BigInteger[], long[]) SumLimited(Ballot[] ballots, int options, long voters)
    {
        var (sums, missing) = (new long[options], new long[options]);
        var none = new Vector<long>(Ballot.NoMark);
        foreach (var ballot in ballots)
        {
            var (marks, count, option) = (ballot.Marks, ballot.Count, 0);
            for (; count == 1 && option <= marks.Length - Vector<long>.Count; option += Vector<long>.Count)
            {
                var some = new Vector<long>(marks, option);
                var without = Vector.Equals(some, none);
                (new Vector<long>(sums, option) + Vector.AndNot(some, without)).CopyTo(sums, option);
                (new Vector<long>(missing, option) - without).CopyTo(missing, option);
            }

            for (; option < marks.Length; option++)
            {
                if (marks[option] == Ballot.NoMark)
                    missing[option] += count;
                else
                    sums[option] += marks[option] * count;
            }
        }

        return (Array.ConvertAll(sums, sum => (BigInteger)sum), Array.ConvertAll(missing, without => voters - without));
    }

    private static (BigInteger[], long[]) SumUnlimited(Ballot[] ballots, int options)
    {
        var sums = new BigInteger[options];
        var given = new long[options];
        foreach (var ballot in ballots)
        {
            for (var option = 0; option < options; option++)
            {
                if (ballot.Marks[option] == Ballot.NoMark)
                    continue;
                sums[option] += (BigInteger)ballot.Marks[option] * ballot.Count;
                given[option] += ballot.Count;
            }
        }

        return (sums, given);
    }
}
