namespace Ideation.Domain.Juries.Scoring;

/// <summary>
/// One juror's marks for one project: one per criterion, null where none was given yet. Without criteria there is a single mark.
/// </summary>
public sealed record Sheet(int Juror, int Project, IReadOnlyList<double?> Marks, bool Recused)
{
    public bool IsComplete => !Recused && Marks.Count > 0 && Marks.All(mark => mark is not null);

    public bool IsIncomplete => !Recused && !IsComplete;
}
