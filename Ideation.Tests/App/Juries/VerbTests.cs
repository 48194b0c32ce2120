using System.Text.Json.Nodes;
using static Ideation.Tests.App.Juries.ContractTests;

namespace Ideation.Tests.App.Juries;

/// <summary>Whole files through the verb: what a reader of the result sees.</summary>
public sealed class VerbTests
{
    private static readonly double?[][] ShroutFleiss = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    [Fact]
    public void The_severity_model_fills_model_projects_and_jurors()
    {
        var result = Verb.Result(Scores(ShroutFleiss, "severity"));

        Assert.Equal(5.291666666666667, (double)result["model"]!["mu"]!, 1e-12);
        Assert.Equal(4, (int)result["ranking"]![0]![0]!);
        // Judge 1 marks lowest: positive is severe.
        Assert.True((double)result["jurors"]![1]!["severity"]! > 2);
        Assert.True((double)result["jurors"]![0]!["severity"]! < -1);
        Assert.Equal(0.2897638, (double)result["agreement"]!["icc"]!["icc2"]!, 1e-6);
        Assert.True((bool)result["connected"]!);
        Assert.Equal("[[0,1,2,3,4,5]]", result["components"]!.ToJsonString());
        Assert.Equal("[4,4,4,4]", result["stability"]!["winnerWithoutJuror"]!.ToJsonString());
        Assert.Equal("[]", result["stability"]!["winnerWithWeightsMoved"]!.ToJsonString());
    }

    [Fact]
    public void Restricted_likelihood_is_asked_for_by_fit()
    {
        var file = Scores(ShroutFleiss, "severity");
        var likelihood = (double)Verb.Result(file)["model"]!["sdProject"]!;
        file["fit"] = "reml";

        Assert.Equal(Math.Sqrt((56.2083333333333333 / 5 - 15.2916666666666667 / 15) / 4), (double)Verb.Result(file)["model"]!["sdProject"]!, 1e-9);
        Assert.NotEqual(likelihood, (double)Verb.Result(file)["model"]!["sdProject"]!, 1e-3);
    }

    [Fact]
    public void Without_adjustment_the_adjusted_score_is_the_raw_one()
    {
        var line = Verb.Line(Verb.Result(Scores(ShroutFleiss)), 0);

        Assert.Equal(6, (double)line["raw"]!);
        Assert.Equal(6, (double)line["adjusted"]!);
        Assert.Null(line["standardError"]);
        Assert.Null(line["chanceFirst"]);
    }

    [Fact]
    public void An_incomplete_sheet_is_shown_and_counts_nowhere()
    {
        const string file = """
            {"format":"ideation-jury/1","projects":["P","Q"],"jurors":["A","B"],
             "criteria":[{"name":"U","weight":2,"min":0,"max":10},{"name":"F","weight":1,"min":0,"max":10}],
             "sheets":[{"juror":0,"project":0,"marks":[9,3]},{"juror":1,"project":0,"marks":[1,null]},{"juror":0,"project":1,"marks":[6,6]}]}
            """;
        var result = Verb.Result(file);

        Assert.Equal(7, (double)Verb.Line(result, 0)["raw"]!);
        Assert.Equal(1, (int)Verb.Line(result, 0)["sheets"]!);
        Assert.Equal(0, (int)result["jurors"]![1]!["sheets"]!);
        Assert.Contains("jury.incomplete", Verb.Keys(result));
    }

    [Fact]
    public void Unlinked_groups_have_no_model_and_the_raw_ranking_is_given()
    {
        var result = Verb.Result(Scores([[1, null], [5, null], [null, 2], [null, 4]], "severity"));

        Assert.False((bool)result["connected"]!);
        Assert.Equal("[[0,1],[2,3]]", result["components"]!.ToJsonString());
        Assert.Null(result["model"]);
        Assert.Null(Verb.Line(result, 1)["adjusted"]);
        Assert.Equal("[[1],[3],[2],[0]]", result["ranking"]!.ToJsonString());
        Assert.Contains("jury.joint-ranking-refused", Verb.Keys(result));
    }

    [Fact]
    public void Equal_scores_everywhere_leave_everything_null_and_say_why()
    {
        var result = Verb.Result(Scores([[3, 3], [3, 3]], "severity"));

        Assert.Null(result["model"]);
        Assert.Null(result["agreement"]!["kendallW"]);
        Assert.Null(result["agreement"]!["krippendorffInterval"]);
        Assert.Null(result["agreement"]!["icc"]!["icc3k"]);
        Assert.Contains("jury.severity.no-variance", Verb.Keys(result));
        Assert.Contains("jury.agreement.none", Verb.Keys(result));
        Assert.Contains("jury.krippendorff.none", Verb.Keys(result));
        Assert.Equal("[[0,1]]", result["ranking"]!.ToJsonString());
    }

    [Fact]
    public void Crowd_bt_learns_in_the_order_of_the_log()
    {
        var result = Verb.Result("""
            {"format":"ideation-jury/1","projects":["P","Q","R"],"jurors":["A","B"],"model":"crowd-bt","gamma":0.1,"kappa":0.0001,
             "comparisons":[{"juror":0,"winner":0,"loser":1},{"juror":0,"winner":0,"loser":1},{"juror":1,"winner":1,"loser":0},
              {"juror":1,"winner":2,"loser":0},{"juror":0,"winner":0,"loser":2},{"juror":1,"winner":2,"loser":1}]}
            """);

        Assert.Equal(0.29369253638724485, (double)result["comparisons"]!["strengths"]![2]!, 1e-12);
        Assert.Equal(0.8199372862371426, (double)result["comparisons"]!["uncertainty"]![2]!, 1e-12);
        Assert.Equal("[[2],[0],[1]]", result["ranking"]!.ToJsonString());
    }

    [Fact]
    public void A_ridge_is_said()
    {
        var result = Verb.Result("""
            {"format":"ideation-jury/1","projects":["P","Q"],"jurors":["A"],"model":"bradley-terry","comparisons":[{"juror":0,"winner":1,"loser":0}]}
            """);

        Assert.Contains("jury.prior", Verb.Keys(result));
        Assert.Equal("[[1],[0]]", result["ranking"]!.ToJsonString());
    }

    [Fact]
    public void Settings_that_lead_out_of_the_numbers_give_null_and_a_sentence()
    {
        var result = Verb.Result("""
            {"format":"ideation-jury/1","projects":["P","Q"],"jurors":["A"],"model":"crowd-bt","sigmaSquared":1e90,
             "comparisons":[{"juror":0,"winner":1,"loser":0},{"juror":0,"winner":0,"loser":1},{"juror":0,"winner":1,"loser":0}]}
            """);

        Assert.True(result["comparisons"] is null == Verb.Keys(result).Contains("jury.comparisons.diverged"));
    }

    [Fact]
    public void A_model_without_anything_to_compare_says_so()
    {
        var result = Verb.Result("""{"format":"ideation-jury/1","projects":["P","Q"],"jurors":["A"],"model":"plackett-luce"}""");

        Assert.Null(result["comparisons"]);
        Assert.Contains("jury.comparisons.none", Verb.Keys(result));
    }

    [Fact]
    public void The_chairs_decision_and_its_reason_are_in_the_log()
    {
        var file = Scores([[3, 3], [3, 3], [1, 1]]);
        file["ties"] = new JsonArray("first-places", "median", "chair", "declare");
        file["chair"] = JsonNode.Parse("""[{"among":[0,1],"first":1,"reason":"Prêt à essayer."}]""");
        var result = Verb.Result(file);

        Assert.Equal("[[1],[0],[2]]", result["ranking"]!.ToJsonString());
        Assert.Equal("""{"kind":"tie","among":[0,1],"rule":"chair","chosen":1,"order":[[1],[0]],"reason":"Prêt à essayer."}""",
            result["decisions"]![0]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.Contains("P1", (string)result["explanation"]!.AsArray().First(line => (string)line!["key"]! == "jury.tie.chair-because")!["fr"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_sentence_has_its_arguments_in_both_languages()
    {
        var result = Verb.Result(Scores(ShroutFleiss, "severity"));

        foreach (var line in result["explanation"]!.AsArray())
        {
            foreach (var language in new[] { "fr", "en" })
            {
                Assert.DoesNotContain("{", (string)line![language]!, StringComparison.Ordinal);
                Assert.DoesNotContain("System.", (string)line[language]!, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_byte_order_mark_is_no_obstacle() =>
        Assert.Equal(0, Verb.Run("\uFEFF" + Scores(ShroutFleiss).ToJsonString()).Status);
}
