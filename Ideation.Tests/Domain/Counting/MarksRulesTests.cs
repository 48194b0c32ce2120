using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>What no mark is worth in a duel, marks written with decimals, many options, very large numbers of ballots.</summary>
public sealed class MarksRulesTests
{
    private static readonly TiePolicy Duel = new([TieRule.Pairwise]);

    [Theory]
    [InlineData(MissingMark.Lowest, new[] { 0, 1 })]
    [InlineData(MissingMark.Ignored, new int[0])]
    public void No_mark_is_the_lowest_in_a_duel_only_where_it_counts_so(MissingMark missing, int[] tied)
    {
        // Two points each with a missing mark worth one. Two voters gave A no mark and B the lowest one.
        var result = Election.Marked(new Score { Min = 1, Missing = missing, Aggregate = Aggregate.Sum }, 2, missing == MissingMark.Lowest ? "20 10; . 10*2; 10 20" : "30 10; . 10*2; 20 20", Duel, unit: 10);

        Assert.Equal(result.Scores.Texts()[0], result.Scores.Texts()[1]);
        Assert.Equal(tied, result.Tied);
        Assert.Equal(tied.Length > 0 ? [] : [1], result.Winners);
    }

    [Theory]
    [InlineData(MissingJudgment.Grade, "2 1; . 0*2; 1 2", new[] { 0, 1 })]
    [InlineData(MissingJudgment.OwnMedian, "0 0; . 0*2", new int[0])]
    public void No_judgment_is_the_worst_grade_in_a_duel_only_where_it_stands_for_it(MissingJudgment missing, string ballots, int[] tied)
    {
        // Equal with what stands for the missing judgments. Two voters gave A none and B the worst one.
        var result = Election.Marked(new MajorityJudgment { Grades = 3, Missing = missing }, 2, ballots, Duel);

        Assert.Equal(tied, result.Tied);
        Assert.Equal(tied.Length > 0 ? [] : [1], result.Winners);
    }

    [Fact]
    public void A_range_is_in_marks_not_in_the_units_they_are_written_in()
    {
        var result = Election.Marked(new Score { Min = 1, Max = 2 }, 1, "5; 10; 20; 25", unit: 10);

        Assert.Equal((2L, 2L), (result.Ballots.Counted, result.Ballots.InvalidReasons["outOfRange"]));
    }

    [Fact]
    public void Givers_of_dots_are_counted_for_each_of_many_options()
    {
        var told = Election.Marked(new Dots { Budget = 9 }, 9, "1 0 2 . 3 0 0 1 2*2; 0 1 . 0 1 0 4 0 1*3").Explanation.Where(line => line.Key == "dots.voters");

        Assert.Equal(["2", "3", "2", "0", "5", "0", "3", "2", "5"], told.Select(line => line.Arguments[1].Value));
    }

    [Fact]
    public void Credits_beyond_sixty_four_bits_are_told_exactly()
    {
        var credits = Election.Marked(new Quadratic(), 2, "9 0*4611686018427387904; 1 1").Explanation.Single(line => line.Key == "quadratic.credits");

        Assert.Equal(["373546567492618420226", "456556915824311402595"], credits.Arguments.Select(argument => argument.Value));
    }

    [Fact]
    public void What_a_ballot_leaves_out_shares_the_points_left_on_that_ballot_alone() =>
        Assert.Equal(["4.5", "3", "1.5"], Election.Ranked(new Borda(), "ABC", "A*2; B").Scores.Texts());

    [Fact]
    public void Invalid_and_blank_rankings_add_no_points()
    {
        var result = Election.Ranked(new Borda(), "ABC", "A>B>C*2; A>A>B*9; -*3");

        Assert.Equal(["4", "2", "0"], result.Scores.Texts());
        Assert.Equal((2L, 3L, 9L), (result.Ballots.Counted, result.Ballots.Blank, result.Ballots.InvalidReasons["duplicates"]));
    }

    [Fact]
    public void Points_beyond_sixty_four_bits_are_exact_whatever_else_is_in_the_box() =>
        Assert.Equal(["6000000000000000001", "6000000000000000000"], Election.Ranked(new Borda(), "AB", "A>B*6000000000000000001; B>A*3000000000000000000; B>A*3000000000000000000").Scores.Texts());

    [Fact]
    public void Winners_of_a_tie_at_the_cut_stand_in_the_order_of_options() =>
        Assert.Equal([2, 3], Election.Approved(new Approval(), "ABCD", "D*3; C*2; A; B", seats: 3).Winners);

    [Fact]
    public void More_than_a_thousand_options_are_told_apart()
    {
        int[][] once = [.. Enumerable.Range(0, 1100).Select(option => new[] { option })];
        var result = Election.Count(new Borda(), 1100, [Ballot.Ranked(2, once), Ballot.Ranked(1, [.. once, [1099]])]);

        Assert.Equal((2L, 1L), (result.Ballots.Counted, result.Ballots.InvalidReasons["duplicates"]));
    }
}
