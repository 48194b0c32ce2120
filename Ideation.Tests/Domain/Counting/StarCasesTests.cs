using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Elections of the test suites of BetterVoting (Star.test.ts), starpy (test_STAR_single_winner.py) and votelib (test_score.py), Equal Vote's protocol of ties.</summary>
public sealed class StarCasesTests
{
    private static readonly Star HeadToHeadOnly = new() { TieBreaks = [StarTieBreak.HeadToHead] };

    [Theory]
    [InlineData("5 2 1 4; 5 2 1 0*3; 5 3 4 0; 5 1 4 0*2; 4 0 5 1; 3 4 5 0; 3 5 5 5", 4, "A")]
    [InlineData("5 4 3 3; 4 5 1 1; 4 5 1 2; 3 5 1 0; 5 4 3 0; 5 0 4 1; 5 0 4 0; 4 0 5 1; 3 4 5 0; 3 5 5 4", 4, "A")]
    [InlineData("5 2 1 0*42; 0 5 2 1*26; 0 3 5 3*15; 0 2 4 5*17", 4, "B")]
    [InlineData("0 5; 2 4", 2, "B")]
    [InlineData("0 5; 3 2", 2, "B")]
    [InlineData("2 4; 5 3", 2, "A")]
    [InlineData("0 2; 1 2; 4 1", 2, "B")]
    [InlineData("5 2 3*2; 5 2 0", 3, "A")]
    [InlineData("5 2 3*2; 1 2 2; 1 4 2", 3, "A")]
    public void The_published_winner_wins(string marks, int options, string winner) =>
        Assert.Equal(winner, Election.Marked(new Star(), options, marks).Winners.Names("ABCDEFG"));

    [Theory]
    [InlineData("1 3; 4 2", 2, "AB")]
    [InlineData("2 2 0*2; 1 1 5", 3, "AB")]
    [InlineData("5 5 5; 2 2 2", 3, "ABC")]
    public void Without_the_five_star_rule_a_true_tie_of_starpy_is_the_result(string marks, int options, string tied)
    {
        var result = Election.Marked(HeadToHeadOnly, options, marks);

        Assert.Empty(result.Winners);
        Assert.Equal(tied, result.Tied.Names("ABC"));
    }

    [Fact]
    public void Abstentions_and_marks_out_of_range_are_counted_apart()
    {
        var result = Election.Marked(new Star(), 3, "5 5 5; 3 3 3; . . .*2; 0 . .; . 0 .; 0 3 6; -1 3 5; 1 3 5*3; 5 0 0; 0 5 0; 0 0 5");

        Assert.Equal((6L, 6L, 2L), ((long)result.Ballots.Counted, result.Ballots.Blank, result.Ballots.Invalid));
    }

    [Fact]
    public void The_second_seat_is_counted_without_the_first_winner()
    {
        // A beats everyone one against one but is third by total, and wins only once D is out.
        var result = Election.Marked(new Star(), 4, "4 2 3 2; 1 5 5 5; 4 3 0 3; 5 4 0 3; 4 2 2 3; 1 1 4 3; 2 5 1 5", seats: 2);

        Assert.Equal([0, 3], result.Winners);
        Assert.Equal(["21", "22", "15", "24"], result.Scores.Texts());
        Assert.Equal((2, 1), (result.Pairwise![3][1], result.Pairwise[1][3]));
        Assert.Equal((4, 2), (result.Pairwise[0][1], result.Pairwise[1][0]));
    }

    [Fact]
    public void Of_three_tied_for_the_first_place_the_second_goes_by_five_stars_too_not_head_to_head()
    {
        // A has most five-star marks, then B; but C would beat B one against one, and lose the final to A, which B wins.
        var result = Election.Marked(new Star(), 3, "4 5 3; 5 2 4; 0 3 4; 1 3 1; 5 2 3");

        Assert.Equal(["15", "15", "15"], result.Scores.Texts());
        Assert.Equal([1], result.Winners);
        Assert.True(result.Pairwise![2][1] > result.Pairwise[1][2]);
        Assert.Equal([("five-star", 0), ("five-star", 1)], result.Decisions.Take(2).Select(decision => (decision.Rule, decision.Chosen!.Value)));
    }

    [Fact]
    public void Equal_five_stars_after_the_first_finalist_are_a_tie_even_between_two()
    {
        // A is ahead by five-star marks, B and C are equal there. B would beat C one against one, but who meets A is open: A loses to B and beats C.
        var result = Election.Marked(new Star(), 3, "2 3 0; 1 2 1; 5 3 3; 0 0 4");

        Assert.Single(result.Scores.Texts().Distinct());
        Assert.Contains(result.Decisions, decision => decision is { Rule: "five-star", Chosen: 0 });
        Assert.Contains(result.Decisions, decision => decision is { Rule: "declare", Among: [1, 2] });
        Assert.Equal([0, 1], result.Tied);
    }

    [Fact]
    public void Only_those_with_most_five_stars_are_left_to_the_tie_policy()
    {
        // B, C and D tie for the second place; D has no five-star mark, and the policy chooses between B and C only.
        var result = Election.Marked(new Star(), 4, "3 2 4 2; 5 3 5 4; 4 0 1 0; 3 5 0 4", new([TieRule.Decided]) { Decided = [new(null, [3])] });

        Assert.Equal(["15", "10", "10", "10"], result.Scores.Texts());
        Assert.Equal([1, 2], result.Decisions[0].Among);
        Assert.Equal("declare", result.Decisions[0].Rule);
    }
}
