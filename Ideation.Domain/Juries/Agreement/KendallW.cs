namespace Ideation.Domain.Juries.Agreement;

/// <summary>
/// Kendall's coefficient of concordance (Kendall and Babington Smith 1939) with the correction for ties:
/// W = 12 S ÷ (m²(n³ − n) − m Σ(t³ − t)). 1 when all jurors rank alike, about 0 when they rank as by chance.
/// </summary>
public static class KendallW
{
    public static double? Of(CompleteTable table)
    {
        var (projects, jurors) = (table.Rows.Count, table.Jurors);
        if (!table.CanBeCompared)
            return null;

        var sums = new double[projects];
        var ties = 0.0;
        for (var juror = 0; juror < jurors; juror++)
        {
            double[] scores = [.. table.Rows.Select(row => row[juror])];
            var groups = Numerics.Averages.Tiers(Enumerable.Range(0, projects), project => scores[project]);
            var before = 0;
            foreach (var group in groups)
            {
                foreach (var project in group)
                    sums[project] += before + (group.Count + 1) / 2.0;
                before += group.Count;
                ties += Math.Pow(group.Count, 3) - group.Count;
            }
        }

        var mean = sums.Average();
        var most = (double)jurors * jurors * (Math.Pow(projects, 3) - projects) - jurors * ties;
        return most == 0 ? null : 12 * sums.Sum(sum => (sum - mean) * (sum - mean)) / most;
    }
}
