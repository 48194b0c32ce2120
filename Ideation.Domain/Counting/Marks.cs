using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>Sums of marks, in mark units, and how many voters gave one. Sums that outgrow 64 bits are made again without a limit.</summary>
internal static class Marks
{
    public static (BigInteger[] Sums, long[] Given) Sum(List<Ballot> ballots, int options)
    {
        try
        {
            return SumChecked(ballots, options);
        }
        catch (OverflowException)
        {
            return SumUnlimited(ballots, options);
        }
    }

    public static bool AreWithin(long[] marks, long lowest, long highest)
    {
        foreach (var mark in marks)
        {
            if ((mark < lowest && mark != Ballot.NoMark) || mark > highest)
                return false;
        }

        return true;
    }

    private static (BigInteger[], long[]) SumChecked(List<Ballot> ballots, int options)
    {
        var sums = new long[options];
        var given = new long[options];
        foreach (var ballot in ballots)
        {
            var (marks, count) = (ballot.Marks, ballot.Count);
            for (var option = 0; option < marks.Length; option++)
            {
                var mark = marks[option];
                if (mark == Ballot.NoMark)
                    continue;
                sums[option] = checked(sums[option] + (mark * count));
                given[option] += count;
            }
        }

        return (Array.ConvertAll(sums, sum => (BigInteger)sum), given);
    }

    private static (BigInteger[], long[]) SumUnlimited(List<Ballot> ballots, int options)
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
