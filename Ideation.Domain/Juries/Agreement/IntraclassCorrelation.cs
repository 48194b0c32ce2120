namespace Ideation.Domain.Juries.Agreement;

/// <summary>
/// The six intraclass correlations of Shrout and Fleiss (1979): jurors differ per project (1), are a sample of jurors (2), or
/// are the only ones of interest (3); for one juror, and for the mean of all k.
/// </summary>
public sealed record IntraclassCorrelation(double? Icc1, double? Icc2, double? Icc3, double? Icc1K, double? Icc2K, double? Icc3K)
{
    public static readonly IntraclassCorrelation None = new(null, null, null, null, null, null);

    public static IntraclassCorrelation Of(CompleteTable table)
    {
        if (!table.CanBeCompared)
            return None;

        double n = table.Rows.Count, k = table.Jurors;
        var grand = table.Rows.Average(row => row.Average());
        var projects = k * table.Rows.Sum(row => Math.Pow(row.Average() - grand, 2));
        var jurors = n * Enumerable.Range(0, table.Jurors).Sum(juror => Math.Pow(table.Rows.Average(row => row[juror]) - grand, 2));
        var total = table.Rows.Sum(row => row.Sum(score => Math.Pow(score - grand, 2)));

        var between = projects / (n - 1);
        var within = (total - projects) / (n * (k - 1));
        var juror = jurors / (k - 1);
        var error = (total - projects - jurors) / ((n - 1) * (k - 1));
        // Differences of sums that should be zero are zero.
        var noise = 1e-13 * total;
        within = within < noise ? 0 : within;
        error = error < noise ? 0 : error;

        return new IntraclassCorrelation(
            Ratio(between - within, between + (k - 1) * within),
            Ratio(between - error, between + (k - 1) * error + k * (juror - error) / n),
            Ratio(between - error, between + (k - 1) * error),
            Ratio(between - within, between),
            Ratio(between - error, between + (juror - error) / n),
            Ratio(between - error, between));

        double? Ratio(double above, double below) => Math.Abs(below) <= noise ? null : above / below;
    }
}
