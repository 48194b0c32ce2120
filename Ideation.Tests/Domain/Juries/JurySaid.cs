using System.Globalization;
using Ideation.Domain.Juries.Explaining;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Tests.Domain.Juries;

/// <summary>What a jury's result says of itself: each sentence by its key and what stands in its places, numbers to three digits.</summary>
internal static class JurySaid
{
    public static void AssertSaid(JuryCase jury, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n").Split('\n'), JuryCount.Of(jury).Explanation.Select(Line));

    public static IEnumerable<Sheet> Marks(int project, params (double, double)[] marks) =>
        marks.Select((pair, juror) => new Sheet(juror, project, [pair.Item1, pair.Item2], false));

    public static IEnumerable<Sheet> Row(int project, params double[] scores) => scores.Select((score, juror) => new Sheet(juror, project, [score], false));

    private static string Line(Sentence sentence) =>
        string.Join(' ', sentence.Arguments.Select(argument => $"{argument.Name}={Text(argument.Value)}").Prepend(sentence.Key));

    private static string Text(object value) => value switch
    {
        Named named => $"{named.Kind}{named.Number}",
        IEnumerable<Named> several => string.Join(',', several.Select(named => Text(named))),
        double number => Math.Round(number, 3).ToString(CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
