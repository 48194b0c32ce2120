using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>The worked examples of Schulze 2011, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner election method".</summary>
public sealed class SchulzeTests
{
    private const string Example10 = """
        A>B>C>D*6; A=B*8; A=C*8; A=C>D*18; A=C=D*8; B*40; C>B>D*4; C>D>A*9; C=D*8; D>A>B*14; D>B>C*11; D>C>A*4
        """;

    [Theory]
    [InlineData("1", "ABCD", "A>C>D*8; B>A>D*2; C>D>B*4; D>B>A*4; D>C>B*3", "D")]
    [InlineData("2", "ABCD", "A>C>D*3; B>A>C*9; C>D>A*8; D>A>B*5; D>B>C*5", "C")]
    [InlineData("3", "ABCDE", "A>C>B>E*5; A>D>E>C*5; B>E>D>A*8; C>A>B>E*3; C>A>E>B*7; C>B>A>D*2; D>C>E>B*7; E>B>A>D*8", "E")]
    [InlineData("5", "ABCD", "A>B>C*12; A>D>B*6; B>C>D*9; C>D>A*15; D>B>A*21", "D")]
    [InlineData("7 before", "ABCDEF", "A>D>E>B>C*3; B>F>E>C>D*3; C>A>B>F>D*4; D>B>C>E>F; D>E>F>A>B*4; E>C>B>D>F*2; F>A>C>D>B*2", "A")]
    [InlineData("7 after", "ABCDEF", "A>D>E>B>C*3; B>F>E>C>D*3; C>A>B>F>D*4; D>B>C>E>F; D>E>F>A>B*4; E>C>B>D>F*2; F>A>C>D>B*2; A>E>F>C>B*2", "D")]
    [InlineData("11", "ABCDE", "A>D>B>E*9; B>C>A>D*6; B>C>D>E*5; C>D>B>E*2; D>E>C>B*6; E>A>C>B*14; E>C>A>B*2; E>D>A>C", "B")]
    [InlineData("8 before", "ABCD", "A>B>D*3; A>D>B*5; A>D>C; B>A>D*2; B>D>C*2; C>A>B*4; C>B>A*6; D>B>C*2; D>C>A*5", "A")]
    [InlineData("8 after", "ABCDE", "A>B>D>E*3; A>D>E>B*5; A>D>E>C; B>A>D>E*2; B>D>E>C*2; C>A>B>D*4; C>B>A>D*6; D>B>E>C*2; D>E>C>A*5", "B")]
    [InlineData("9 before", "ABCD", "A>C>D*5; B>C>D*2; B>D>A*4; C>D>A*2", "A")]
    [InlineData("9 after", "ABCDE", "A>E>C>D*5; B>C>D>A*2; B>D>A>E*4; C>D>A>B*2", "B")]
    [InlineData("12", "ABCDE", "A>D>B>E*9; B>A>C>E; C>B>A>D*6; C>D>B>E*2; C>D>E>A*5; D>E>C>A*6; E>B>A>C*14; E>B>C>A*2", "E")]
    [InlineData("rbvote, LeGrand", "ABCDE", "A>C>E>D>B*98; B>A>E>C>D*64; B>A>E>D>C*12; B>E>A>C>D*98; B>E>A>D>C*13; B>E>D>A>C*125; C>A>E>D>B*124; C>E>A>D>B*76; D>A>B>E>C*21; D>B>A>E>C*30; D>B>E>C>A*98; D>C>A>B>E*139; D>C>B>A>E*23", "A")]
    public void The_published_winner_wins(string example, string options, string ballots, string winner)
    {
        Assert.NotNull(example);
        Assert.Equal(winner, Election.Ranked(new Schulze(), options, ballots).Winners.Names(options));
    }

    [Theory]
    [InlineData("4", "A>B>C*3; C>B>D*2; D>A>B*2; D>B>C*2", "BD")]
    [InlineData("13", "A>B>C>D*2; B>C>A>D*2; C>A>B>D", "AB")]
    [InlineData("Condorcet PHP, 2", "A>C>D*6; B>A>D; C>B>D*3; D>B>A*3; D>C>B*2", "AD")]
    [InlineData("6", "A>C>D*8; B>C>D*2; B>D>A*3; C>B>D*5; C>D>B; D>A>B*3; D>B>A", "AC")]
    public void A_tie_of_the_method_is_declared(string example, string ballots, string tied)
    {
        Assert.NotNull(example);
        var result = Election.Ranked(new Schulze(), "ABCD", ballots);

        Assert.Empty(result.Winners);
        Assert.Equal(tied, result.Tied.Names("ABCD"));
    }

    [Theory]
    [InlineData(StrengthMeasure.Margin, "A")]
    [InlineData(StrengthMeasure.Ratio, "B")]
    [InlineData(StrengthMeasure.Winning, "D")]
    public void Example_10_has_a_winner_for_each_measure_of_strength(StrengthMeasure strength, string winner) =>
        Assert.Equal(winner, Election.Ranked(new Schulze { Strength = strength }, "ABCD", Example10).Winners.Names("ABCD"));

    [Fact]
    public void Strongest_paths_are_those_of_example_10()
    {
        var ratio = Election.Ranked(new Schulze { Strength = StrengthMeasure.Ratio }, "ABCD", Example10).StrongestPaths!;
        var winning = Election.Ranked(new Schulze(), "ABCD", Example10).StrongestPaths!;

        Assert.Equal(["0", "67/55", "67/55", "67/55"], ratio[0].Select(path => path.ToString()));
        Assert.Equal(["1.25", "36/29", "36/29", "0"], ratio[3].Select(path => path.ToString()));
        Assert.Equal(["50", "72", "72", "0"], winning[3].Select(path => path.ToString()));
    }

    [Fact]
    public void An_unopposed_majority_has_an_infinite_ratio() =>
        Assert.Equal("inf", Election.Ranked(new Schulze { Strength = StrengthMeasure.Ratio }, "AB", "A>B").StrongestPaths![0][1].ToString());

    [Fact]
    public void Ranks_all_options_of_example_3() =>
        Assert.Equal("E>A>C>B>D", Election.Ranked(new Schulze(), "ABCDE", "A>C>B>E*5; A>D>E>C*5; B>E>D>A*8; C>A>B>E*3; C>A>E>B*7; C>B>A>D*2; D>C>E>B*7; E>B>A>D*8").Order("ABCDE"));

    [Fact]
    public void A_tie_is_no_path() =>
        Assert.Equal("0", $"{Election.Ranked(new Schulze(), "AB", "A>B; B>A").StrongestPaths![0][1]}");
}
