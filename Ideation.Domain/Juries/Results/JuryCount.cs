using Ideation.Domain.Juries.Agreement;
using Ideation.Domain.Juries.Numerics;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Domain.Juries.Results;

/// <summary>The whole result of a jury: the same for the file, the screen and the projector.</summary>
public static class JuryCount
{
    private static readonly double[] WeightFactors = [0.9, 1.1];

    public static JuryResult Of(JuryCase jury)
    {
        var standing = Standing.Of(jury);
        return new JuryResult(standing, Projects(standing), Jurors(standing), Agreement(standing), Stability(standing));
    }

    private static IReadOnlyList<ProjectLine> Projects(Standing standing)
    {
        var (jury, table) = (standing.Jury, standing.Table);
        var ranks = Places.Of(standing.Ranking);
        var chances = standing.Severity is { } fit && standing.Contenders.Count > 0
            ? standing.Contenders.Zip(ChanceFirst.Among(fit, standing.Contenders, jury.Seed)).ToDictionary(pair => pair.First, pair => pair.Second)
            : [];
        var recused = jury.Sheets.Where(sheet => sheet.Recused).CountBy(sheet => sheet.Project).ToDictionary();
        return [.. Enumerable.Range(0, jury.Projects).Select(project =>
        {
            double[] scores = [.. table.OfProject(project).Select(score => score.Value)];
            return new ProjectLine(
                project, scores.Length, recused.GetValueOrDefault(project),
                scores.Length > 0 ? scores.Average() : null,
                standing.Adjusted.TryGetValue(project, out var adjusted) ? adjusted : null,
                standing.Severity?.Projects.TryGetValue(project, out var estimate) is true ? estimate.StandardError : null,
                scores.Length > 0 ? Averages.Deviation(scores) : null,
                ranks.TryGetValue(project, out var rank) ? rank : null,
                chances.TryGetValue(project, out var chance) ? chance : null);
        })];
    }

    private static IReadOnlyList<JurorLine> Jurors(Standing standing) =>
        [.. Enumerable.Range(0, standing.Jury.Jurors).Select(juror =>
        {
            double[] scores = [.. standing.Table.OfJuror(juror).Select(score => score.Value)];
            var severity = standing.Severity?.Severities.TryGetValue(juror, out var estimate) is true ? estimate : (Estimate?)null;
            return new JurorLine(
                juror, scores.Length, severity?.Value, severity?.StandardError,
                scores.Length > 0 ? Averages.Deviation(scores) : null, Divergence(standing.Table, juror));
        })];

    private static double? Divergence(ScoreTable table, int juror)
    {
        double[] distances = [.. table.OfJuror(juror)
            .Select(own => (own.Value, Others: table.OfProject(own.Project).Where(score => score.Juror != juror).Select(score => score.Value).ToArray()))
            .Where(pair => pair.Others.Length > 0)
            .Select(pair => Math.Abs(pair.Value - pair.Others.Average()))];
        return distances.Length > 0 ? distances.Average() : null;
    }

    private static AgreementPanel Agreement(Standing standing)
    {
        var table = standing.Table.Scores.Count > 0 ? standing.Table : PlacesGiven(standing.Jury);
        var common = CompleteTable.Of(table);
        return new AgreementPanel(
            KendallW.Of(common), KrippendorffAlpha.Interval(standing.Table), KrippendorffAlpha.Nominal(standing.Table),
            IntraclassCorrelation.Of(CompleteTable.Of(standing.Table)), common.Projects.Count);
    }

    /// <summary>Rankings as scores for Kendall's W, which asks for nothing but order; none when a juror ranked more than once.</summary>
    private static ScoreTable PlacesGiven(JuryCase jury) => jury.Rankings.DistinctBy(ranking => ranking.Juror).Count() < jury.Rankings.Count
        ? new([])
        : new(jury.Rankings.SelectMany(ranking => ranking.Order.Select((project, place) => new Score(ranking.Juror, project, -place))));

    private static Stability Stability(Standing standing)
    {
        var jury = standing.Jury;
        var moved = jury.Rubric.Criteria.Select((_, number) => number)
            .SelectMany(number => WeightFactors.Select(factor => jury with { Rubric = jury.Rubric.WithWeightMoved(number, factor) }));
        return new Stability(
            [.. Enumerable.Range(0, jury.Jurors).Select(juror => Standing.Of(jury.WithoutJuror(juror), standing).Winner)],
            [.. moved.Select(other => Standing.Of(other, standing).Winner)]);
    }
}
