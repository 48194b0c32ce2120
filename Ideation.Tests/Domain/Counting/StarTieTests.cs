using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Ties of STAR: which rule decides is said, and what the policy decides is said once.</summary>
public sealed class StarTieTests
{
    private static readonly TiePolicy InOrder = new([TieRule.DeclaredOrder]);

    [Theory]
    [InlineData("5 1; 1 2", 0, "score")]
    [InlineData("1 5; 2 1", 1, "score")]
    [InlineData("4 2; 3 5", 1, "five-star")]
    [InlineData("2 4; 5 3", 0, "five-star")]
    public void A_final_that_is_equal_head_to_head_names_the_rule_that_decides_it(string marks, int winner, string rule)
    {
        var result = Election.Marked(new Star(), 2, marks);

        Assert.Equal([winner], result.Winners);
        var decision = Assert.Single(result.Decisions);
        Assert.Equal((1, rule, (int?)winner), (decision.Round, decision.Rule, decision.Chosen));
        Assert.Equal([0, 1], decision.Among.Order());
    }

    [Fact]
    public void A_final_that_is_equal_in_everything_goes_to_the_policy_which_says_so_once()
    {
        var result = Election.Marked(new Star(), 2, "5 0; 0 5", InOrder);

        Assert.Equal([0], result.Winners);
        Assert.Empty(result.Tied);
        Assert.Equal(["declared-order"], result.Decisions.Select(decision => decision.Rule));
    }

    [Fact]
    public void The_policy_fills_both_places_of_a_final_from_those_who_are_equal()
    {
        // Three with one total and one five-star mark each: A, then B of the two others. B is preferred to A.
        var result = Election.Marked(new Star(), 3, "5 0 1; 1 5 0; 0 1 5", InOrder);

        Assert.Equal(["6", "6", "6"], result.Scores.Texts());
        Assert.Equal([1], result.Winners);
        Assert.All(result.Decisions, decision => Assert.Equal("declared-order", decision.Rule));
        Assert.Equal([0, 1], result.Decisions.Select(decision => decision.Chosen!.Value));
        Assert.Equal([3, 2], result.Decisions.Select(decision => decision.Among.Count));
    }

    [Fact]
    public void Who_lost_the_final_comes_before_another_of_the_same_total_who_was_not_in_it()
    {
        // B and C have 6 each; C is preferred to B and goes to the final, which A wins.
        var result = Election.Marked(new Star(), 3, "5 1 3; 5 1 3; 5 4 0");

        Assert.Equal("A>C>B", result.Order("ABC"));
        Assert.Equal("B>A>C", Election.Marked(new Star(), 3, "3 5 1; 0 4 5; 3 5 0").Order("ABC"));
    }

    [Fact]
    public void What_no_mark_is_worth_is_the_lowest_mark_in_totals_and_duels()
    {
        // B has no mark from two of three: the lowest, 2, each time.
        var result = Election.Marked(new Star { Min = 2, Max = 7 }, 2, "3 .; 3 .; 2 7");

        Assert.Equal(["8", "11"], result.Scores.Texts());
        Assert.Equal([0], result.Winners);
    }
}
