using System.Text;

namespace Ideation.Tests.App.Counting;

/// <summary>What is not of the form is refused: exit 2, one line that says where, what and what is allowed, and no result.</summary>
public sealed class CountFileTests
{
    private static readonly string Ranking = """{"ranking":[[0]]}""";

    public static TheoryData<string, string, string> Refused => new()
    {
        { "", "line 1", "RFC 8259" },
        { "[]", "{}", "ideation-count/1" },
        { """{"format":"ideation-count/1",""", "line 1", "RFC 8259" },
        { CountFiles.Of("approval", "", "") + "x", "line 1", "RFC 8259" },
        { CountFiles.Of("approval", "", "").Replace("count/1", "count/2", StringComparison.Ordinal), "format", "ideation-count/1" },
        { """{"method":"approval","options":["A"],"ballots":[]}""", "format", "format" },
        { """{"format":"ideation-count/1","options":["A"],"ballots":[]}""", "method", "schulze" },
        { """{"format":"ideation-count/1","method":"approval","ballots":[]}""", "options", "options" },
        { """{"format":"ideation-count/1","method":"approval","options":["A"]}""", "ballots", "ballots" },
        { CountFiles.Of("plurality", "", ""), "method", "single-choice" },
        { CountFiles.Of("approval", "", "", "\"colour\":1,"), "colour", "seats" },
        { CountFiles.Of("approval", "", "", "\"seats\":0,"), "seats", "1, 2, 3" },
        { CountFiles.Of("approval", "", "", "\"seats\":1,\"seats\":1,"), "seats", "1" },
        { CountFiles.Of("approval", "", "", "\"grades\":[\"x\"],"), "grades", "rules" },
        { CountFiles.Of("approval", "", "", "\"participants\":3,"), "participants", "ballots" },
        { CountFiles.Of("consent", "", "", "\"seats\":1,"), "seats", "ballots" },
        { CountFiles.Of("equal-shares", "", "", "\"budget\":5,"), "costs", "costs" },
        { CountFiles.Of("equal-shares", "", "", "\"budget\":5,\"costs\":[1,2],"), "costs", "3" },
        { CountFiles.Of("equal-shares", "", "", "\"budget\":-5,\"costs\":[1,2,3],"), "budget", "12.50" },
        { CountFiles.Of("majority-judgment", "", ""), "grades", "grades" },
        { CountFiles.Of("approval", "\"budget\":3", ""), "rules.budget", "ties" },
        { CountFiles.Of("instant-runoff", "\"quota\":\"droop\"", ""), "rules.quota", "majorityOf" },
        { CountFiles.Of("instant-runoff", "\"equalRanks\":\"split\"", ""), "rules.equalRanks", "skip-tier" },
        { CountFiles.Of("instant-runoff", "\"batchElimination\":1", ""), "rules.batchElimination", "true, false" },
        { CountFiles.Of("instant-runoff", "\"maxSkippedRanks\":-1", ""), "rules.maxSkippedRanks", "unlimited" },
        { CountFiles.Of("instant-runoff", "\"excluded\":[3]", ""), "rules.excluded", "0–2" },
        { CountFiles.Of("instant-runoff", "\"maxRanks\":2,\"maxRanks\":2", ""), "rules.maxRanks", "1" },
        { CountFiles.Of("star", "\"tieBreaks\":[\"five-star\"]", ""), "rules.tieBreaks", "head-to-head" },
        { CountFiles.Of("score", "\"min\":5", ""), "rules.max", "5" },
        { CountFiles.Of("borda", "\"lowestPoints\":2", ""), "rules.lowestPoints", "0–1" },
        { CountFiles.Of("majority-judgment", "\"missing\":{\"grade\":2}", "", "\"grades\":[\"a\",\"b\"],"), "rules.missing", "0–1" },
        { CountFiles.Of("approval", "\"ties\":\"random\"", ""), "rules.ties", "seeded" },
        { CountFiles.Of("approval", "\"ties\":[]", ""), "rules.ties", "declare" },
        { CountFiles.Of("approval", "\"ties\":\"seeded\"", ""), "rules", "seed" },
        { CountFiles.Of("approval", "\"decided\":[{\"round\":1}]", ""), "rules.decided", "chosen" },
        { CountFiles.Of("approval", "\"quorum\":{\"base\":5}", ""), "rules.quorum", "share" },
        { CountFiles.Of("approval", "\"quorum\":{\"base\":5,\"base\":5,\"share\":1}", ""), "rules.quorum.base", "1 ×" },
        { CountFiles.Of("approval", "\"ties\":\"decided\",\"decided\":[{\"round\":1,\"round\":2,\"chosen\":[0]}]", ""), "rules.decided[0].round", "1 ×" },
        { CountFiles.Of("approval", "\"ties\":\"decided\",\"decided\":[{\"round\":1,\"chosen\":[0],\"who\":\"x\"}]", ""), "rules.decided", "chosen" },
        { CountFiles.Of("approval", $"\"colour\":{new string('9', 400)}", ""), "rules.colour", "ties" },
        { CountFiles.Of("star", $"\"tieBreaks\":{new string('9', 400)}", ""), "rules.tieBreaks", "head-to-head" },
        { CountFiles.Of("schulze", "\"seats\":2", Ranking), "rules.seats", "strength" },
        { CountFiles.Of("schulze", "\"majorityOf\":\"valid\"", Ranking), "rules.majorityOf", "unranked" },
        { CountFiles.Of("single-transferable-vote", "\"batchElimination\":true", Ranking), "rules.batchElimination", "quota" },
        { CountFiles.Of("single-transferable-vote", "\"seats\":2", Ranking, "\"seats\":3,"), "rules.seats", "3" },
        { CountFiles.Of("instant-runoff", "\"stopAfterRound\":0", Ranking), "rules.stopAfterRound", "1–" },
        { CountFiles.Of("instant-runoff", "", """{"ranking":[[0]],"ranking":[[1]]}"""), "ballots[0].ranking", "count" },
        { CountFiles.Of("instant-runoff", "", """{"ranking":[[0]],"count":-4}"""), "ballots[0].count", "1–" },
        { CountFiles.Of("instant-runoff", "", """{"ranking":[[0]],"count":9223372036854775808}"""), "ballots[0].count", "9223372036854775807" },
        { CountFiles.Of("instant-runoff", "", """{"ranking":[[-1]]}"""), "ballots[0].ranking[0][0]", "0–2" },
        { CountFiles.Of("instant-runoff", "", """{"ranking":null}"""), "ballots[0].ranking", "[[0], [2, 1]]" },
        { CountFiles.Of("instant-runoff", "", """{"count":3}"""), "ballots[0]", "ranking" },
        { CountFiles.Of("instant-runoff", "", """{"ranking":[[NaN]]}"""), "line 1", "RFC 8259" },
        { CountFiles.Of("instant-runoff", "", $$"""{"ranking":{{new string('[', 99)}}{{new string(']', 99)}}}"""), "line 1", "RFC 8259" },
        { CountFiles.Of("instant-runoff", "", """{"ranking":[[0]]},"""), "line 1", "RFC 8259" },
        { """{"format":"ideation-count/1","title":"\ud800","method":"approval","options":["A"],"ballots":[]}""", "{}", "UTF-8" },
        { """{"format":"ideation-count/1","title":3,"method":"approval","options":["A"],"ballots":[]}""", "title", "…" },
        { """{"format":"ideation-count/1","method":"approval","options":[],"ballots":[]}""", "options", "…" },
        { """{"format":"ideation-count/1","method":"approval","options":["A"],"ballots":{}}""", "ballots", "[ … ]" },
        { """{"ballots":[{"ranking":[[0]],"marks":[1]}],"format":"ideation-count/1","method":"borda","options":["A"]}""", "ballots[0].marks", "ranking" },
        { CountFiles.Of("approval", "\"quorum\":{\"base\":5,\"share\":2}", ""), "rules.quorum", "share" },
        { CountFiles.Of("approval", "", "3"), "ballots[0]", "marks" },
        { CountFiles.Of("approval", "", "{}"), "ballots[0]", "approve" },
        { CountFiles.Of("approval", "", Ranking), "ballots[0].ranking", "approve" },
        { CountFiles.Of("approval", "", """{"approve":[0]},{"approve":[3]}"""), "ballots[1].approve[0]", "0–2" },
        { CountFiles.Of("approval", "", """{"approve":[0],"marks":[1,0,0]}"""), "ballots[0].marks", "approve" },
        { CountFiles.Of("approval", "", """{"approve":[0],"colour":1}"""), "ballots[0].colour", "approve" },
        { CountFiles.Of("approval", "", """{"approve":[0],"count":0}"""), "ballots[0].count", "1–" },
        { CountFiles.Of("approval", "", """{"approve":[0],"count":1.5}"""), "ballots[0].count", "1–" },
        { CountFiles.Of("approval", "", """{"count":2,"count":2,"approve":[0]}"""), "ballots[0].count", "count" },
        { CountFiles.Of("approval", "", """{"approve":[0],"count":9223372036854775807},{"approve":[1]}"""), "ballots[1]", "9223372036854775807" },
        { CountFiles.Of("schulze", "", """{"ranking":[0]}"""), "ballots[0].ranking[0]", "[0]" },
        { CountFiles.Of("schulze", "", """{"ranking":[[0],[1.5]]}"""), "ballots[0].ranking[1][0]", "0–2" },
        { CountFiles.Of("dots", "", """{"marks":[1,2]}"""), "ballots[0].marks", "3" },
        { CountFiles.Of("dots", "", """{"marks":[1,2,"x"]}"""), "ballots[0].marks[2]", "null" },
        { CountFiles.Of("dots", "", """{"marks":[1,2,1e300]}"""), "ballots[0].marks[2]", "15" },
        { CountFiles.Of("dots", "", """{"marks":[1,2,3],"reasons":[null,null,null]}"""), "ballots[0].reasons", "marks" },
        { CountFiles.Of("consent", "", """{"marks":[1,0,0],"reasons":["x"]}"""), "ballots[0].reasons", "null" },
        { """{"format":"ideation-count/1","method":"approval","options":["A"],"tallies":[[1]]}""", "tallies", "ballots" },
        { """{"format":"ideation-count/1","method":"majority-judgment","options":["A"],"grades":["x","y"],"tallies":[[1]]}""", "tallies[0]", "2 ×" },
        { """{"format":"ideation-count/1","method":"majority-judgment","options":["A"],"grades":["x","y"],"tallies":[[1,-1]]}""", "tallies[0][1]", "0–" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Is_refused_with_its_place_and_what_is_allowed(string file, string place, string allowed)
    {
        var (exit, output, error) = CountFiles.Run(file);

        Assert.Equal((2, ""), (exit, output));
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(place, line, StringComparison.Ordinal);
        Assert.Contains(allowed, line, StringComparison.Ordinal);
        Assert.DoesNotContain("file.", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_stays_short_whatever_the_file_holds()
    {
        var (_, _, error) = CountFiles.Run(CountFiles.Of("approval", $"\"ties\":\"{new string('x', 5000)}\"", ""));

        Assert.InRange(error.Length, 1, 300);
    }

    [Fact]
    public void Unequal_judgments_are_refused_where_the_rule_says_so()
    {
        var (exit, output, error) = CountFiles.Run("""{"format":"ideation-count/1","method":"majority-judgment","options":["A","B"],"grades":["x","y"],"rules":{"missing":"refuse"},"tallies":[[1,1],[1,0]]}""");

        Assert.Equal((2, ""), (exit, output));
        Assert.DoesNotContain("counting.", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();

        Assert.Equal(2, Ideation.App.Cli.CountVerb.Run("/no/such/file.json", false, null, Stream.Null, output, errors));
        Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Members_may_come_in_any_order()
    {
        const string Turned = """{"ballots":[{"approve":[0]},{"approve":[0],"count":2}],"options":["A","B"],"method":"approval","format":"ideation-count/1"}""";

        Assert.Equal("""["3","0"]""", CountFiles.Count(Turned)["scores"]!.ToJsonString());
    }

    [Fact]
    public void Marks_of_different_precision_are_summed_exactly() =>
        Assert.Equal("""["0.3","10.25","5"]""", CountFiles.Count(CountFiles.Of("score", "\"aggregate\":\"sum\",\"max\":10", """{"marks":[0.1,10,5]},{"marks":[0.2,0.25,null]}"""))["scores"]!.ToJsonString());

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void A_file_that_comes_byte_by_byte_is_read_alike(string before)
    {
        var file = before + CountFiles.Of("single-transferable-vote", "", """{"count":7,"ranking":[[0],[1]]},{"ranking":[[1]]},{"ranking":[[2],[],[1,0]]}""", "\"title\":\"Été\",\"seats\":2,");
        using var output = new StringWriter();
        using var errors = new StringWriter();
        using var drops = new Drops(Encoding.UTF8.GetBytes(file));

        Assert.Equal(0, Ideation.App.Cli.CountVerb.Run("-", false, null, drops, output, errors));
        Assert.Equal(CountFiles.Run(file).Output, output.ToString());
    }

    private sealed class Drops(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(1, count));
    }

    [Theory]
    [InlineData("3.3333333333333335", "2.66666666666666675")]
    [InlineData("0.1", "1.05")]
    public void A_mark_with_all_the_digits_of_a_double_is_exact(string mark, string mean) =>
        Assert.Equal($"[\"{mean}\"]", CountFiles.Count(CountFiles.Of("score", "", $"{{\"marks\":[{mark}]}},{{\"marks\":[2]}}", options: """["A"]"""))["scores"]!.ToJsonString());

    [Fact]
    public void More_digits_than_a_double_tells_apart_are_refused() =>
        Assert.Equal(2, CountFiles.Run(CountFiles.Of("score", "", """{"marks":[3.33333333333333351,1,1]}""")).Exit);

    [Fact]
    public void A_budget_of_dots_may_be_larger_than_thirty_two_bits() =>
        Assert.Equal("""["3000000000","0","0"]""", CountFiles.Count(CountFiles.Of("dots", "\"budget\":3000000000", """{"marks":[3000000000,0,0]},{"marks":[3000000001,0,0]}"""))["scores"]!.ToJsonString());

    [Fact]
    public void A_byte_order_mark_is_no_fault() => Assert.Equal(0, CountFiles.Run("\uFEFF" + CountFiles.Of("approval", "", "")).Exit);
}
