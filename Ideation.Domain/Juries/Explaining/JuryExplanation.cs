using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Domain.Juries.Explaining;

/// <summary>Why the result is what it is, told so that somebody who did not win can follow it.</summary>
internal static class JuryExplanation
{
    public static IReadOnlyList<Sentence> Of(JuryResult result) =>
    [
        .. Sheets(result.Standing),
        .. Method(result.Standing),
        .. ComparisonSentences.Of(result.Standing),
        .. Places(result.Standing),
        .. Ties(result.Standing),
        .. Certainty(result),
        .. AgreementSentences.Of(result),
    ];

    private static IEnumerable<Sentence> Sheets(Standing standing)
    {
        var (jury, table) = (standing.Jury, standing.Table);
        if (jury.Sheets.Count > 0)
            yield return new("jury.counted", ("sheets", table.Scores.Count), ("jurors", table.Jurors.Count), ("projects", table.Projects.Count));

        foreach (var sheet in jury.Sheets.Where(sheet => sheet.IsIncomplete).OrderBy(sheet => (sheet.Project, sheet.Juror)))
            yield return new("jury.incomplete", ("juror", Sentence.Juror(sheet.Juror)), ("project", Sentence.Project(sheet.Project)));

        foreach (var sheet in jury.Sheets.Where(sheet => sheet.Recused).OrderBy(sheet => (sheet.Project, sheet.Juror)))
            yield return new("jury.recused", ("juror", Sentence.Juror(sheet.Juror)), ("project", Sentence.Project(sheet.Project)));

        foreach (var elimination in jury.Eliminated)
        {
            yield return elimination.Reason is { Length: > 0 } reason
                ? new("jury.eliminated-because", ("project", Sentence.Project(elimination.Project)), ("reason", reason))
                : new("jury.eliminated", ("project", Sentence.Project(elimination.Project)));
        }

        foreach (var project in Enumerable.Range(0, jury.Projects).Except(table.Projects).Where(_ => standing.Basis is not Basis.Strengths))
            yield return new("jury.unscored", ("project", Sentence.Project(project)));
    }

    private static IEnumerable<Sentence> Method(Standing standing)
    {
        var (jury, table) = (standing.Jury, standing.Table);
        if (table.Scores.Count > 0 && jury.Rubric.Criteria.Count > 0)
            yield return jury.Rubric.OnOwnScale
                ? new("jury.scale.own", ("min", jury.Rubric.Criteria[0].Min), ("max", jury.Rubric.Criteria[0].Max))
                : new("jury.scale.unit");

        if (table.Scores.Count > 0 && !standing.IsConnected)
            yield return new("jury.disconnected", ("groups", standing.Components.Count));

        if (standing.Severity is { } fit)
        {
            yield return new(jury.Fit is Fit.Restricted ? "jury.severity.reml" : "jury.severity.ml", ("mu", fit.Mu.Value),
                ("sdProject", fit.SdProject), ("sdJuror", fit.SdJuror), ("sdResidual", fit.SdResidual));
            foreach (var juror in Enumerable.Range(0, jury.Jurors).Except(table.Jurors))
                yield return new("jury.severity.unknown", ("juror", Sentence.Juror(juror)));
            if (fit.SdProject == 0)
                yield return new("jury.severity.no-project-differences");
            if (fit.SdJuror == 0)
                yield return new("jury.severity.no-juror-differences");
            foreach (var (juror, severity) in fit.Severities.Where(_ => fit.SdJuror > 0))
                yield return new(severity.Value >= 0 ? "jury.severity.severe" : "jury.severity.lenient",
                    ("juror", Sentence.Juror(juror)), ("difference", Math.Abs(severity.Value)));
        }

        if (standing.Obstacle is { } obstacle)
            yield return new(ObstacleKey(obstacle));
        if (jury.Adjustment is not Adjustment.Severity && table.Scores.Count > 0)
            yield return new("jury.no-model");
        if (jury.Adjustment is Adjustment.ZScore && table.Scores.Count > 0)
        {
            yield return new("jury.z-score");
            if (!standing.IsConnected)
                yield return new("jury.joint-ranking-refused");
            foreach (var juror in table.Jurors.Where(juror => Numerics.Averages.Deviation([.. table.OfJuror(juror).Select(score => score.Value)]) == 0))
                yield return new("jury.z-score.no-spread", ("juror", Sentence.Juror(juror)));
        }
    }

    private static IEnumerable<Sentence> Places(Standing standing)
    {
        if (standing.Jury.Adjustment is not Adjustment.None && standing.Basis is Basis.Raw && standing.Table.Scores.Count > 0)
            yield return new("jury.ranking.raw");

        var rank = 1;
        foreach (var tier in standing.Ranking)
        {
            foreach (var project in tier)
                yield return new("jury.rank", ("rank", rank), ("project", Sentence.Project(project)), ("score", standing.Value(project)));
            rank += tier.Count;
        }
    }

    private static IEnumerable<Sentence> Ties(Standing standing)
    {
        foreach (var decision in standing.Decisions)
        {
            var among = ("among", (object)Sentence.Projects(decision.Among));
            var first = ("first", (object)Sentence.Projects(decision.Order[0]));
            yield return decision.Rule.Step switch
            {
                TieStep.Criterion => new("jury.tie.criterion", among, first, ("criterion", new Named(NamedKind.Criterion, decision.Rule.Number))),
                TieStep.FirstPlaces => new("jury.tie.first-places", among, first),
                TieStep.Median => new("jury.tie.median", among, first),
                TieStep.Chair when decision.Reason is { Length: > 0 } reason => new("jury.tie.chair-because", among, first, ("reason", reason)),
                TieStep.Chair => new("jury.tie.chair", among, first),
                TieStep.Declare => new("jury.tie.declare", among),
                _ => throw new ArgumentOutOfRangeException(nameof(standing), decision.Rule, "Say how this rule is told."),
            };
        }
    }

    private static IEnumerable<Sentence> Certainty(JuryResult result)
    {
        var standing = result.Standing;
        foreach (var line in result.Projects.Where(line => line.ChanceFirst is not null).OrderBy(line => line.Rank))
            yield return new("jury.chance", ("project", Sentence.Project(line.Project)), ("chance", line.ChanceFirst!.Value));

        if (standing.Winner is not { } winner)
        {
            yield return new("jury.no-winner");
            yield break;
        }

        int[] decisive = [.. result.Stability.WinnerWithoutJuror.Index().Where(pair => pair.Item != winner).Select(pair => pair.Index)];
        if (decisive.Length == 0)
            yield return new("jury.stable.jurors", ("project", Sentence.Project(winner)));
        foreach (var juror in decisive)
        {
            yield return result.Stability.WinnerWithoutJuror[juror] is { } other
                ? new("jury.unstable.juror", ("juror", Sentence.Juror(juror)), ("project", Sentence.Project(other)))
                : new("jury.unstable.juror-tie", ("juror", Sentence.Juror(juror)));
        }

        if (result.Stability.WinnerWithWeightsMoved.Count > 0)
            yield return new(result.Stability.WinnerWithWeightsMoved.All(other => other == winner) ? "jury.stable.weights" : "jury.unstable.weights",
                ("project", Sentence.Project(winner)));
    }

    private static string ObstacleKey(Obstacle obstacle) => obstacle switch
    {
        Obstacle.NoScores => "jury.severity.no-scores",
        Obstacle.OneJuror => "jury.severity.one-juror",
        Obstacle.OneProject => "jury.severity.one-project",
        Obstacle.NoVariance => "jury.severity.no-variance",
        Obstacle.Disconnected => "jury.joint-ranking-refused",
        Obstacle.NoResidual => "jury.severity.no-residual",
        _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, "Say how this obstacle is told."),
    };
}
