namespace Ideation.Domain.Counting;

/// <summary>Options in order, best first, equal ones together.</summary>
internal static class Tiers
{
    public static IReadOnlyList<IReadOnlyList<int>> HighestFirst<T>(IEnumerable<int> options, Func<int, T> worth, IComparer<T>? comparer = null)
    {
        comparer ??= Comparer<T>.Default;
        var tiers = new List<List<int>>();
        foreach (var option in options.OrderByDescending(worth, comparer).ThenBy(option => option))
        {
            if (tiers.Count > 0 && comparer.Compare(worth(tiers[^1][0]), worth(option)) == 0)
                tiers[^1].Add(option);
            else
                tiers.Add([option]);
        }

        return tiers;
    }

    /// <summary>Takes away the unbeaten, then those unbeaten among the rest, and so on. Where all beat one another in a ring, all are unbeaten.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> ByRemoval(int options, Func<int, int, bool> beats)
    {
        var left = Enumerable.Range(0, options).ToList();
        var tiers = new List<IReadOnlyList<int>>();
        while (left.Count > 0)
        {
            var unbeaten = left.Where(option => !left.Exists(other => beats(other, option))).ToList();
            if (unbeaten.Count == 0)
                unbeaten = [.. left];
            tiers.Add(unbeaten);
            left.RemoveAll(unbeaten.Contains);
        }

        return tiers;
    }
}
