using System.Globalization;
using System.Text.Json;
using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>
/// Everything of a count file but its ballots, member by member as it comes.
/// </summary>
internal sealed class CountHeader
{
    public const string Format = "ideation-count/1";

    private static readonly string[] Members = ["format", "title", "method", "options", "seats", "rules", "grades", "budget", "costs", "participants", "ballots", "tallies"];

    private readonly Dictionary<string, JsonElement> _members = [];

    public IReadOnlyList<string> Options { get; private set; } = [];

    public IReadOnlyList<string> Grades { get; private set; } = [];

    public Fraction? Budget { get; private set; }

    public IReadOnlyList<Fraction> Costs { get; private set; } = [];

    public MethodForm? Method { get; private set; }

    /// <summary>Whether ballots can be read before the rest is known.</summary>
    public bool KnowsBallots => Method is not null && Options.Count > 0;

    public bool Has(string name) => _members.ContainsKey(name);

    public static void CheckName(string name)
    {
        if (!Members.Contains(name))
            throw new CountFileException(name, "file.unknown-member", string.Join(", ", Members), name);
    }

    public void Add(string name, JsonElement value)
    {
        _members.Add(name, value);
        CheckTwice(name, value);
        if (name == "format" && !(value.ValueKind == JsonValueKind.String && value.ValueEquals(Format)))
            throw Wrong(name, $"\"{Format}\"");
        if (name == "title" && (value.ValueKind != JsonValueKind.String || value.GetString() is null))
            throw Wrong(name, "\"…\"");
        if (name == "method")
            Method = value.ValueKind == JsonValueKind.String && MethodForm.All.TryGetValue(value.GetString()!, out var form) ? form : throw Wrong(name, string.Join(", ", MethodForm.All.Keys));
        if (name == "options")
            Options = Names(name, value);
        if (name == "grades")
            Grades = Names(name, value);
        if (name == "rules" && value.ValueKind != JsonValueKind.Object)
            throw Wrong(name, "{ … }");
    }

    /// <summary>Reads what depends on other members, and refuses what the method does not have.</summary>
    public CountRequest Request(BallotBox box, out HashSet<string> defaults)
    {
        Require("format", isNeeded: true);
        Require("method", isNeeded: true);
        Require("options", isNeeded: true);
        Require("grades", Method!.HasGrades);
        Require("budget", Method.HasCosts);
        Require("costs", Method.HasCosts);
        Refuse("grades", Method.HasGrades);
        Refuse("participants", box.Tallies is not null);
        Refuse("budget", Method.HasCosts);
        Refuse("costs", Method.HasCosts);
        Refuse("seats", Method.HasSeats);
        if (Method.HasCosts)
            ReadMoney();

        JsonElement? given = _members.TryGetValue("rules", out var found) ? found : null;
        var rules = new RuleReader(given, Options.Count);
        var request = new CountRequest(Method.Read(rules, this), Options.Count, box)
        {
            Ties = CommonRules.Ties(rules),
            Quorum = CommonRules.Quorum(rules),
            Seats = Seats(rules),
        };
        rules.Finish();
        defaults = rules.Defaults;
        return request;
    }

    public long? Participants =>
        !_members.TryGetValue("participants", out var value) ? null
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= 0 ? number
        : throw Wrong("participants", "0–9223372036854775807");

    public IReadOnlyList<long[]> Tallies()
    {
        var (tallies, allowed) = (_members["tallies"], $"[{Options.Count} × [{Grades.Count} × 0–9223372036854775807]]");
        if (tallies.ValueKind != JsonValueKind.Array || tallies.GetArrayLength() != Options.Count)
            throw new CountFileException("tallies", "file.tallies-number", allowed);
        return [.. tallies.EnumerateArray().Select((tally, option) =>
            tally.ValueKind == JsonValueKind.Array && tally.GetArrayLength() == Grades.Count
                ? tally.EnumerateArray().Select((count, grade) => Judgments(count, $"tallies[{option}][{grade}]")).ToArray()
                : throw new CountFileException($"tallies[{option}]", "file.tallies-number", allowed))];
    }

    /// <summary>The members that the fingerprint is taken over, in canonical form, without the title and without defaults.</summary>
    public IEnumerable<(string Name, string Value)> Canonical(HashSet<string> defaults)
    {
        foreach (var (name, value) in _members.Where(member => member.Key is not ("title" or "ballots")))
        {
            if (name == "seats" && CanonicalJson.Of(value) == "1")
                continue;
            if (name != "rules")
            {
                yield return (name, CanonicalJson.Of(value));
                continue;
            }

            var kept = value.EnumerateObject().Where(rule => !defaults.Contains(rule.Name)).OrderBy(rule => rule.Name, StringComparer.Ordinal).ToList();
            if (kept.Count > 0)
                yield return (name, $"{{{string.Join(',', kept.Select(rule => $"\"{rule.Name}\":{CanonicalJson.Of(rule.Value)}"))}}}");
        }
    }

    private int Seats(RuleReader rules)
    {
        var seats = 1;
        if (_members.TryGetValue("seats", out var value) && !(value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out seats) && seats >= 1))
            throw Wrong("seats", "1, 2, 3, …");
        if (!Method!.HasSeatsRule || rules.Find("seats") is null)
            return seats;

        var ruled = (int)rules.Whole("seats", 1, 1, int.MaxValue);
        return Has("seats") && ruled != seats ? throw rules.Wrong("seats", $"{seats}") : ruled;
    }

    private void ReadMoney()
    {
        Budget = Money(_members["budget"], "budget");
        var costs = _members["costs"];
        if (costs.ValueKind != JsonValueKind.Array || costs.GetArrayLength() != Options.Count)
            throw Wrong("costs", $"[{Options.Count} × 12.50]");
        Costs = [.. costs.EnumerateArray().Select((cost, option) => Money(cost, $"costs[{option}]"))];
    }

    private static Fraction Money(JsonElement value, string place) =>
        ExactNumber.TryRead(value, out var money) && money.Sign >= 0 ? money : throw new CountFileException(place, "file.unknown-value", "0, 12.50", value.GetRawText());

    private static long Judgments(JsonElement value, string place) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && count >= 0
            ? count
            : throw new CountFileException(place, "file.not-a-count", "0–9223372036854775807");

    private List<string> Names(string member, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() == 0 || value.EnumerateArray().Any(name => name.ValueKind != JsonValueKind.String))
            throw Wrong(member, "[\"…\", \"…\"]");
        return [.. value.EnumerateArray().Select(name => name.GetString()!)];
    }

    /// <summary>A member given twice has two values, and nobody could say which of them was counted.</summary>
    private static void CheckTwice(string place, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var number = 0;
            foreach (var item in value.EnumerateArray())
                CheckTwice(string.Create(CultureInfo.InvariantCulture, $"{place}[{number++}]"), item);
        }

        if (value.ValueKind != JsonValueKind.Object)
            return;

        var seen = new HashSet<string>();
        foreach (var member in value.EnumerateObject())
        {
            if (!seen.Add(member.Name))
                throw new CountFileException($"{place}.{member.Name}", "file.twice", "1 ×", member.Name);
            CheckTwice($"{place}.{member.Name}", member.Value);
        }
    }

    private void Require(string name, bool isNeeded)
    {
        if (isNeeded && !Has(name))
            throw new CountFileException("{}", "file.missing", name == "method" ? string.Join(", ", MethodForm.All.Keys) : $"\"{name}\": …", name);
    }

    private void Refuse(string name, bool isAllowed)
    {
        if (!isAllowed && Has(name))
            throw new CountFileException(name, "file.not-of-method", string.Join(", ", Members.Where(member => member != name)), name);
    }

    private CountFileException Wrong(string name, string allowed) => new(name, "file.unknown-value", allowed, _members[name].GetRawText());
}
