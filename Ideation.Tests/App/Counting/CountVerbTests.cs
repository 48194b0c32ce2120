using System.Text.Json.Nodes;

namespace Ideation.Tests.App.Counting;

public sealed class CountVerbTests
{
    private static readonly string Budget = CountFiles.Of(
        "instant-runoff", """ "ties":"declared-order","quorum":{"base":120,"share":0.5} """,
        """{"count":12,"ranking":[[1],[2]]},{"count":31,"ranking":[[0]]},{"count":24,"ranking":[[2],[0]]},{"ranking":[]}""");

    [Fact]
    public void A_result_has_every_member_of_the_contract_in_order()
    {
        var result = CountFiles.Count(Budget).AsObject();

        Assert.Equal(
            ["format", "method", "winners", "tied", "ranking", "scores", "rounds", "pairwise", "strongestPaths", "grades", "purchases", "decisions", "ballots", "quorum", "fingerprint", "explanation"],
            result.Select(member => member.Key));
        Assert.Equal("ideation-result/1", result["format"]!.GetValue<string>());
        Assert.Equal("[2]", result["winners"]!.ToJsonString());
        Assert.Equal("""["31","12","36"]""", result["scores"]!.ToJsonString());
        Assert.Equal("""{"met":true,"base":120,"needed":60,"took_part":68}""", result["quorum"]!.ToJsonString());
        Assert.Equal("""{"counted":67,"blank":1,"invalid":0,"invalidReasons":{}}""", result["ballots"]!.ToJsonString());
    }

    [Fact]
    public void A_round_says_the_tally_what_it_decided_and_what_moved()
    {
        var first = CountFiles.Count(Budget)["rounds"]![0]!;

        Assert.Equal(
            """{"number":1,"tally":["31","12","24"],"threshold":"34","elected":[],"eliminated":[1],"transfers":[{"from":1,"to":2,"value":"12"}],"exhausted":{"choices":"0","equalRanks":"0","skipped":"0","duplicates":"0"}}""",
            first.ToJsonString());
    }

    [Fact]
    public void A_transfer_to_nobody_and_the_quota_are_written()
    {
        var stage = CountFiles.Count(CountFiles.Of("single-transferable-vote", "", """{"count":7,"ranking":[[0]]},{"count":2,"ranking":[[1]]},{"count":2,"ranking":[[2]]}""", "\"seats\":2,"))["rounds"]![0]!;

        Assert.Equal("4", stage["quota"]!.GetValue<string>());
        Assert.Equal("""[{"from":0,"to":null,"value":"3"}]""", stage["transfers"]!.ToJsonString());
    }

    [Fact]
    public void Strengths_grades_and_purchases_are_written()
    {
        var schulze = CountFiles.Count(CountFiles.Of("schulze", "\"strength\":\"ratio\"", """{"ranking":[[0],[1]]},{"count":2,"ranking":[[1],[0]]}"""));
        Assert.Equal("""[[0,0,"inf"],[2,0,"inf"],[0,0,0]]""", schulze["strongestPaths"]!.ToJsonString());
        var merit = CountFiles.Count("""{"format":"ideation-count/1","method":"majority-judgment","options":["A"],"grades":["bad","good"],"tallies":[[5000000000,5000000001]]}""");
        Assert.Equal("""[{"median":1,"proponents":"0","opponents":"5000000000"}]""", merit["grades"]!.ToJsonString());
        var shares = CountFiles.Count(CountFiles.Of("equal-shares", "", """{"approve":[0]},{"approve":[0,1]},{"approve":[0]}""", "\"budget\":7.5,\"costs\":[4,1,2],"));
        Assert.Equal("""[{"option":0,"rho":"1/3","payers":3,"left":"3.5"},{"option":1,"rho":"1","payers":1,"left":"2.5"}]""", shares["purchases"]!.ToJsonString());
    }

    [Fact]
    public void An_explanation_is_said_in_both_languages_from_one_source()
    {
        var line = CountFiles.Count(Budget)["explanation"]!.AsArray().First(entry => entry!["key"]!.GetValue<string>() == "irv.eliminated")!;

        Assert.Equal("""{"round":1,"option":1,"votes":"12"}""", line["args"]!.ToJsonString());
        Assert.Equal("Tour 1\u00A0: «\u00A0B\u00A0» est éliminée avec 12 voix.", line["fr"]!.GetValue<string>());
        Assert.Equal("Round 1: “B” is eliminated with 12 votes.", line["en"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("fr", "L’emporte\u00A0: «\u00A0C\u00A0».")]
    [InlineData("en", "Wins: “C”.")]
    public void Explain_prints_words_instead_of_JSON(string language, string sentence)
    {
        var (exit, output, _) = CountFiles.Run(Budget, explain: language);

        Assert.Equal(0, exit);
        Assert.Equal(sentence, output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1].Trim());
    }

    [Fact]
    public void Every_sentence_of_every_method_is_in_the_resources()
    {
        string[] files =
        [
            Budget,
            CountFiles.Of("single-choice", "", """{"approve":[0]},{"approve":[0,1]},{"ranking":[[0,1]]},{"approve":[1,1]}"""),
            CountFiles.Of("approval", "\"ties\":[\"pairwise\",\"decided\",\"seeded\"],\"seed\":\"x\"", """{"approve":[0,1]},{"approve":[2]},{"marks":[2,0,0]}"""),
            CountFiles.Of("dots", "\"budget\":3,\"spendAll\":true", """{"marks":[3,0,0]},{"marks":[4,0,0]},{"marks":[1,0,0]},{"marks":[0.5,0,0]}"""),
            CountFiles.Of("score", "\"minimumMarks\":2", """{"marks":[3,0,null]},{"marks":[3,4,1]}"""),
            CountFiles.Of("star", "", """{"marks":[5,4,0]},{"marks":[5,1,3]},{"marks":[0,5,3]},{"marks":[0,0,4]}"""),
            CountFiles.Of("star", "", """{"marks":[5,1,3]},{"count":2,"marks":[5,1,3]},{"marks":[5,4,0]},{"marks":[0,3,0]}"""),
            CountFiles.Of("borda", "", """{"ranking":[[0],[1]]}"""),
            CountFiles.Of("single-transferable-vote", "", """{"count":7,"ranking":[[0],[1]]},{"count":2,"ranking":[[1]]},{"count":2,"ranking":[[2]]}""", "\"seats\":2,"),
            CountFiles.Of("schulze", "", """{"ranking":[[0],[1],[2]]},{"ranking":[[1],[2],[0]]},{"ranking":[[0],[2]]}"""),
            CountFiles.Of("ranked-pairs", "", """{"count":3,"ranking":[[0],[1],[2]]},{"count":2,"ranking":[[1],[2],[0]]},{"count":2,"ranking":[[2],[0],[1]]}"""),
            CountFiles.Of("minimax", "", """{"ranking":[[0],[1],[2]]}"""),
            CountFiles.Of("copeland", "", """{"ranking":[[0],[1],[2]]}"""),
            CountFiles.Of("majority-judgment", "", """{"marks":[0,1,1]}""", "\"grades\":[\"bad\",\"good\"],"),
            CountFiles.Of("quadratic", "", """{"marks":[9,9,9]},{"marks":[1,0,0]},{"marks":[-1,0,0]}"""),
            CountFiles.Of("score", "\"trim\":1", """{"marks":[3,0,1]},{"marks":[3,4,1]},{"marks":[3,4,null]}"""),
            CountFiles.Of("equal-shares", "\"completion\":\"add-one\"", """{"approve":[0]},{"approve":[1]},{"approve":[1]}""", "\"budget\":6,\"costs\":[4,0,9],"),
            CountFiles.Of("equal-shares", "\"completion\":\"greedy\"", """{"approve":[0]},{"approve":[0,1]},{"approve":[2]}""", "\"budget\":6,\"costs\":[4,1,9],"),
            CountFiles.Of("consent", "\"quorum\":{\"base\":9,\"share\":0.5}", """{"marks":[1,-1,0],"reasons":[null,"trop cher",null]},{"marks":[1,1,0]}"""),
            CountFiles.Of("consent", "", """{"marks":[-1,-1,0]}"""),
            CountFiles.Of("instant-runoff", "\"stopAfterRound\":1", """{"ranking":[[0]]},{"ranking":[[1]]},{"ranking":[[2]]}"""),
            CountFiles.Of("instant-runoff", "\"ties\":\"previous-rounds\"", """{"count":5,"ranking":[[0]]},{"count":4,"ranking":[[1]]},{"count":3,"ranking":[[2]]},{"ranking":[[3],[2]]}""", options: """["A","B","C","D"]"""),
            CountFiles.Of("approval", "", ""),
        ];

        var lines = files.SelectMany(file => CountFiles.Count(file)["explanation"]!.AsArray()).ToList();

        Assert.DoesNotContain(lines, line => line!["fr"]!.GetValue<string>() == line["key"]!.GetValue<string>());
        Assert.DoesNotContain(lines, line => line!["fr"]!.GetValue<string>().Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void Judgments_beyond_sixty_four_bits_are_written_as_numbers()
    {
        var result = CountFiles.Count("""{"format":"ideation-count/1","method":"majority-judgment","options":["A"],"grades":["bad","good"],"rules":{"quorum":{"base":9,"share":1}},"tallies":[[9223372036854775807,9223372036854775807]]}""");

        Assert.Equal("18446744073709551614", result["ballots"]!["counted"]!.ToJsonString());
        Assert.Equal("18446744073709551614", result["quorum"]!["took_part"]!.ToJsonString());
        Assert.Equal("""[{"median":0,"proponents":"9223372036854775807","opponents":"0"}]""", result["grades"]!.ToJsonString());
    }

    [Theory]
    [InlineData("fr", "«\u00A0A\u00A0» obtient 7/3 (≈\u00A02,33). Notes reçues\u00A0: 3.")]
    [InlineData("en", "“A” gets 7/3 (≈\u00A02.33). Marks received: 3.")]
    public void A_fraction_that_does_not_end_is_read_as_a_decimal_too(string language, string sentence) =>
        Assert.Contains(sentence, CountFiles.Run(CountFiles.Of("score", "", """{"marks":[5,0,0]},{"marks":[1,0,0],"count":2}"""), explain: language).Output, StringComparison.Ordinal);

    [Fact]
    public void A_reason_is_said_as_it_was_written() =>
        Assert.Contains("Objection à «\u00A0A\u00A0»\u00A0: «\u00A01/0\u00A0»", CountFiles.Run(CountFiles.Of("consent", "", """{"marks":[-1,0,0],"reasons":["1/0",null,null]}"""), explain: "fr").Output, StringComparison.Ordinal);

    [Fact]
    public void Pretty_indents() => Assert.Contains("\n  \"winners\"", CountFiles.Run(Budget, pretty: true).Output, StringComparison.Ordinal);

    [Fact]
    public void A_million_ballot_lines_are_read_as_a_stream()
    {
        using var file = new ManyBallots(1_000_000);
        using var output = new StringWriter();
        using var errors = new StringWriter();

        var exit = Ideation.App.Cli.CountVerb.Run("-", false, null, file, output, errors);

        Assert.Equal(0, exit);
        Assert.Equal(1_000_000, JsonNode.Parse(output.ToString())!["ballots"]!["counted"]!.GetValue<int>());
    }
}
