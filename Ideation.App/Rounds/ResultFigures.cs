using System.Globalization;
using Ideation.App.Components;
using Ideation.App.Counting;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>The figures of a result as people read them: the best first, rounded where a fraction does not end.</summary>
internal static class ResultFigures
{
    public static IReadOnlyList<ResultBar> Bars(Texts t, Round round, CountedRound counted)
    {
        var result = counted.Result;
        var values = Enumerable.Range(0, round.Paper.Options.Count).Select(option => ValueOf(result, round, option)).ToList();
        var (least, most) = (Math.Min(0, values.Min() ?? 0), values.Max() ?? 0);
        return [.. Order(result, round).Select(option => new ResultBar(
            option, round.Paper.Options[option],
            values[option] is { } value && most > least ? (value - least) / (most - least) : 0,
            FigureOf(t, result, round, option, values[option]),
            result.Winners.Contains(option), result.Tied.Contains(option)))];
    }

    /// <summary>The best first, those of one rank by their figure; options that nobody ranked come last, in their own order.</summary>
    public static IReadOnlyList<int> Order(CountResultFile result, Round round)
    {
        List<int> ranked = [.. result.Ranking.SelectMany(tier => tier.OrderByDescending(option => Read(result.Scores?[option])))];
        return [.. ranked, .. Enumerable.Range(0, round.Paper.Options.Count).Except(ranked)];
    }

    /// <param name="exact">A decimal, or a fraction that does not end.</param>
    public static double? Read(string? exact)
    {
        if (exact is null or "inf")
            return null;
        return exact.Split('/') is [var above, var below]
            ? double.Parse(above, CultureInfo.InvariantCulture) / double.Parse(below, CultureInfo.InvariantCulture)
            : double.Parse(exact, CultureInfo.InvariantCulture);
    }

    public static string Said(string? exact) => Read(exact) is { } value ? Said(value) : exact is "inf" ? "∞" : "";

    public static string Said(double value) => value.ToString(value == Math.Floor(value) ? "N0" : "N2", CultureInfo.CurrentCulture);

    private static double? ValueOf(CountResultFile result, Round round, int option) => result switch
    {
        { Grades: { } grades } => grades[option].Median + 1,
        { Scores: { } scores } => Read(scores[option]),
        _ => round.Paper.Options.Count - TierOf(result, option),
    };

    private static string FigureOf(Texts t, CountResultFile result, Round round, int option, double? value)
    {
        if (result.Grades is { } grades)
            return grades[option].Median < round.Paper.Grades.Count && grades[option].Median >= 0 ? round.Paper.Grades[grades[option].Median] : "";
        if (value is not { } figure)
            return "";
        if (result.Scores is null)
            return t["hosting.result.rank", TierOf(result, option) + 1];
        return round.Paper.Method is "approval" or "single-choice" && result.Ballots.Counted > 0
            ? t["hosting.result.share", Said(figure), (figure * 100 / (double)result.Ballots.Counted).ToString("N0", CultureInfo.CurrentCulture)]
            : Said(figure);
    }

    private static int TierOf(CountResultFile result, int option)
    {
        for (var tier = 0; tier < result.Ranking.Count; tier++)
        {
            if (result.Ranking[tier].Contains(option))
                return tier;
        }

        return result.Ranking.Count;
    }
}
