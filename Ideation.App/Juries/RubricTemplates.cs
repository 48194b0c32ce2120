using Ideation.App.Components;
using Ideation.Domain.Juries.Judging;

namespace Ideation.App.Juries;

/// <summary>Grids to start from. Their words are in the resources, under <c>jury.template.{name}.{line}</c>.</summary>
internal static class RubricTemplates
{
    public static readonly IReadOnlyList<(string Name, IReadOnlyList<int> Weights, int Eliminating)> All =
        [("prototype", [30, 25, 25, 20], 1), ("service", [30, 20, 20, 15, 15], 1), ("pitch", [40, 30, 30], 0)];

    public static Rubric Of(Texts t, string name)
    {
        var (_, weights, eliminating) = All.Single(template => template.Name == name);
        return new Rubric(
            [.. weights.Index().Select(pair => new RubricLine(Word(pair.Index, "name"), pair.Item, Word(pair.Index, "1"), Word(pair.Index, "3"), Word(pair.Index, "5")))],
            [.. Enumerable.Range(0, eliminating).Select(number => t[$"jury.template.{name}.eliminating.{number + 1}"])]);

        string Word(int line, string part) => t[$"jury.template.{name}.{line + 1}.{part}"];
    }
}
