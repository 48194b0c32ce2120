namespace Ideation.Domain.Juries.Numerics;

internal static class Averages
{
    /// <summary>Population deviation; rounding noise counts as none.</summary>
    public static double Deviation(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        return deviation <= 1e-12 * Math.Max(1e-300, values.Max(Math.Abs)) ? 0 : deviation;
    }

    /// <summary>The mean of the two middle values when their number is even.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>
    /// Groups items by falling value; values nearer than rounding can tell apart are one group, with its items in rising order.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<int>> Tiers(IEnumerable<int> items, Func<int, double> value)
    {
        var sorted = items.Select(item => (Item: item, Value: value(item))).OrderByDescending(pair => pair.Value).ToArray();
        if (sorted.Length == 0)
            return [];

        var noise = 1e-10 * Math.Max(1, sorted.Max(pair => Math.Abs(pair.Value)));
        var tiers = new List<List<int>> { new() { sorted[0].Item } };
        for (var next = 1; next < sorted.Length; next++)
        {
            if (sorted[next - 1].Value - sorted[next].Value > noise)
                tiers.Add([]);
            tiers[^1].Add(sorted[next].Item);
        }

        foreach (var tier in tiers)
            tier.Sort();
        return tiers;
    }
}
