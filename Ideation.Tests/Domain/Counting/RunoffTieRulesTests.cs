using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>When the order of a declared elimination matters and when not, and how far a run-off is written down.</summary>
public sealed class RunoffTieRulesTests
{
    [Fact]
    public void Tied_options_that_together_reach_the_next_are_counted_each_way()
    {
        // If D falls first, C has 4 and B 4, and either may fall: with C gone, B has 6; with B gone, C has 8. If C falls first, B has 6 and wins.
        var result = Election.Ranked(new InstantRunoff(), "ABCD", "A*5; B>C*4; D>C*2; C>B*2");

        Assert.Empty(result.Winners);
        Assert.Equal([1, 2], result.Tied);
    }

    [Fact]
    public void Tied_options_that_together_cannot_reach_the_next_need_no_ways()
    {
        // C and D fall one after the other, whatever the order, and B gets all they have.
        var result = Election.Ranked(new InstantRunoff(), "ABCD", "A*9; B*5; C>D>B*2; D>C>B*2");

        Assert.Equal("A=B>C=D", result.Order("ABCD"));
        Assert.Equal([0, 1], result.Tied);
    }

    [Fact]
    public void Where_an_equal_rank_waits_for_one_to_fall_the_order_matters()
    {
        // C's ballots go to B if D is gone when they are read, and to nobody if D still stands.
        var result = Election.Ranked(new InstantRunoff { Reading = new() { EqualRanks = EqualRanks.ExhaustIfSeveralContinue } }, "ABCD", "A*9; B*6; C>B=D*2; D>B*2");

        Assert.Empty(result.Winners);
        Assert.Equal([0, 1], result.Tied);
    }

    [Fact]
    public void Where_equal_ranks_are_skipped_it_does_not() =>
        Assert.Equal([1], Election.Ranked(new InstantRunoff { Reading = new() { EqualRanks = EqualRanks.SkipTier } }, "ABCD", "A*9; B*6; C>B*2; D>B*2").Winners);

    [Fact]
    public void The_last_two_equal_end_the_count_without_an_elimination()
    {
        var rounds = Election.Ranked(new InstantRunoff(), "ABC", "A*3; B*3; C").Rounds!;

        Assert.Equal([[2], []], rounds.Select(round => round.Eliminated));
        Assert.Empty(rounds[1].Elected);
    }

    [Fact]
    public void Without_a_vote_for_anybody_nobody_is_eliminated()
    {
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A=B*3");

        Assert.Equal([0, 1, 2], result.Tied);
        Assert.Empty(Assert.Single(result.Rounds!).Eliminated);
    }

    [Fact]
    public void A_ring_of_equals_is_written_down_for_the_first()
    {
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A>B>C; B>C>A; C>A>B");

        // Without A, B has two of three.
        Assert.Equal([[0], []], result.Rounds!.Select(round => round.Eliminated));
        Assert.Equal([[], [1]], result.Rounds!.Select(round => round.Elected));
        Assert.Equal(["1", "2", "1"], result.Scores.Texts());
    }

    [Fact]
    public void Who_was_elected_wins_when_the_count_goes_on_until_two_are_left() =>
        Assert.Equal([2], Election.Ranked(new InstantRunoff { ContinueUntilTwo = true }, "CHV", "C*5; H>V*3; V*10").Winners);

    [Fact]
    public void Options_that_do_not_stand_do_not_hide_that_this_is_the_first_round()
    {
        var result = Election.Ranked(new InstantRunoff { MinimumVotes = 3, Reading = new() { Excluded = [2, 2] } }, "ABCDE", "A*5; B*4; D>B*2; E>B");

        Assert.Equal([3, 4], result.Rounds![0].Eliminated);
    }

    [Fact]
    public void Votes_that_go_to_the_first_option_are_a_transfer_like_any() =>
        Assert.Equal(new Transfer(2, 0, 2), Assert.Single(Election.Ranked(new InstantRunoff(), "ABC", "A*4; B*3; C>A*2").Rounds![0].Transfers));

    [Fact]
    public void A_rank_with_one_option_twice_counts_for_it()
    {
        Assert.Equal("3", Election.Ranked(new InstantRunoff(), "ABC", "A*5; C=C>B*3; B").Rounds![0].Tally[2].ToString());
        Assert.Equal("3", Election.Ranked(new InstantRunoff { Reading = new() { Duplicates = RepeatedOptions.Exhaust } }, "ABC", "A*5; C=C>B*3; B").Rounds![0].Exhausted.Duplicates.ToString());
    }
}
