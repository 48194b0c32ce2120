using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Juries.Numerics;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.App.Juries;

/// <summary>One invented project in a rehearsal.</summary>
/// <param name="TrueRank">Where it would stand if everybody saw it as it is.</param>
public sealed record RehearsedRow(int? Rank, string Name, double? Raw, double? Adjusted, int TrueRank);

/// <summary>Simulated jurors score by the visits and the grid of a jury that is being set up: each with a severity of their own and an error at each mark. The seed of the draw is theirs too.</summary>
internal static class JuryRehearsal
{
    private const double Spread = 0.8;
    private const double Severity = 0.6;
    private const double Error = 0.6;

    public static IReadOnlyList<RehearsedRow> Of(SetupView view)
    {
        var teams = view.Jury.Projects.Where(row => !row.IsCalibration).ToList();
        var jurors = view.Jury.Jurors.Select(row => row.Person.Id).ToList();
        var random = new SplitMix64(view.Seed ?? 0);
        double[] worth = [.. teams.Select(_ => 3 + Spread * random.NextNormal())];
        double[] severity = [.. jurors.Select(_ => Severity * random.NextNormal())];
        var lines = view.Jury.Rubric.Lines;
        var sheets = new List<Sheet>();
        foreach (var visit in view.Visits)
        {
            var (team, juror) = (teams.FindIndex(row => row.Team == visit.Team), jurors.IndexOf(visit.Juror));
            if (team >= 0 && juror >= 0)
                sheets.Add(new Sheet(juror, team, [.. lines.Select(_ => (double?)Level(worth[team] - severity[juror] + Error * random.NextNormal()))], false));
        }

        var result = JuryCount.Of(new JuryCase(teams.Count, jurors.Count)
        {
            Rubric = view.Jury.Rubric.Counted,
            Sheets = sheets, Adjustment = view.Jury.Plan.Adjustment, Ties = [new TieRule(TieStep.Declare)], Seed = view.Seed ?? 0,
        });
        return [.. result.Projects.OrderBy(line => line.Rank ?? int.MaxValue)
            .Select(line => new RehearsedRow(line.Rank, teams[line.Project].Name, line.Raw, line.Adjusted, 1 + worth.Count(other => other > worth[line.Project])))];
    }

    private static int Level(double value) => Math.Clamp((int)Math.Round(value, MidpointRounding.AwayFromZero), Rubric.LowestLevel, Rubric.HighestLevel);
}
