using System.Text.Json;
using Ideation.App.Components;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>A ballot in words: « A, puis B », « A : Bien », « A et C ».</summary>
internal static class ChoiceWords
{
    public static string Of(Texts t, BallotPaper paper, string choice)
    {
        using var ballot = JsonDocument.Parse(choice);
        var root = ballot.RootElement;
        var words = root switch
        {
            _ when root.TryGetProperty("ranking", out var ranking) => string.Join(" > ", ranking.EnumerateArray().Where(tier => tier.GetArrayLength() > 0).Select(tier => Tier(paper, tier))),
            _ when root.TryGetProperty("approve", out var approved) => RoundWords.List(t, [.. approved.EnumerateArray().Select(option => paper.Options[option.GetInt32()])]),
            _ when root.TryGetProperty("marks", out var marks) => Marks(t, paper, marks),
            _ => "",
        };
        return words.Length == 0 ? t["hosting.choice.blank"] : words;
    }

    private static string Tier(BallotPaper paper, JsonElement tier) => string.Join(" = ", tier.EnumerateArray().Select(option => paper.Options[option.GetInt32()]));

    private static string Marks(Texts t, BallotPaper paper, JsonElement marks) => string.Join(" · ", marks.EnumerateArray()
        .Select((mark, option) => (Mark: mark, Option: option))
        .Where(one => one.Mark.ValueKind is JsonValueKind.Number && !(paper.Method is "dots" or "quadratic" && one.Mark.GetDecimal() == 0))
        .Select(one => t["hosting.choice.mark", paper.Options[one.Option], Mark(t, paper, one.Mark)]));

    private static string Mark(Texts t, BallotPaper paper, JsonElement mark) => paper.Method switch
    {
        "majority-judgment" when mark.TryGetInt32(out var grade) && grade >= 0 && grade < paper.Grades.Count => paper.Grades[grade],
        "consent" => t[mark.GetDecimal() switch { > 0 => "hosting.choice.consents", < 0 => "hosting.choice.objects", _ => "hosting.choice.abstains" }],
        _ => mark.GetDecimal().ToString(System.Globalization.CultureInfo.CurrentCulture),
    };
}
