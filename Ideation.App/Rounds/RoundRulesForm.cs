using System.Globalization;
using System.Text.Json.Nodes;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>The way of voting with its own rules, each with a default that suits most. Rules that no form shows stay as they were given.</summary>
public sealed class RoundRulesForm
{
    private static readonly OptionSource Nowhere = new(Guid.Empty, 0);

    private JsonObject _given = [];

    public string Method { get; set; } = RoundMethods.Usual;

    public int Seats { get; set; } = 1;

    public int Dots { get; set; } = 5;

    public int? MostPerOption { get; set; }

    public bool SpendAll { get; set; }

    public int Min { get; set; }

    public int Max { get; set; } = 5;

    public string Aggregate { get; set; } = "mean";

    /// <summary>One to a line, the best first, as people say them.</summary>
    public string Grades { get; set; } = "";

    public decimal Budget { get; set; } = 10_000;

    public string Completion { get; set; } = "add-one-then-greedy";

    public long Credits { get; set; } = 99;

    public bool AllowNegative { get; set; }

    public long AllowedObjections { get; set; }

    /// <summary>Whether the order of the options decides a tie; otherwise it is shown, and people decide.</summary>
    public bool OrderDecides { get; set; }

    public IReadOnlyList<string> GradeNames => [.. Grades.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public BallotPaper Paper(IReadOnlyList<OptionLine> options)
    {
        var isCosted = Method is "equal-shares";
        return new(Method, [.. options.Select(option => option.Text.Trim())], Json())
        {
            Seats = RoundMethods.HasSeats(Method) ? Seats : 1,
            Grades = Method is "majority-judgment" ? [.. GradeNames.Reverse()] : [],
            Budget = isCosted ? Money(Budget) : null,
            Costs = isCosted ? [.. options.Select(option => Money(option.Cost))] : [],
            Sources = options.Any(option => option.Source is not null) ? [.. options.Select(option => option.Source ?? Nowhere)] : [],
        };
    }

    internal static RoundRulesForm Of(BallotPaper paper)
    {
        var given = paper.Rules.Length == 0 ? [] : JsonNode.Parse(paper.Rules)!.AsObject();
        var form = new RoundRulesForm
        {
            _given = given,
            Method = paper.Method,
            Seats = paper.Seats,
            Grades = string.Join('\n', paper.Grades.Reverse()),
            Budget = paper.Budget is { } budget ? decimal.Parse(budget, CultureInfo.InvariantCulture) : 10_000,
            OrderDecides = given["ties"]?.ToJsonString() is "\"declared-order\"",
        };
        form.Dots = Read(given, "budget", form.Dots);
        form.MostPerOption = given["maxPerOption"] is { } most ? most.GetValue<int>() : null;
        form.SpendAll = Read(given, "spendAll", false);
        form.Min = Read(given, "min", form.Min);
        form.Max = Read(given, "max", form.Max);
        form.Aggregate = Read(given, "aggregate", form.Aggregate);
        form.Completion = Read(given, "completion", "none");
        form.Credits = Read(given, "credits", form.Credits);
        form.AllowNegative = Read(given, "allowNegative", false);
        form.AllowedObjections = Read(given, "allowedObjections", 0L);
        return form;
    }

    private string Json()
    {
        var rules = (JsonObject)_given.DeepClone();
        foreach (var (name, value) in Shown())
            rules[name] = value;
        foreach (var name in rules.Where(rule => rule.Value is null).Select(rule => rule.Key).ToList())
            rules.Remove(name);
        if (OrderDecides)
            rules["ties"] = "declared-order";
        else if (rules["ties"]?.ToJsonString() is "\"declared-order\"")
            rules.Remove("ties");
        return rules.Count == 0 ? "" : rules.ToJsonString();
    }

    private IEnumerable<(string Name, JsonNode? Value)> Shown() => Method switch
    {
        "dots" => [("budget", Dots), ("maxPerOption", MostPerOption), ("spendAll", SpendAll ? true : null)],
        "score" => [("min", Min), ("max", Max), ("aggregate", Aggregate)],
        "star" => [("min", Min), ("max", Max)],
        "quadratic" => [("credits", Credits), ("allowNegative", AllowNegative ? true : null)],
        "equal-shares" => [("completion", Completion)],
        "consent" => [("allowedObjections", AllowedObjections)],
        _ => [],
    };

    private static string Money(decimal amount) => amount.ToString(CultureInfo.InvariantCulture);

    private static T Read<T>(JsonObject rules, string name, T usual) => rules[name] is JsonValue value && value.TryGetValue<T>(out var found) ? found : usual;
}
