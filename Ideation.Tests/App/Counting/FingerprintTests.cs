using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ideation.App.Counting;

namespace Ideation.Tests.App.Counting;

public sealed class FingerprintTests
{
    private const string Plain = """{"format":"ideation-count/1","method":"star","options":["A","é"],"ballots":[{"count":3,"marks":[5,0.1]},{"marks":[1,null]}]}""";

    [Fact]
    public void Is_the_hash_of_the_canonical_file() =>
        Assert.Equal(
            "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("""{"ballots":[{"count":3,"marks":[5,0.1]},{"marks":[1,null]}],"format":"ideation-count/1","method":"star","options":["A","é"]}"""))),
            CountFiles.Fingerprint(Plain));

    [Theory]
    [InlineData("""{"format":"ideation-count/1","title":"x","method":"star","options":["A","\u00e9"],"ballots":[{"marks":[1,null]},{"count":3,"marks":[5,0.1]}]}""")]
    [InlineData("""{ "options":["A","é"], "method":"star", "format":"ideation-count/1", "seats":1, "rules":{}, "ballots":[{"marks":[5,1e-1]},{"marks":[1.0,null],"count":1},{"marks":[5.0,0.10],"count":2}] }""")]
    [InlineData("""{"format":"ideation-count/1","method":"star","options":["A","é"],"rules":{"ties":"declare","min":0,"max":5.0,"allEqualAbstains":true,"tieBreaks":["head-to-head","five-star"]},"ballots":[{"count":3,"marks":[5,0.1]},{"marks":[1,null]}]}""")]
    public void Is_the_same_for_the_same_election(string file) => Assert.Equal(CountFiles.Fingerprint(Plain), CountFiles.Fingerprint(file));

    [Theory]
    [InlineData("\"count\":3", "\"count\":4")]
    [InlineData("\"A\"", "\"B\"")]
    [InlineData("\"ballots\"", "\"seats\":2,\"ballots\"")]
    [InlineData("\"ballots\"", "\"rules\":{\"max\":6},\"ballots\"")]
    public void Is_another_for_another_election(string from, string to) =>
        Assert.NotEqual(CountFiles.Fingerprint(Plain), CountFiles.Fingerprint(Plain.Replace(from, to, StringComparison.Ordinal)));

    [Theory]
    [InlineData("single-choice", "\"equalFirst\":\"invalid\"")]
    [InlineData("borda", "\"lowestPoints\":0,\"unranked\":\"average\"")]
    [InlineData("instant-runoff", "\"majorityOf\":\"active\",\"threshold\":\"each-round\",\"equalRanks\":\"exhaust\",\"maxSkippedRanks\":\"unlimited\",\"duplicates\":\"ignore\",\"batchElimination\":false,\"continueUntilTwo\":false,\"minimumVotes\":0,\"excluded\":[]")]
    [InlineData("single-transferable-vote", "\"equalRanks\":\"exhaust\",\"maxSkippedRanks\":\"unlimited\",\"duplicates\":\"ignore\",\"quota\":\"droop\",\"transfer\":\"scottish\",\"decimals\":5,\"excluded\":[],\"seats\":1")]
    [InlineData("schulze", "\"strength\":\"winning\",\"unranked\":\"tied-last\"")]
    [InlineData("ranked-pairs", "\"strength\":\"winning\",\"unranked\":\"tied-last\"")]
    [InlineData("minimax", "\"strength\":\"winning\",\"unranked\":\"tied-last\"")]
    [InlineData("copeland", "\"score\":\"wins-minus-losses\",\"strength\":\"winning\",\"unranked\":\"tied-last\"")]
    public void Every_default_of_a_ranked_method_is_left_out(string method, string defaults)
    {
        const string Ballots = """{"ranking":[[0],[1]]},{"ranking":[[2]]}""";

        Assert.Equal(CountFiles.Fingerprint(CountFiles.Of(method, "", Ballots)), CountFiles.Fingerprint(CountFiles.Of(method, defaults + ",\"ties\":\"declare\"", Ballots)));
    }

    [Fact]
    public void The_budget_is_the_default_of_the_most_dots_for_one_option() =>
        Assert.Equal(
            CountFiles.Fingerprint(CountFiles.Of("dots", "\"budget\":5", """{"marks":[1,0,0]}""")),
            CountFiles.Fingerprint(CountFiles.Of("dots", "\"budget\":5,\"maxPerOption\":5", """{"marks":[1,0,0]}""")));

    [Fact]
    public void Counts_stand_in_order_of_names_among_approvals() =>
        Assert.Equal(
            "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("""{"ballots":[{"approve":[0],"count":2},{"approve":[1]}],"format":"ideation-count/1","method":"approval","options":["A","B","C"]}"""))),
            CountFiles.Fingerprint(CountFiles.Of("approval", "", """{"approve":[0]},{"approve":[1]},{"approve":[0]}""")));

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("1e21", "1e+21")]
    [InlineData("123456789012345680000", "123456789012345680000")]
    [InlineData("1E-7", "1e-7")]
    [InlineData("0.000001", "0.000001")]
    [InlineData("-1.50", "-1.5")]
    [InlineData("333333333.33333329", "333333333.3333333")]
    [InlineData("4.50", "4.5")]
    [InlineData("2e-3", "0.002")]
    [InlineData("0.000000000000000000000000001", "1e-27")]
    [InlineData("9007199254740993", "9007199254740992")]
    public void Numbers_are_written_as_RFC_8785_shows(string number, string canonical)
    {
        using var document = JsonDocument.Parse(number);

        Assert.Equal(canonical, CanonicalJson.Of(document.RootElement));
    }

    [Fact]
    public void Texts_and_members_are_written_as_RFC_8785_shows()
    {
        using var document = JsonDocument.Parse("""{"b":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","a":[true,null,{}]}""");

        Assert.Equal("{\"a\":[true,null,{}],\"b\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}", CanonicalJson.Of(document.RootElement));
    }
}
