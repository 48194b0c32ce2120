namespace Ideation.Domain.Juries.Scoring;

/// <summary>
/// Scores as a design with two crossed factors, projects and jurors. The factor with more levels is the outer one: its
/// block of the equations is diagonal and is eliminated first, so that only a system the size of the smaller factor is factorised.
/// </summary>
internal sealed class CrossedDesign
{
    public CrossedDesign(ScoreTable table)
    {
        ProjectsAreOuter = table.Projects.Count >= table.Jurors.Count;
        var projects = Numbered(table.Projects);
        var jurors = Numbered(table.Jurors);
        var cells = table.Scores.Select(score => ProjectsAreOuter
            ? (Outer: projects[score.Project], Inner: jurors[score.Juror], score.Value)
            : (Outer: jurors[score.Juror], Inner: projects[score.Project], score.Value)).ToArray();

        Count = cells.Length;
        // Centred first: the digits that all scores share would only be lost in the sums.
        Mean = cells.Average(cell => cell.Value);
        OuterSize = Math.Max(projects.Count, jurors.Count);
        InnerSize = Math.Min(projects.Count, jurors.Count);
        InnerOf = new int[OuterSize][];
        ValuesOf = new double[OuterSize][];
        OuterSum = new double[OuterSize];
        InnerSum = new double[InnerSize];
        InnerCount = new int[InnerSize];
        foreach (var level in cells.GroupBy(cell => cell.Outer))
        {
            InnerOf[level.Key] = [.. level.Select(cell => cell.Inner)];
            ValuesOf[level.Key] = [.. level.Select(cell => cell.Value - Mean)];
            OuterSum[level.Key] = ValuesOf[level.Key].Sum();
            foreach (var cell in level)
            {
                InnerSum[cell.Inner] += cell.Value - Mean;
                InnerCount[cell.Inner]++;
            }
        }
    }

    public bool ProjectsAreOuter { get; }

    public int Count { get; }

    public double Mean { get; }

    public int OuterSize { get; }

    public int InnerSize { get; }

    /// <summary>Per outer level, the inner levels it met and the centred values there.</summary>
    public int[][] InnerOf { get; }

    public double[][] ValuesOf { get; }

    public double[] OuterSum { get; }

    public double[] InnerSum { get; }

    public int[] InnerCount { get; }

    private static Dictionary<int, int> Numbered(IReadOnlyList<int> levels) =>
        levels.Select((level, at) => (level, at)).ToDictionary(pair => pair.level, pair => pair.at);
}
