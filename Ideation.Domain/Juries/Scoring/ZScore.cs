using Ideation.Domain.Juries.Numerics;

namespace Ideation.Domain.Juries.Scoring;

/// <summary>
/// Each score as distance from its juror's mean in units of that juror's population deviation, then mapped back with
/// the mean and deviation of all scores. Fair only where jurors drew comparable projects: a juror who happened to see strong
/// teams is pulled to the mean.
/// </summary>
public static class ZScore
{
    public static ScoreTable Adjust(ScoreTable table)
    {
        if (table.Scores.Count == 0)
            return table;

        double[] all = [.. table.Scores.Select(score => score.Value)];
        var (mean, deviation) = (all.Average(), Averages.Deviation(all));
        return new ScoreTable(table.Jurors.SelectMany(juror =>
        {
            double[] own = [.. table.OfJuror(juror).Select(score => score.Value)];
            var (ownMean, ownDeviation) = (own.Average(), Averages.Deviation(own));
            return table.OfJuror(juror).Select(score => score with
            {
                Value = mean + deviation * (ownDeviation == 0 ? 0 : (score.Value - ownMean) / ownDeviation),
            });
        }));
    }
}
