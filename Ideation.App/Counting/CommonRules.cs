using System.Text.Json;
using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>The rules that every method has: what breaks ties, and the quorum.</summary>
internal static class CommonRules
{
    public static TiePolicy Ties(RuleReader rules)
    {
        var seed = rules.Find("seed");
        if (seed is { ValueKind: not JsonValueKind.String })
            throw rules.Wrong("seed", "\"…\"");

        var policy = new TiePolicy(Rules(rules)) { Seed = seed?.GetString() ?? "", Decided = Decided(rules) };
        return policy.Rules.Contains(TieRule.Seeded) && seed is null
            ? throw new CountFileException("rules", "file.missing", "\"seed\": \"…\"", "seed")
            : policy;
    }

    public static Quorum? Quorum(RuleReader rules)
    {
        const string Allowed = "{ \"base\": 120, \"share\": 0.5 }";
        if (rules.Find("quorum") is not { } given)
            return null;
        if (given.ValueKind != JsonValueKind.Object || given.EnumerateObject().Count() != 2)
            throw rules.Wrong("quorum", Allowed);
        if (!given.TryGetProperty("base", out var people) || people.ValueKind != JsonValueKind.Number || !people.TryGetInt64(out var enrolled) || enrolled < 0)
            throw rules.Wrong("quorum", Allowed);
        if (!given.TryGetProperty("share", out var part) || !ExactNumber.TryRead(part, out var share) || share < 0 || share > 1)
            throw rules.Wrong("quorum", Allowed);
        return new(enrolled, share);
    }

    private static List<TieRule> Rules(RuleReader rules)
    {
        var given = rules.Find("ties");
        if (given is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0)
            return [.. list.EnumerateArray().Select(word => Rule(rules, word))];
        if (given is null)
            return [TieRule.Declare];

        var rule = Rule(rules, given.Value);
        if (rule == TieRule.Declare)
            rules.Defaults.Add("ties");
        return [rule];
    }

    private static TieRule Rule(RuleReader rules, JsonElement word) =>
        word.ValueKind == JsonValueKind.String && TieRuleNames.All.TryGetValue(word.GetString()!, out var rule)
            ? rule
            : throw rules.Wrong("ties", string.Join(", ", TieRuleNames.All.Keys));

    private static List<CastingDecision> Decided(RuleReader rules)
    {
        if (rules.Find("decided") is not { } given)
            return [];
        if (given.ValueKind != JsonValueKind.Array)
            throw Wrong();
        if (given.GetArrayLength() == 0)
            rules.Defaults.Add("decided");
        return [.. given.EnumerateArray().Select(Entry)];

        CastingDecision Entry(JsonElement entry)
        {
            if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("chosen", out var chosen) || chosen.ValueKind != JsonValueKind.Array)
                throw Wrong();

            int? round = null;
            foreach (var member in entry.EnumerateObject())
            {
                if (member.Name == "round" && member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var number) && number >= 0)
                    round = number;
                else if (member.Name != "chosen")
                    throw Wrong();
            }

            return new(round, [.. chosen.EnumerateArray().Select(item => rules.OptionIn(item, Wrong))]);
        }

        CountFileException Wrong() => rules.Wrong("decided", "[ { \"round\": 4, \"chosen\": [2] } ]");
    }
}
