using Ideation.Domain.Juries.Judging;

namespace Ideation.App.Juries;

/// <summary>A rubric while somebody writes it.</summary>
public sealed class RubricForm
{
    public List<Line> Lines { get; } = [];

    /// <summary>One sentence a line.</summary>
    public string Eliminating { get; set; } = "";

    public int Weight => Lines.Sum(line => line.Weight);

    public static RubricForm Of(Rubric rubric)
    {
        var form = new RubricForm { Eliminating = string.Join('\n', rubric.Eliminating) };
        form.Lines.AddRange(rubric.Lines.Select(line => new Line { Name = line.Name, Weight = line.Weight, Lowest = line.Lowest, Middle = line.Middle, Highest = line.Highest }));
        return form;
    }

    public Rubric ToRubric() => new(
        [.. Lines.Select(line => new RubricLine(line.Name, line.Weight, line.Lowest, line.Middle, line.Highest))],
        Eliminating.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    /// <summary>By what stands in them.</summary>
    public static bool AreEqual(Rubric left, Rubric right) => left.Lines.SequenceEqual(right.Lines) && left.Eliminating.SequenceEqual(right.Eliminating);

    public sealed class Line
    {
        public string Name { get; set; } = "";

        public int Weight { get; set; }

        public string Lowest { get; set; } = "";

        public string Middle { get; set; } = "";

        public string Highest { get; set; } = "";
    }
}
