using System.Globalization;
using System.Text.Json;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>What a count of a round depends on beside its paper and ballots.</summary>
internal sealed record CountTerms(string? Title = null, string? QuorumShare = null, long? QuorumBase = null, IReadOnlyList<int>? Decided = null);

/// <summary>Puts together the rules of a count file: those of the paper, the quorum once its base is known, and what somebody decided at a tie.</summary>
internal static class RoundRules
{
    public static void Write(Utf8JsonWriter writer, string rules, CountTerms terms)
    {
        using var given = JsonDocument.Parse(rules.Length == 0 ? "{}" : rules);
        writer.WriteStartObject();
        foreach (var rule in given.RootElement.EnumerateObject())
        {
            if (terms.Decided is not null && rule.Name is ("ties" or "decided"))
                continue;
            if (rule.Name is "quorum" && terms.QuorumShare is not null)
                continue;
            rule.WriteTo(writer);
        }

        if (terms is { QuorumShare: { } share, QuorumBase: { } people })
        {
            writer.WriteStartObject("quorum");
            writer.WriteNumber("base", people);
            writer.WritePropertyName("share");
            writer.WriteRawValue(decimal.Parse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        if (terms.Decided is { } decided)
            WriteDecided(writer, given.RootElement, decided);
        writer.WriteEndObject();
    }

    /// <summary>The rules without those that name options, for a round between some of them.</summary>
    public static string WithoutOptions(string rules)
    {
        if (rules.Length == 0)
            return rules;

        var kept = System.Text.Json.Nodes.JsonNode.Parse(rules)!.AsObject();
        kept.Remove("excluded");
        kept.Remove("decided");
        kept.Remove("seats");
        return kept.Count == 0 ? "" : kept.ToJsonString();
    }

    // What the declared rules decide, they decide first; what is left was decided by people.
    private static void WriteDecided(Utf8JsonWriter writer, JsonElement rules, IReadOnlyList<int> decided)
    {
        writer.WriteStartArray("ties");
        if (rules.TryGetProperty("ties", out var ties))
        {
            var before = ties.ValueKind is JsonValueKind.Array ? [.. ties.EnumerateArray()] : new[] { ties };
            foreach (var rule in before.Where(rule => rule.GetString() is not ("declare" or "decided")))
                rule.WriteTo(writer);
        }

        writer.WriteStringValue("decided");
        writer.WriteEndArray();
        writer.WriteStartArray("decided");
        writer.WriteStartObject();
        writer.WriteStartArray("chosen");
        foreach (var option in decided)
            writer.WriteNumberValue(option);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
