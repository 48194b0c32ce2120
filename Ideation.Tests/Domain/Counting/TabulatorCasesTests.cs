using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>
/// Cases of the RCV Tabulator of the Bright Spots developers: its expected rounds, with ballots that make them.
/// </summary>
public sealed class TabulatorCasesTests
{
    [Fact]
    public void Of_two_below_the_threshold_of_the_first_round_the_higher_wins()
    {
        // "first_round_determines_threshold"
        var result = Election.Ranked(new InstantRunoff { FirstRoundThreshold = true }, "CHV", "C*5; H*5; V*6", Decided((1, 1)));

        Assert.Equal(["9: 5,5,6 -H", "9: 5,0,6 +V"], Rounds(result, "CHV"));
    }

    [Fact]
    public void Of_two_equal_below_the_threshold_one_is_eliminated_and_the_other_wins_the_next_round()
    {
        // "first_round_determines_threshold_tiebreaker"
        var result = Election.Ranked(new InstantRunoff { FirstRoundThreshold = true }, "CHV", "C*6; H*5; V*6", Decided((2, 2)));

        Assert.Equal(["9: 6,5,6 -H", "9: 6,0,6 -V", "9: 6,0,0 +C"], Rounds(result, "CHV"));
        Assert.Equal(new Transfer(2, null, 6), Assert.Single(result.Rounds![1].Transfers));
    }

    [Fact]
    public void A_draw_can_decide_round_after_round()
    {
        // "tiebreak_seed": the draw took Yinka, then George.
        var result = Election.Ranked(new InstantRunoff(), "GMY", "G*3; M*3; Y*3", Decided((1, 2), (2, 0)));

        Assert.Equal(["5: 3,3,3 -Y", "4: 3,3,0 -G", "2: 0,3,0 +M"], Rounds(result, "GMY"));
        Assert.Equal([1], result.Winners);
    }

    [Fact]
    public void Earlier_rounds_decide_before_the_draw()
    {
        // "tiebreak_previous_round_counts_then_random"
        var ties = Decided((3, 3)) with { Rules = [TieRule.PreviousRounds, TieRule.Decided] };
        var result = Election.Ranked(new InstantRunoff(), "DGHS", "D*3; G*2; H>G; S*3", ties);

        Assert.Equal(["5: 3,2,1,3 -H", "5: 3,3,0,3 -G", "4: 3,0,0,3 -S", "2: 3,0,0,0 +D"], Rounds(result, "DGHS"));
        Assert.Equal(["previous-rounds", "decided"], result.Decisions.Select(decision => decision.Rule));
    }

    [Fact]
    public void All_below_the_minimum_go_in_the_first_round()
    {
        // "minimum_threshold"
        var result = Election.Ranked(new InstantRunoff { MinimumVotes = 3 }, "fgmos", "g*4; m*3; f>g; s>g; s>m");

        Assert.Equal(["6: 1,4,3,0,2 -fos", "6: 0,6,4,0,0 +g"], Rounds(result, "fgmos"));
    }

    [Fact]
    public void A_winner_found_early_does_not_keep_those_below_the_minimum()
    {
        var result = Election.Ranked(new InstantRunoff { MinimumVotes = 3, ContinueUntilTwo = true }, "ABCDE", "A*9; B*4; C*3; D*2; E", Decided());

        Assert.Equal(["10: 9,4,3,2,1 -DE", "9: 9,4,3,0,0 +A", "9: 9,4,3,0,0 -C", "7: 9,4,0,0,0"], Rounds(result, "ABCDE"));
        var early = Election.Ranked(new InstantRunoff { MinimumVotes = 3, ContinueUntilTwo = true }, "ABCDE", "A*11; B*4; C*3; D*2; E", Decided());
        Assert.Equal(["11: 11,4,3,2,1 +A", "11: 11,4,3,2,1 -DE", "10: 11,4,3,0,0 -C", "8: 11,4,0,0,0"], Rounds(early, "ABCDE"));
    }

    [Fact]
    public void After_the_winner_batches_go_on_until_two_are_left()
    {
        // "continue_until_two_with_batch_elimination"
        var result = Election.Ranked(new InstantRunoff { ContinueUntilTwo = true, BatchElimination = true }, "ABCDEFG", "A*60; B*15; C*14; D>C*2; D*3; E*4; F; G");

        Assert.Equal(["51: 60,15,14,5,4,1,1 +A", "51: 60,15,14,5,4,1,1 -DEFG", "46: 60,15,16,0,0,0,0 -B", "39: 60,0,16,0,0,0,0"], Rounds(result, "ABCDEFG"));
        Assert.Equal(["0", "9", "24", "24"], result.Rounds!.Select(round => round.Exhausted.Choices.ToString()));
    }

    [Fact]
    public void A_count_that_stops_early_says_who_is_eliminated_and_moves_nothing()
    {
        // "stop_tabulation_early"
        var result = Election.Ranked(new InstantRunoff { StopAfterRound = 2 }, "GMY", "G*3; M*3; Y*3", Decided((1, 2), (2, 0)));

        Assert.Equal(["5: 3,3,3 -Y", "4: 3,3,0 -G"], Rounds(result, "GMY"));
        Assert.Empty(result.Rounds![1].Transfers);
        Assert.Equal("3", result.Rounds[1].Exhausted.Choices.ToString());
        Assert.Empty(result.Winners);
        Assert.Empty(result.Tied);
    }

    [Fact]
    public void Several_seats_are_filled_only_when_no_more_options_are_left()
    {
        // "bottoms-up until N winners": even a majority waits.
        var result = Election.Ranked(new InstantRunoff(), "ABCD", "A*10; B*4; C>B*3; D>C*2", seats: 2);

        Assert.Equal(["10: 10,4,3,2 -D", "10: 10,4,5,0 -B", "8: 10,0,5,0 +AC"], Rounds(result, "ABCD"));
        var stopped = Election.Ranked(new InstantRunoff { StopAfterRound = 2 }, "ABCD", "A*10; B*4; C>B*3; D>C*2", seats: 2);
        Assert.Empty(stopped.Winners);
    }

    [Fact]
    public void A_ballot_exhausted_by_equal_ranks_stays_so()
    {
        // "exhaust_if_multiple_continuing": the tied rank is met while two of them stand, and not read again when one has gone.
        var rules = new InstantRunoff { Reading = new() { EqualRanks = EqualRanks.ExhaustIfSeveralContinue } };
        var result = Election.Ranked(rules, "ABCD", "B*3; C*2; D>B=C*1; A>D");

        Assert.Equal(["4: 1,3,2,1 -A", "4: 0,3,2,2 -C", "3: 0,3,0,2 +B"], Rounds(Election.Ranked(rules, "ABCD", "B*3; C*2; D>B=C*1; A>D", Decided((1, 0), (2, 2))), "ABCD"));
        Assert.Equal([1], result.Winners);
        var exhausted = Election.Ranked(rules, "ABCD", "B*3; C*2; A=D; A*2", Decided((2, 2), (2, 0)));
        Assert.Equal("1", exhausted.Rounds![^1].Exhausted.EqualRanks.ToString());
    }

    [Fact]
    public void A_repeated_option_exhausts_only_when_the_ballot_comes_to_it()
    {
        // "duplicate": two ballots go with Durian to exhaustion, one to Kumquat.
        var rules = new InstantRunoff { Reading = new() { Duplicates = RepeatedOptions.Exhaust } };
        var result = Election.Ranked(rules, "BDK", "B*4; K*4; D>K; D>D>K*2");

        Assert.Equal(["6: 4,3,4 -D", "5: 4,0,5 +K"], Rounds(result, "BDK"));
        Assert.Equal("2", result.Rounds![0].Exhausted.Duplicates.ToString());
    }

    [Fact]
    public void Ranks_left_empty_at_the_end_are_not_skipped()
    {
        // "2013_minneapolis_mayor": three columns, one skipped rank allowed; who fills in one column only runs out of choices.
        var rules = new InstantRunoff { Reading = new() { MaxSkippedRanks = 1, MaxRanks = 3 } };
        var result = Election.Ranked(rules, "ABC", "A*5; B*4; C>>*2; C>>>B");

        Assert.Equal((3, 0), ((int)result.Rounds![0].Exhausted.Choices.Numerator, (int)result.Rounds[0].Exhausted.Skipped.Numerator));
        var skipped = Election.Ranked(rules with { Reading = new() { MaxSkippedRanks = 1 } }, "ABC", "A*5; B*4; C>>*2; C>>>B");
        Assert.Equal((2, 1), ((int)skipped.Rounds![0].Exhausted.Choices.Numerator, (int)skipped.Rounds[0].Exhausted.Skipped.Numerator));
    }

    private static TiePolicy Decided(params (int Round, int Chosen)[] minute) =>
        new([TieRule.Decided]) { Decided = [.. minute.Select(entry => new CastingDecision(entry.Round, [entry.Chosen]))] };

    /// <summary>Threshold, tally, who is elected (+) and eliminated (-).</summary>
    private static IEnumerable<string> Rounds(CountResult result, string options) => result.Rounds!.Select(round =>
        $"{round.Threshold}: {string.Join(',', round.Tally)} {Said('+', round.Elected, options)}{Said('-', round.Eliminated, options)}".TrimEnd());

    private static string Said(char what, IReadOnlyList<int> found, string options) => found.Count == 0 ? "" : what + found.Order().Names(options);
}
