using Ideation.Domain.Juries.Numerics;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Domain.Juries.Agreement;

/// <summary>
/// Krippendorff's alpha (2011, "Computing Krippendorff's alpha-reliability"): 1 − observed ÷ expected disagreement. Every two scores of one
/// project are a pair; projects with a single score have none and are left out, so that missing scores do no harm.
/// </summary>
public static class KrippendorffAlpha
{
    public static double? Interval(ScoreTable table) => Of(table, SquaredDifferences);

    /// <summary>Scores either agree or they do not; rounding noise of weighted means is no disagreement.</summary>
    public static double? Nominal(ScoreTable table) => Of(table, Disagreements);

    /// <summary><paramref name="difference"/> sums over all ordered pairs of its values.</summary>
    private static double? Of(ScoreTable table, Func<double[], double> difference)
    {
        var units = table.Projects
            .Select(project => table.OfProject(project).Select(score => score.Value).ToArray())
            .Where(values => values.Length > 1)
            .ToArray();
        double[] all = [.. units.SelectMany(values => values)];
        if (all.Length == 0 || Averages.Deviation(all) == 0)
            return null;

        var observed = units.Sum(values => difference(values) / (values.Length - 1)) / all.Length;
        var expected = difference(all) / ((double)all.Length * (all.Length - 1));
        return 1 - observed / expected;
    }

    private static double SquaredDifferences(double[] values)
    {
        var mean = values.Average();
        return 2 * values.Length * values.Sum(value => (value - mean) * (value - mean));
    }

    private static double Disagreements(double[] values)
    {
        var groups = Averages.Tiers(Enumerable.Range(0, values.Length), at => values[at]);
        return (double)values.Length * values.Length - groups.Sum(group => (double)group.Count * group.Count);
    }
}
