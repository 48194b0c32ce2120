using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

public sealed class AdditiveTests
{
    [Fact]
    public void Single_choice_takes_the_most_votes()
    {
        var result = Election.Approved(new SingleChoice(), "MNCK", "M*42; N*26; C*15; K*17; MN*2; -");

        Assert.Equal([0], result.Winners);
        Assert.Equal(["42", "26", "15", "17"], result.Scores.Texts());
        Assert.Equal(2, result.Ballots.InvalidReasons["tooMany"]);
        Assert.Equal(1, result.Ballots.Blank);
    }

    [Theory]
    [InlineData(EqualFirst.Invalid, "2", "1", "1")]
    [InlineData(EqualFirst.Split, "2.5", "1.5", "1")]
    public void A_tied_first_tier_is_invalid_or_split(EqualFirst rule, string first, string second, string third) =>
        Assert.Equal([first, second, third], Election.Ranked(new SingleChoice { EqualFirst = rule }, "ABC", "A>B*2; B; C; A=B>C").Scores.Texts());

    [Fact]
    public void Thirds_stay_thirds() =>
        Assert.Equal(["4/3", "1/3", "1/3"], Election.Ranked(new SingleChoice { EqualFirst = EqualFirst.Split }, "ABC", "A; A=B=C").Scores.Texts());

    [Fact]
    public void Approval_takes_lists_and_marks()
    {
        Assert.Equal(["3", "2"], Election.Approved(new Approval(), "AB", "A*2; AB; B").Scores.Texts());
        var marked = Election.Marked(new Approval(), 2, "1 0*2; 1 .; 0 1; 2 0; . .");
        Assert.Equal(["3", "1"], marked.Scores.Texts());
        Assert.Equal((4L, 1L, 1L), (marked.Ballots.Counted, marked.Ballots.Blank, marked.Ballots.Invalid));
    }

    [Fact]
    public void An_approval_given_twice_is_invalid() =>
        Assert.Equal(1, Election.Approved(new Approval(), "AB", "AA; B").Ballots.InvalidReasons["duplicates"]);

    [Fact]
    public void A_tie_at_the_cut_leaves_the_certain_winners()
    {
        var result = Election.Approved(new Approval(), "ABCD", "A*3; B*2; C*2; D", seats: 2);

        Assert.Equal([0], result.Winners);
        Assert.Equal([1, 2], result.Tied);
        Assert.Equal("A>B=C>D", result.Order("ABCD"));
    }

    [Fact]
    public void Dots_stay_within_their_budget()
    {
        var result = Election.Marked(new Dots { Budget = 5, MaxPerOption = 3 }, 3, "3 2 0*2; 3 3 0; 4 0 0; -1 0 0; . . .; 0 0 0");

        Assert.Equal(["6", "4", "0"], result.Scores.Texts());
        Assert.Equal((3L, 1L, 3L), (result.Ballots.Counted, result.Ballots.Blank, result.Ballots.Invalid));
        Assert.Equal((1L, 2L), (result.Ballots.InvalidReasons["overBudget"], result.Ballots.InvalidReasons["outOfRange"]));
    }

    [Fact]
    public void Dots_may_all_have_to_be_spent()
    {
        var result = Election.Marked(new Dots { Budget = 5, SpendAll = true }, 2, "5 0; 4 0; 2 .");

        Assert.Equal(2, result.Ballots.InvalidReasons["notAllSpent"]);
    }

    [Fact]
    public void Half_a_dot_is_not_a_dot() =>
        Assert.Equal(1, Election.Marked(new Dots(), 2, "15 0; 10 20", unit: 10).Ballots.InvalidReasons["notWhole"]);

    [Fact]
    public void Quadratic_votes_cost_their_square()
    {
        var result = Election.Marked(new Quadratic(), 3, "9 4 1; 5 5 5; 9 4 2; 7 7 1*3; 7 7 2; -1 0 0; 0 0 0");

        Assert.Equal(["35", "30", "9"], result.Scores.Texts());
        Assert.Equal((2L, 1L, 1L), (result.Ballots.InvalidReasons["overBudget"], result.Ballots.InvalidReasons["outOfRange"], result.Ballots.Blank));
    }

    [Fact]
    public void Credits_spent_are_told()
    {
        var credits = Election.Marked(new Quadratic { Credits = 10 }, 2, "3 1*2; 1 .; 9 9").Explanation.Single(line => line.Key == "quadratic.credits");

        Assert.Equal(["21", "30"], credits.Arguments.Select(argument => argument.Value));
    }

    [Fact]
    public void The_most_votes_that_the_credits_buy_are_allowed_and_one_more_is_not()
    {
        var result = Election.Marked(new Quadratic { Credits = long.MaxValue }, 2, "3037000499 0; 3037000500 0; 3037000499 76996*2");

        Assert.Equal("9111001497", result.Scores.Texts()[0]);
        Assert.Equal(1, result.Ballots.InvalidReasons["overBudget"]);
    }

    [Fact]
    public void Quadratic_votes_may_be_negative() =>
        Assert.Equal(["-3", "2"], Election.Marked(new Quadratic { Credits = 13, AllowNegative = true }, 2, "-3 2; -3 -3").Scores.Texts());

    [Theory]
    [InlineData(0, UnrankedPoints.Average, "A>B=C=D=E>F", "5", "2.5", "2.5", "2.5", "2.5", "0")]
    [InlineData(1, UnrankedPoints.Average, "A>B=C=D=E>F", "6", "3.5", "3.5", "3.5", "3.5", "1")]
    [InlineData(0, UnrankedPoints.Average, "A", "5", "2", "2", "2", "2", "2")]
    [InlineData(0, UnrankedPoints.Zero, "A>B", "5", "4", "0", "0", "0", "0")]
    [InlineData(1, UnrankedPoints.Zero, "A>B", "6", "5", "0", "0", "0", "0")]
    public void Borda_points_are_averaged_over_equal_ranks(int lowest, UnrankedPoints unranked, string ballot, params string[] points) =>
        Assert.Equal(points, Election.Ranked(new Borda { LowestPoints = lowest, Unranked = unranked }, "ABCDEF", ballot).Scores.Texts());

    [Fact]
    public void Borda_chooses_Nashville() =>
        Assert.Equal(["126", "194", "173", "107"], Election.Ranked(new Borda(), "MNCK", "M>N>C>K*42; N>C>K>M*26; C>K>N>M*15; K>C>N>M*17").Scores.Texts());

    [Fact]
    public void Borda_can_pass_over_who_has_a_majority() =>
        // Wikipedia (French), "Méthode Borda": B is first for sixty of a hundred, A wins.
        Assert.Equal(["340", "280", "195", "185"], Election.Ranked(new Borda { LowestPoints = 1 }, "ABCD", "B>A>C>D*30; B>A>D>C*30; A>C>D>B*25; A>D>C>B*15").Scores.Texts());

    [Fact]
    public void The_reason_of_an_objection_is_told_beside_the_option()
    {
        var ballot = Ballot.Marked(1, 1, -1).Saying([null, "trop cher"]);
        var told = Election.Count(new Consent(), 2, [ballot.Times(2)]).Explanation.Where(line => line.Key == "consent.reason").ToList();

        Assert.Equal([1, "trop cher"], Assert.Single(told).Arguments.Select(argument => argument.Value));
    }

    [Fact]
    public void Consent_needs_a_yes_and_no_objection()
    {
        const string Marks = "1 1 0; 1 -1 0; 0 1 .; 2 0 0";

        var strict = Election.Marked(new Consent(), 3, Marks);
        Assert.Equal([0], strict.Winners);
        Assert.Equal(1, strict.Ballots.Invalid);
        Assert.Equal([0, 1], Election.Marked(new Consent { AllowedObjections = 1 }, 3, Marks).Winners);
    }

    [Fact]
    public void A_voter_may_approve_two_options_by_marks() =>
        Assert.Equal(["2", "2", "1"], Election.Marked(new Approval(), 3, "1 1 0; 1 1 1").Scores.Texts());

    [Fact]
    public void Points_beyond_sixty_four_bits_are_exact() =>
        Assert.Equal(["8000000000000000000", "4000000000000000000"], Election.Ranked(new Borda { LowestPoints = 1 }, "AB", "A>B*4000000000000000000").Scores.Texts());

    [Fact]
    public void Dots_and_votes_may_be_written_with_decimals_that_are_zero()
    {
        var dots = Election.Marked(new Dots { Budget = 5, MaxPerOption = 3 }, 2, "30 20; 30 30; 40 0", unit: 10);
        Assert.Equal(["3", "2"], dots.Scores.Texts());
        Assert.Equal((1L, 1L), (dots.Ballots.InvalidReasons["overBudget"], dots.Ballots.InvalidReasons["outOfRange"]));

        var votes = Election.Marked(new Quadratic { Credits = 25 }, 2, "30 40; 40 40; 35 0", unit: 10);
        Assert.Equal(["3", "4"], votes.Scores.Texts());
        Assert.Equal((1L, 1L), (votes.Ballots.InvalidReasons["overBudget"], votes.Ballots.InvalidReasons["notWhole"]));
    }

    [Fact]
    public void All_credits_may_be_spent_on_nothing_but_one_option() =>
        Assert.Equal(["9", "0"], Election.Marked(new Quadratic { Credits = 81 }, 2, "9 0; 10 0").Scores.Texts());
}
