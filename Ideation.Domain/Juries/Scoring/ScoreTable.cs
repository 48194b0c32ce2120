using Ideation.Domain.Juries.Numerics;

namespace Ideation.Domain.Juries.Scoring;

public readonly record struct Score(int Juror, int Project, double Value);

/// <summary>The scores of all complete sheets: at most one per juror and project, in the order of their numbers whatever the order of the sheets.</summary>
public sealed class ScoreTable
{
    private readonly ILookup<int, Score> _byProject;
    private readonly ILookup<int, Score> _byJuror;

    public ScoreTable(IEnumerable<Score> scores)
    {
        Scores = [.. scores.OrderBy(score => score.Project).ThenBy(score => score.Juror)];
        _byProject = Scores.ToLookup(score => score.Project);
        _byJuror = Scores.ToLookup(score => score.Juror);
        Projects = [.. _byProject.Select(group => group.Key).Order()];
        Jurors = [.. _byJuror.Select(group => group.Key).Order()];
    }

    public static ScoreTable Of(WeightedRubric rubric, IEnumerable<Sheet> sheets) =>
        new(sheets.Where(sheet => sheet.IsComplete).Select(sheet => new Score(sheet.Juror, sheet.Project, rubric.Score(sheet))));

    public IReadOnlyList<Score> Scores { get; }

    /// <summary>The projects that have a score, and the jurors who gave one.</summary>
    public IReadOnlyList<int> Projects { get; }

    public IReadOnlyList<int> Jurors { get; }

    public IEnumerable<Score> OfProject(int project) => _byProject[project];

    public IEnumerable<Score> OfJuror(int juror) => _byJuror[juror];

    public double Mean(int project) => _byProject[project].Average(score => score.Value);

    public bool HasSpread => Scores.Count > 0 && Averages.Deviation([.. Scores.Select(score => score.Value)]) > 0;

    /// <summary>Groups of projects that jurors link, directly or through others.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Components() =>
        Connections.Among(Projects, Jurors.Select(juror => OfJuror(juror).Select(score => score.Project)));
}
