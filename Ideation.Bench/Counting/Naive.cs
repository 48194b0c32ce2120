namespace Ideation.Bench.Counting;

/// <summary>
/// The loops somebody would write without thinking further: leave out what is not valid, add as often as the ballot was cast, done.
/// They know nothing of blank ballots, reasons, ties or explanations, and nothing of sums beyond 64 bits.
/// </summary>
internal static class Naive
{
    public static long[] Lists(int[][] lists, long[] counts, int options, int most)
    {
        var (sums, seen) = (new long[options], new bool[options]);
        for (var voter = 0; voter < lists.Length; voter++)
        {
            if (lists[voter].Length > most || HasTwice(lists[voter], seen))
                continue;
            foreach (var option in lists[voter])
                sums[option] += counts[voter];
        }

        return sums;
    }

    public static long[] Sum(long[][] marks, long[] counts, int options, long most)
    {
        var sums = new long[options];
        for (var voter = 0; voter < marks.Length; voter++)
        {
            if (!IsWithin(marks[voter], most))
                continue;
            for (var option = 0; option < options; option++)
                sums[option] += marks[voter][option] * counts[voter];
        }

        return sums;
    }

    public static long[] Spread(long[][] marks, long[] counts, int options, long budget, Func<long, long> cost)
    {
        var sums = new long[options];
        for (var voter = 0; voter < marks.Length; voter++)
        {
            var spent = 0L;
            foreach (var mark in marks[voter])
                spent += cost(mark);
            for (var option = 0; option < options && spent <= budget; option++)
                sums[option] += marks[voter][option] * counts[voter];
        }

        return sums;
    }

    public static long[] Points(int[][][] rankings, long[] counts, int options)
    {
        var (sums, seen) = (new long[options], new bool[options]);
        for (var voter = 0; voter < rankings.Length; voter++)
        {
            Array.Clear(seen);
            var (place, isTwice) = (0, false);
            foreach (var tier in rankings[voter])
            {
                isTwice |= seen[tier[0]];
                seen[tier[0]] = true;
            }

            if (isTwice)
                continue;
            foreach (var tier in rankings[voter])
                sums[tier[0]] += (options - 1 - place++) * counts[voter];
        }

        return sums;
    }

    private static bool HasTwice(int[] list, bool[] seen)
    {
        Array.Clear(seen);
        foreach (var option in list)
        {
            if (seen[option])
                return true;
            seen[option] = true;
        }

        return false;
    }

    private static bool IsWithin(long[] marks, long most)
    {
        foreach (var mark in marks)
        {
            if (mark < 0 || mark > most)
                return false;
        }

        return true;
    }
}
