using System.Diagnostics;
using Ideation.Domain.Juries.Assigning;
using Ideation.Domain.Juries.Numerics;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Bench.Juries;

/// <summary>A jury as large as a national one: 300 projects, 60 jurors, drawn panels and complete ones.</summary>
internal static class JuryBench
{
    private const int Projects = 300;
    private const int Jurors = 60;

    public static Task RunAsync(TextWriter? output = null)
    {
        output ??= Console.Out;
        Report(output, "assignment, 4 visits", () => Assignment.Draw(Projects, Jurors, 4, [], 1));
        foreach (var visits in new[] { 4, Jurors })
        {
            var jury = Jury(visits);
            var table = ScoreTable.Of(jury.Rubric, jury.Sheets);
            Report(output, $"severity model, {visits} visits, maximum likelihood", () => SeverityModel.Estimate(table));
            Report(output, $"severity model, {visits} visits, restricted", () => SeverityModel.Estimate(table, Fit.Restricted));
            Report(output, $"whole result, {visits} visits (chances, agreement, without each juror)", () => JuryCount.Of(jury));
        }

        return Task.CompletedTask;
    }

    private static JuryCase Jury(int visits)
    {
        var random = new SplitMix64(20261123);
        var worth = Enumerable.Range(0, Projects).Select(_ => random.NextNormal()).ToArray();
        var severity = Enumerable.Range(0, Jurors).Select(_ => 0.5 * random.NextNormal()).ToArray();
        var panels = Assignment.Draw(Projects, Jurors, visits, [], 1).Jurors;
        return new JuryCase(Projects, Jurors)
        {
            Adjustment = Adjustment.Severity,
            Seed = 1,
            Sheets = [.. panels.SelectMany((panel, project) => panel.Select(juror =>
                new Sheet(juror, project, [10 + worth[project] - severity[juror] + 0.7 * random.NextNormal()], false)))],
        };
    }

    private static void Report(TextWriter output, string what, Func<object> run)
    {
        run();
        var watch = Stopwatch.StartNew();
        run();
        output.WriteLine($"jury: {Projects} projects × {Jurors} jurors, {what}: {watch.Elapsed.TotalMilliseconds:N0} ms");
    }
}
