using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Examples from Wikipedia and rules as the RCV Tabulator documents and tests them.</summary>
public sealed class InstantRunoffTests
{
    private static readonly TiePolicy InOrder = new([TieRule.DeclaredOrder]);

    [Fact]
    public void Knoxville_wins_the_capital_of_Tennessee()
    {
        var result = Election.Ranked(new InstantRunoff(), "MNCK", "M>N>C>K*42; N>C>K>M*26; C>K>N>M*15; K>C>N>M*17");

        Assert.Equal("K>M>N>C", result.Order("MNCK"));
        Assert.Equal([["42", "26", "15", "17"], ["42", "26", "0", "32"], ["42", "0", "0", "58"]], result.Rounds!.Select(round => round.Tally.Texts()));
        Assert.Equal(["42", "26", "15", "58"], result.Scores.Texts());
        Assert.Equal(new Transfer(2, 3, 15), Assert.Single(result.Rounds![0].Transfers));
        Assert.Equal([3], result.Rounds[2].Elected);
    }

    [Fact]
    public void The_threshold_is_a_majority_of_active_ballots_in_each_round()
    {
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A*4; B*3; C*2");

        Assert.Equal(["5", "4"], result.Rounds!.Select(round => round.Threshold.ToString()));
        Assert.Equal(["2", "2"], result.Rounds!.Select(round => round.Exhausted.Choices.ToString()));
        Assert.Equal([0], result.Winners);
    }

    [Fact]
    public void The_threshold_can_stay_that_of_the_first_round()
    {
        var result = Election.Ranked(new InstantRunoff { FirstRoundThreshold = true }, "ABC", "A*4; B*3; C*2");

        Assert.Equal(["5", "5"], result.Rounds!.Select(round => round.Threshold.ToString()));
        Assert.Equal([0], result.Winners);
    }

    [Fact]
    public void A_majority_of_valid_ballots_counts_the_exhausted_too()
    {
        var result = Election.Ranked(new InstantRunoff { MajorityOf = MajorityOf.Valid }, "ABC", "A*4; B*3; C*2; A=B>C*2");

        Assert.Equal("6", result.Rounds![0].Threshold.ToString());
        Assert.Equal("2", result.Rounds[0].Exhausted.EqualRanks.ToString());
    }

    [Fact]
    public void Continuing_until_two_are_left_shows_the_whole_order()
    {
        // The case "continue tabulation" of the RCV Tabulator.
        var result = Election.Ranked(new InstantRunoff { ContinueUntilTwo = true }, "CHV", "C*5; H>V*3; V*10");

        Assert.Equal([["5", "3", "10"], ["5", "3", "10"], ["5", "0", "13"]], result.Rounds!.Select(round => round.Tally.Texts()));
        Assert.Equal([[2], [], []], result.Rounds!.Select(round => round.Elected));
        Assert.Equal([[], [1], []], result.Rounds!.Select(round => round.Eliminated));
        Assert.Equal("V>C>H", result.Order("CHV"));
    }

    [Fact]
    public void Batch_elimination_drops_those_who_cannot_catch_up_together()
    {
        var result = Election.Ranked(new InstantRunoff { BatchElimination = true }, "ABCDE", "A*10; B*9; C*3; D*2; E*1");

        Assert.Equal([4, 3, 2], result.Rounds![0].Eliminated);
        Assert.Equal("A>B>C>D>E", result.Order("ABCDE"));
    }

    [Fact]
    public void Batch_elimination_stops_where_their_votes_together_reach_the_next()
    {
        var result = Election.Ranked(new InstantRunoff { BatchElimination = true }, "ABCD", "A*10; B*9; C*5; D*4");

        Assert.Equal([3], result.Rounds![0].Eliminated);
    }

    [Fact]
    public void Two_can_be_a_batch_and_their_votes_together_are_told()
    {
        var result = Election.Ranked(new InstantRunoff { BatchElimination = true }, "ABCD", "A*10; B*9; C*3; D*2");

        Assert.Equal([3, 2], result.Rounds![0].Eliminated);
        Assert.Contains(result.Explanation, line => line.Key == "irv.batch" && line.Arguments.Any(argument => argument is { Key: "votes", Value: "5" }));
    }

    [Fact]
    public void A_batch_leaves_as_many_as_there_are_seats()
    {
        var result = Election.Ranked(new InstantRunoff { BatchElimination = true }, "ABCDE", "A*10; B*9; C*4; D*2; E*1", seats: 3);

        Assert.Equal([4, 3], result.Rounds![0].Eliminated);
        Assert.Equal([0, 1, 2], result.Winners);
    }

    [Fact]
    public void Ballots_that_count_for_nobody_from_the_start_are_told() =>
        Assert.Contains(
            Election.Ranked(new InstantRunoff(), "ABC", "A*4; A=B>C*2").Explanation,
            line => line.Key == "unread.equal-ranks" && line.Arguments.Any(argument => argument is { Key: "votes", Value: "2" }));

    [Fact]
    public void Nothing_goes_on_where_only_two_stood() =>
        Assert.Single(Election.Ranked(new InstantRunoff { ContinueUntilTwo = true }, "AB", "A*3; B*2").Rounds!);

    [Fact]
    public void Options_below_the_minimum_go_first()
    {
        var result = Election.Ranked(new InstantRunoff { MinimumVotes = 3 }, "ABCD", "A*5; B*4; C>B*2; D>B*1");

        Assert.Equal([2, 3], result.Rounds![0].Eliminated);
        Assert.Equal([1], result.Winners);
    }

    [Fact]
    public void Nobody_wins_when_all_are_below_the_minimum()
    {
        var result = Election.Ranked(new InstantRunoff { MinimumVotes = 9 }, "AB", "A*5; B*4");

        Assert.Empty(result.Winners);
        Assert.Empty(result.Tied);
    }

    [Fact]
    public void Excluded_options_do_not_stand()
    {
        var result = Election.Ranked(new InstantRunoff { Reading = new() { Excluded = [0] } }, "ABC", "A>B*5; C*4");

        Assert.Equal("B>C", result.Order("ABC"));
    }

    [Fact]
    public void Counting_can_stop_after_a_round()
    {
        var result = Election.Ranked(new InstantRunoff { StopAfterRound = 1 }, "ABC", "A*4; B*3; C*2");

        Assert.Single(result.Rounds!);
        Assert.Empty(result.Winners);
    }

    [Theory]
    [InlineData(EqualRanks.Exhaust, "0", "2")]
    [InlineData(EqualRanks.SkipTier, "2", "0")]
    [InlineData(EqualRanks.ExhaustIfSeveralContinue, "0", "2")]
    public void An_equal_rank_exhausts_or_is_skipped(EqualRanks rule, string third, string exhausted)
    {
        var result = Election.Ranked(new InstantRunoff { Reading = new() { EqualRanks = rule } }, "ABC", "A*5; B*4; A=B>C*2", InOrder);

        Assert.Equal(third, result.Rounds![0].Tally[2].ToString());
        Assert.Equal(exhausted, result.Rounds[0].Exhausted.EqualRanks.ToString());
    }

    [Fact]
    public void An_equal_rank_counts_for_the_one_that_still_stands()
    {
        var result = Election.Ranked(new InstantRunoff { Reading = new() { EqualRanks = EqualRanks.ExhaustIfSeveralContinue } }, "ABCD", "A*5; B*4; C*1; D>B=C*2");

        // C falls first, then D: its two ballots find only B standing in their second rank.
        Assert.Equal([1], result.Winners);
        Assert.Equal("6", result.Rounds![^1].Tally[1].ToString());
    }

    [Theory]
    [InlineData(0, "3")]
    [InlineData(1, "0")]
    public void Skipped_ranks_in_a_row_exhaust_a_ballot(int allowed, string exhausted)
    {
        var result = Election.Ranked(new InstantRunoff { Reading = new() { MaxSkippedRanks = allowed } }, "ABC", "A*5; B*4; C>>B*3");

        Assert.Equal(exhausted, result.Rounds![0].Exhausted.Skipped.ToString());
    }

    [Fact]
    public void A_repeated_option_is_read_again_or_exhausts()
    {
        const string Ballots = "A*5; B*4; C>C>B*3";

        Assert.Equal([1], Election.Ranked(new InstantRunoff(), "ABC", Ballots).Winners);
        var strict = Election.Ranked(new InstantRunoff { Reading = new() { Duplicates = RepeatedOptions.Exhaust } }, "ABC", Ballots);
        Assert.Equal([0], strict.Winners);
        Assert.Equal("3", strict.Rounds![0].Exhausted.Duplicates.ToString());
    }

    [Fact]
    public void A_rank_is_read_as_if_no_rank_before_had_named_its_options()
    {
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A*5; B*4; C>B=C*3");

        Assert.Equal("3", result.Rounds![0].Exhausted.EqualRanks.ToString());
    }

    [Fact]
    public void Ranks_beyond_the_limit_are_not_read()
    {
        var result = Election.Ranked(new InstantRunoff { Reading = new() { MaxRanks = 1 } }, "ABC", "A*5; B*4; C>B*3");

        Assert.Equal([0], result.Winners);
    }

    [Fact]
    public void The_last_two_tied_are_the_result()
    {
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A*3; B*3; C");

        Assert.Empty(result.Winners);
        Assert.Equal([0, 1], result.Tied);
        Assert.Equal("A=B>C", result.Order("ABC"));
    }

    [Fact]
    public void Of_the_last_two_tied_the_policy_names_who_goes()
    {
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A*3; B*3; C", InOrder);

        Assert.Equal([0], result.Winners);
        Assert.Equal(1, Assert.Single(result.Decisions).Chosen);
        Assert.Equal([[2], [1], []], result.Rounds!.Select(round => round.Eliminated));
        Assert.Equal([0], result.Rounds![2].Elected);
    }

    [Fact]
    public void A_tied_elimination_is_counted_both_ways()
    {
        // Without B, A wins; without C, C's voters make B win.
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A*5; B>A*3; C>B*3");

        Assert.Empty(result.Winners);
        Assert.Equal([0, 1], result.Tied);
        Assert.Equal([1], result.Rounds![0].Eliminated);
    }

    [Fact]
    public void A_tied_elimination_that_changes_nothing_leaves_the_winner_certain()
    {
        var result = Election.Ranked(new InstantRunoff(), "ABCD", "A*5; B*4; C>A; D>A");

        Assert.Equal([0], result.Winners);
        Assert.Empty(result.Tied);
        Assert.Equal("A>B>C=D", result.Order("ABCD"));
    }

    [Fact]
    public void Many_options_without_a_vote_do_not_multiply_branches()
    {
        var result = Election.Ranked(new InstantRunoff(), "ABCDEFGHIJKLMNOPQRST", "A*5; B*4; C>B*3");

        Assert.Equal([1], result.Winners);
    }

    [Fact]
    public void Past_a_thousand_branches_whoever_stands_is_tied()
    {
        const string Options = "ABCDEFGHIJKL";
        var ring = string.Join(';', Enumerable.Range(0, 12).Select(first => string.Join('>', Enumerable.Range(first, 12).Select(place => Options[place * 5 % 12]))));
        var result = Election.Ranked(new InstantRunoff(), Options, ring);

        Assert.Empty(result.Winners);
        Assert.Equal(12, result.Tied.Count);
    }

    [Fact]
    public void Several_seats_go_to_the_last_ones_standing() =>
        Assert.Equal([0, 1], Election.Ranked(new InstantRunoff(), "ABC", "A*6; B*3; C>A*2", seats: 2).Winners);

    [Fact]
    public void A_ranking_of_empty_ranks_is_blank()
    {
        var ballots = Election.Ranked(new InstantRunoff(), "AB", "A; -*2; >>").Ballots;

        Assert.Equal((1, 3), (ballots.Counted, ballots.Blank));
    }

    [Fact]
    public void What_counts_for_nobody_adds_up_over_its_reasons() => Assert.Equal(15, new Exhausted(1, 2, 4, 8).Total);
}
