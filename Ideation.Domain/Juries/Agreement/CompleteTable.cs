using Ideation.Domain.Juries.Numerics;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Domain.Juries.Agreement;

/// <summary>The scores of the projects that every juror scored: rows are projects, columns are jurors.</summary>
public sealed record CompleteTable(IReadOnlyList<int> Projects, IReadOnlyList<double[]> Rows)
{
    public int Jurors => Rows.Count == 0 ? 0 : Rows[0].Length;

    public static CompleteTable Of(ScoreTable table)
    {
        int[] complete = [.. table.Projects.Where(project => table.OfProject(project).Count() == table.Jurors.Count)];
        return new CompleteTable(complete, [.. complete.Select(project =>
            (double[])[.. table.OfProject(project).OrderBy(score => score.Juror).Select(score => score.Value)])]);
    }

    /// <summary>At least two jurors and two projects, and not all scores alike.</summary>
    public bool CanBeCompared => Jurors > 1 && Rows.Count > 1 && Averages.Deviation([.. Rows.SelectMany(row => row)]) > 0;
}
