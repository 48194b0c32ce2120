using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Wikipedia's example, and the ties of the Equal Vote Coalition's protocol.</summary>
public sealed class StarTests
{
    [Fact]
    public void Nashville_wins_the_capital_of_Tennessee()
    {
        var result = Election.Marked(new Star(), 4, "5 2 1 0*42; 0 5 2 1*26; 0 3 5 4*15; 0 2 4 5*17");

        Assert.Equal(["210", "293", "237", "171"], result.Scores.Texts());
        Assert.Equal("B>C>A>D", result.Order("ABCD"));
        Assert.Equal([1], result.Winners);
    }

    [Fact]
    public void The_final_can_turn_the_totals() =>
        Assert.Equal([1], Election.Marked(new Star(), 2, "5 4; 0 1*2").Winners);

    [Fact]
    public void Equal_marks_for_all_are_an_abstention()
    {
        Assert.Equal(2, Election.Marked(new Star(), 2, "3 3; 0 .; 5 1").Ballots.Blank);
        Assert.Equal(1, Election.Marked(new Star { AllEqualAbstains = false }, 2, "3 3; . .; 5 1").Ballots.Blank);
    }

    [Fact]
    public void Two_tied_for_the_second_place_meet_head_to_head()
    {
        var result = Election.Marked(new Star(), 3, "5 1 3; 5 1 3; 5 4 0");

        Assert.Equal("head-to-head", result.Decisions[0].Rule);
        Assert.Equal(2, result.Decisions[0].Chosen);
    }

    [Fact]
    public void A_tied_final_goes_to_the_higher_total_then_to_five_stars()
    {
        Assert.Equal([0], Election.Marked(new Star(), 2, "5 1; 1 2").Winners);
        Assert.Equal([1], Election.Marked(new Star(), 2, "4 2; 3 5").Winners);
        Assert.Equal([0, 1], Election.Marked(new Star(), 2, "5 0; 0 5").Tied);
    }

    [Fact]
    public void Without_the_five_star_rule_its_ties_are_the_result()
    {
        const string Marks = "5 0; 1 3; 0 3";

        Assert.Equal([1], Election.Marked(new Star(), 2, Marks).Winners);
        Assert.Equal([0, 1], Election.Marked(new Star { TieBreaks = [StarTieBreak.HeadToHead] }, 2, "5 1; 0 4").Tied);
    }

    [Fact]
    public void Three_tied_for_the_first_place_advance_by_five_stars()
    {
        var result = Election.Marked(new Star(), 3, "5 4 0; 5 1 3; 0 5 3; 0 0 4");

        Assert.Equal(["10", "10", "10"], result.Scores.Texts());
        Assert.Equal(["five-star", "five-star"], result.Decisions.Take(2).Select(decision => decision.Rule));
        Assert.Equal([0, 1], result.Decisions.Take(2).Select(decision => decision.Chosen!.Value));
    }

    [Fact]
    public void A_place_in_the_final_that_nothing_decides_is_counted_both_ways()
    {
        // B and C are equal in every way for the second place; A beats both.
        var result = Election.Marked(new Star(), 3, "5 2 1; 5 1 2");

        Assert.Equal([0], result.Winners);
        Assert.Empty(result.Tied);
    }

    [Fact]
    public void Several_seats_repeat_the_count_without_the_winner() =>
        Assert.Equal([0, 1], Election.Marked(new Star(), 3, "5 4 0*3; 0 1 5*2", seats: 2).Winners);
}
