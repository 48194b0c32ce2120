using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Ranked pairs, minimax and Copeland, on examples from Tideman 1987, Wikipedia and the Condorcet PHP suite.</summary>
public sealed class PairwiseMethodTests
{
    /// <summary>The capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville (Wikipedia).</summary>
    private const string Tennessee = "M>N>C>K*42; N>C>K>M*26; C>K>N>M*15; K>C>N>M*17";

    private const string Legrand = """
        A>C>E>D>B*98; B>A>E>C>D*64; B>A>E>D>C*12; B>E>A>C>D*98; B>E>A>D>C*13; B>E>D>A>C*125; C>A>E>D>B*124; C>E>A>D>B*76
        D>A>B>E>C*21; D>B>A>E>C*30; D>B>E>C>A*98; D>C>A>B>E*139; D>C>B>A>E*23
        """;

    public static TheoryData<CountingMethod> CondorcetMethods => [new Schulze(), new RankedPairs(), new Minimax(), new Copeland()];

    [Theory, MemberData(nameof(CondorcetMethods))]
    public void Nashville_beats_everyone_and_wins(CountingMethod method)
    {
        var result = Election.Ranked(method, "MNCK", Tennessee);

        Assert.Equal([1], result.Winners);
        Assert.Equal([58L, 0, 68, 68], result.Pairwise![1]);
    }

    [Theory]
    [InlineData("Tideman 1987, example 5", "VWXYZ", "V>W>X>Y>Z*7; Z>Y>V>W>X*3; Y>Z>W>X>V*6; W>X>V>Z>Y*3; Z>X>V>W>Y*5; Y>X>V>W>Z*3", "V>W>X>Y>Z")]
    [InlineData("rbvote, LeGrand", "ABCDE", Legrand, "B>A>E>D>C")]
    [InlineData("Gorr, example 2", "ABC", "A>B>C*40; B>C>A*35; C>A>B*25", "A>B>C")]
    [InlineData("Gorr, example 3", "ABC", "A>B>C*7; B>A>C*7; C>A>B*2; C>B>A*2", "A=B>C")]
    [InlineData("Gorr, example 4", "ABCD", "A>D>C>B*12; B>A>C>D*3; B>C>A>D*25; C>B>A>D*21; D>A>B>C*12; D>A>C>B*21; D>B>A>C*6", "B>A>D>C")]
    public void Ranked_pairs_orders_as_published(string source, string options, string ballots, string order)
    {
        Assert.NotNull(source);
        Assert.Equal(order, Election.Ranked(new RankedPairs(), options, ballots).Order(options));
        Assert.Equal(order, Election.Ranked(new RankedPairs { Strength = StrengthMeasure.Margin }, options, ballots).Order(options));
    }

    [Fact]
    public void Unranked_options_can_be_compared_or_not()
    {
        const string Cycle = "A>B*68; B>C*72; C>A*52";

        Assert.NotEqual("A", Election.Ranked(new RankedPairs(), "ABC", Cycle).Winners.Names("ABC"));
        Assert.Equal("A", Election.Ranked(new RankedPairs { Unranked = Unranked.NotCompared }, "ABC", Cycle).Winners.Names("ABC"));
    }

    [Fact]
    public void Equal_majorities_on_a_ring_are_left_out_together()
    {
        var result = Election.Ranked(new RankedPairs(), "ABC", "A>B>C; B>C>A; C>A>B");

        Assert.Empty(result.Winners);
        Assert.Equal([0, 1, 2], result.Tied);
    }

    [Fact]
    public void Of_equal_majorities_only_those_on_a_ring_are_left_out()
    {
        // Six majorities of 2 to 1: three make a ring, and D loses the other three.
        var result = Election.Ranked(new RankedPairs(), "ABCD", "A>B>C>D; B>C>A>D; D>C>A>B");

        Assert.Equal("A=B=C>D", result.Order("ABCD"));
        Assert.Equal(3, result.Explanation.Count(sentence => sentence.Key == "ranked-pairs.left-out"));
    }

    [Fact]
    public void By_winning_votes_the_smaller_opposition_locks_first()
    {
        // Two majorities of 6, against 3 and against 4: the first is locked, the ring closes on the second.
        var result = Election.Ranked(new RankedPairs(), "ABC", "A>B>C*3; B>C>A*3; C>A>B*2; A>B=C; C>A=B");

        Assert.Equal(["A", "A=B=C"], [result.Winners.Names("ABC"), Election.Ranked(new RankedPairs(), "ABC", "A>B; B>C; C>A").Order("ABC")]);
    }

    [Fact]
    public void Minimax_measures_the_worst_defeat()
    {
        var result = Election.Ranked(new Minimax(), "MNCK", Tennessee);

        Assert.Equal(["58", "0", "68", "83"], result.WorstDefeats!.Select(defeat => defeat.ToString()));
        Assert.Equal("N>M>C>K", result.Order("MNCK"));
    }

    [Fact]
    public void Minimax_by_margin_may_be_negative()
    {
        var result = Election.Ranked(new Minimax { Strength = StrengthMeasure.Margin }, "MNCK", Tennessee);

        Assert.Equal(["16", "-16", "36", "66"], result.WorstDefeats!.Select(defeat => defeat.ToString()));
    }

    [Fact]
    public void Minimax_by_ratio_can_be_infinite() =>
        Assert.Equal(["0", "inf"], Election.Ranked(new Minimax { Strength = StrengthMeasure.Ratio }, "AB", "A>B").WorstDefeats!.Select(defeat => defeat.ToString()));

    [Fact]
    public void Copeland_counts_wins_minus_losses_or_wins_and_half_ties()
    {
        const string Ballots = "A>B>C; B>A>C; C>A>B; B>C>A";

        Assert.Equal(["0", "1", "-1"], Election.Ranked(new Copeland(), "ABC", Ballots).Scores.Texts());
        Assert.Equal(["1", "1.5", "0.5"], Election.Ranked(new Copeland { Score = CopelandScore.WinsPlusHalfTies }, "ABC", Ballots).Scores.Texts());
    }

    [Theory]
    [InlineData("Wikipedia, example without a Condorcet winner", "ABCDE", "A>E>C>D*31; B>A>E*30; C>D>B*29; D>A>E*10", "A>B=C=E>D")]
    [InlineData("rbvote, LeGrand", "ABCDE", Legrand, "A=B>D=E>C")]
    [InlineData("Tennessee", "MNCK", Tennessee, "N>C>K>M")]
    public void Copeland_orders_as_published(string source, string options, string ballots, string order)
    {
        Assert.NotNull(source);
        Assert.Equal(order, Election.Ranked(new Copeland(), options, ballots).Order(options));
    }

    [Theory]
    [InlineData("Wikipedia, Condorcet loser criterion", StrengthMeasure.Winning, "ABCL", "A>B>C; A>B>L; B>C>A*3; C>L>A; L>A>B; L>C>A*2", "L")]
    [InlineData("rbvote, LeGrand", StrengthMeasure.Winning, "ABCDE", Legrand, "C")]
    [InlineData("Wikipedia, pairwise opposition aside", StrengthMeasure.Margin, "ABC", "A=C>B*4; A>C>B*47; C>B>A*43; B>A=C*6", "A")]
    public void Minimax_elects_as_published(string source, StrengthMeasure strength, string options, string ballots, string winner)
    {
        Assert.NotNull(source);
        Assert.Equal(winner, Election.Ranked(new Minimax { Strength = strength }, options, ballots).Winners.Names(options));
    }

    [Theory]
    [InlineData(StrengthMeasure.Winning, "A", "35", "50", "45", "36")]
    [InlineData(StrengthMeasure.Margin, "B", "5", "1", "2", "3")]
    public void Minimax_has_another_winner_for_another_strength(StrengthMeasure strength, string winner, params string[] worst)
    {
        // Wikipedia, "Minimax Condorcet method", the example with strong preferences left open; by Condorcet PHP without implicit ranking.
        var method = new Minimax { Strength = strength, Unranked = Unranked.NotCompared };
        var result = Election.Ranked(method, "ABCD", "A>C>B>D*30; D>B>A>C*15; D>B>C>A*14; B>C>A>D*6; D>C>A=B*4; C>A=B*16; B>C*14; C>A*3");

        Assert.Equal(winner, result.Winners.Names("ABCD"));
        Assert.Equal(worst, result.WorstDefeats!.Select(defeat => defeat.ToString()));
    }

    [Fact]
    public void Winning_votes_and_margins_can_rank_pairs_differently()
    {
        // rangevoting.org, "Winning votes"; by Condorcet PHP.
        const string Ballots = "B>C>A*9; C=A>B*6; A>B>C*5";

        Assert.NotEqual(
            Election.Ranked(new RankedPairs(), "ABC", Ballots).Order("ABC"),
            Election.Ranked(new RankedPairs { Strength = StrengthMeasure.Margin }, "ABC", Ballots).Order("ABC"));
    }

    [Fact]
    public void Ranked_pairs_find_B_in_the_rare_case_of_Condorcet_PHP()
    {
        const string Ballots = """
            AEBHGFDC; BFEHCAGD; GFBCDEHA; HABFECDG; BHAEGFDC; EDHCBAFG; CAFBEDHG; GHDCEFBA; FEHABCGD; DBFCGEAH; HGAEBCFD; EDGFABHC; CDGAEHBF
            HCBGADFE; CBGADHFE; BDFHGEAC; BCEFGHDA; CGHFDEAB; EAHCFDGB; CDGHBAEF; BDACGFEH; CABGEDHF; EGHADCFB; FGBHECDA; AHDCFEBG
            """;
        var ranked = string.Join(';', Ballots.Split([';', '\n'], StringSplitOptions.TrimEntries).Select(order => string.Join('>', order.ToCharArray())));

        Assert.Equal("B", Election.Ranked(new RankedPairs(), "ABCDEFGH", ranked).Winners.Names("ABCDEFGH"));
    }

    [Fact]
    public void A_ballot_that_names_an_option_twice_is_invalid()
    {
        var result = Election.Ranked(new Schulze(), "AB", "A>B>A*2; B>A; -");

        Assert.Equal((1L, 1L, 2L), (result.Ballots.Counted, result.Ballots.Blank, result.Ballots.Invalid));
        Assert.Equal(2, result.Ballots.InvalidReasons["duplicates"]);
    }
}
