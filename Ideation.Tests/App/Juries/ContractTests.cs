using System.Text.Json.Nodes;

namespace Ideation.Tests.App.Juries;

/// <summary>The contract of the jury file, clause by clause.</summary>
public sealed class ContractTests
{
    private const string Example = """
        {
          "format": "ideation-jury/1",
          "title": "Hackathon 2026",
          "projects": ["Mon-enfant mobile", "Accueil lisible", "Relais jeunes"],
          "jurors": ["A", "B", "C"],
          "criteria": [ { "name": "Utilité", "weight": 3, "min": 1, "max": 5 }, { "name": "Faisabilité", "weight": 1, "min": 1, "max": 5 } ],
          "sheets": [ { "juror": 0, "project": 1, "marks": [4, 3] }, { "juror": 2, "project": 1, "recused": true } ],
          "comparisons": [ { "juror": 0, "winner": 1, "loser": 2 } ],
          "adjustment": "severity",
          "ties": ["criterion:0", "first-places", "median", "chair", "declare"],
          "chair": [ { "among": [0, 2], "first": 2, "reason": "…" } ],
          "eliminated": [ { "project": 2, "reason": "…" } ],
          "rankings": [ { "juror": 0, "order": [1, 0, 2] } ],
          "seed": 20261123
        }
        """;

    [Fact]
    public void The_example_of_the_contract_is_read_and_one_juror_is_told_apart_from_a_model()
    {
        var result = Verb.Result(Example);

        Assert.Equal("ideation-jury-result/1", (string)result["format"]!);
        Assert.Equal(3.75, (double)Verb.Line(result, 1)["raw"]!);
        Assert.Equal(1, (int)Verb.Line(result, 1)["recused"]!);
        Assert.Null(Verb.Line(result, 1)["adjusted"]);
        Assert.Null(result["model"]);
        Assert.Contains("jury.severity.one-juror", Verb.Keys(result));
        Assert.Equal("[[1]]", result["ranking"]!.ToJsonString());
        Assert.Equal("bradley-terry", (string)result["comparisons"]!["model"]!);
    }

    [Fact]
    public void The_result_has_the_names_of_the_contract_in_their_order()
    {
        var result = Verb.Result(Example).AsObject();

        Assert.Equal(
            ["format", "projects", "jurors", "model", "agreement", "connected", "components", "stability", "comparisons", "ranking", "decisions", "explanation"],
            result.Select(pair => pair.Key));
        Assert.Equal(
            ["project", "sheets", "recused", "raw", "adjusted", "standardError", "spread", "rank", "chanceFirst"],
            result["projects"]![0]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(["juror", "sheets", "severity", "standardError", "spread", "divergence"], result["jurors"]![0]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(["kendallW", "krippendorffInterval", "krippendorffNominal", "icc"], result["agreement"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(["icc1", "icc2", "icc3", "icc1k", "icc2k", "icc3k"], result["agreement"]!["icc"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(["winnerWithoutJuror", "winnerWithWeightsMoved"], result["stability"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(["model", "strengths", "uncertainty"], result["comparisons"]!.AsObject().Select(pair => pair.Key));
        Assert.Equal(["key", "args", "fr", "en"], result["explanation"]![0]!.AsObject().Select(pair => pair.Key));
    }

    [Fact]
    public void Every_number_has_all_its_digits()
    {
        var result = Verb.Result(Scores([[1, 2, 4], [2, 3, 4], [5, 6, 9]]));

        var raw = Verb.Line(result, 0)["raw"]!.ToJsonString();
        Assert.Equal(7.0 / 3, double.Parse(raw, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("2.3333333333333335", raw);
    }

    [Fact]
    public void A_repetition_prints_the_same_digits()
    {
        var file = Scores([[1, 2, 4], [2, 3, 4], [5, 6, 9], [4, 7, 8]], "severity");
        file["seed"] = 20261123;

        Assert.Equal(Verb.Run(file.ToJsonString()).Output, Verb.Run(file.ToJsonString()).Output);
    }

    [Fact]
    public void Another_seed_draws_otherwise_but_close_by()
    {
        var file = Scores([[1, 2, 4], [2, 3, 4], [5, 6, 9], [4, 7, 8]], "severity");
        file["seed"] = 1;
        var one = (double)Verb.Line(Verb.Result(file), 2)["chanceFirst"]!;
        file["seed"] = 2;
        var two = (double)Verb.Line(Verb.Result(file), 2)["chanceFirst"]!;

        Assert.NotEqual(one, two);
        Assert.Equal(one, two, 0.03);
    }

    [Fact]
    public void The_explanation_is_printed_in_words_in_either_language()
    {
        var (_, french, _) = Verb.Run(Example, explain: "fr");
        var (_, english, _) = Verb.Run(Example, explain: "en");

        Assert.Contains("Un seul juré", french, StringComparison.Ordinal);
        Assert.Contains("One juror only", english, StringComparison.Ordinal);
        Assert.Equal(french.Split('\n').Length, english.Split('\n').Length);
    }

    [Fact]
    public void Pretty_indents() => Assert.StartsWith("{\n  \"format\"", Verb.Run(Example, pretty: true).Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);

    /// <summary>Rows are projects, columns are jurors; null is a juror who did not see the project.</summary>
    internal static JsonObject Scores(double?[][] rows, string adjustment = "none") => new()
    {
        ["format"] = "ideation-jury/1",
        ["projects"] = new JsonArray([.. rows.Select((_, at) => (JsonNode)$"P{at}")]),
        ["jurors"] = new JsonArray([.. rows[0].Select((_, at) => (JsonNode)$"J{at}")]),
        ["sheets"] = new JsonArray([.. rows.SelectMany((row, project) => row.Index()
            .Where(cell => cell.Item is not null)
            .Select(cell => (JsonNode)new JsonObject { ["juror"] = cell.Index, ["project"] = project, ["score"] = cell.Item }))]),
        ["adjustment"] = adjustment,
    };
}
