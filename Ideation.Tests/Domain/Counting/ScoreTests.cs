using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

public sealed class ScoreTests
{
    [Theory]
    [InlineData(Aggregate.Sum, "9", "5")]
    [InlineData(Aggregate.Mean, "3", "5")]
    [InlineData(Aggregate.Median, "4", "5")]
    public void Marks_become_one_number(Aggregate aggregate, string first, string second) =>
        Assert.Equal([first, second], Election.Marked(new Score { Aggregate = aggregate }, 2, "5 .; 4 .; 0 5").Scores.Texts());

    [Fact]
    public void An_even_number_of_marks_has_the_mean_of_the_middle_two() =>
        Assert.Equal(["3.5"], Election.Marked(new Score { Aggregate = Aggregate.Median }, 1, "5; 4; 3; 0").Scores.Texts());

    [Fact]
    public void No_mark_can_be_the_lowest_mark()
    {
        var result = Election.Marked(new Score { Missing = MissingMark.Lowest, Min = 1 }, 2, "5 .; 4 .; 3 5");

        Assert.Equal(["4", "7/3"], result.Scores.Texts());
    }

    [Fact]
    public void Too_few_marks_stand_last()
    {
        var result = Election.Marked(new Score { MinimumMarks = 2 }, 4, "5 . 1 .; 4 5 1 .");

        Assert.Equal("A>C>B=D", result.Order("ABCD"));
        Assert.Equal(["4.5", "5", "1", "none"], result.Scores.Texts());
    }

    [Fact]
    public void Trimming_drops_marks_at_each_end_and_can_turn_the_result()
    {
        const string Marks = "0 3; 5 3; 5 3; 5 5; 0 5";

        Assert.Equal([1], Election.Marked(new Score(), 2, Marks).Winners);
        Assert.Equal(["10/3", "11/3"], Election.Marked(new Score { Trim = 1 }, 2, Marks).Scores.Texts());
        Assert.Equal(["5", "3"], Election.Marked(new Score { Trim = 2 }, 2, Marks).Scores.Texts());
    }

    [Fact]
    public void An_option_with_nothing_left_after_trimming_stands_last() =>
        Assert.Equal("B>A", Election.Marked(new Score { Trim = 1 }, 2, "5 1; 5 1; . 1").Order("AB"));

    [Fact]
    public void A_sum_of_nothing_after_trimming_stands_last_even_beside_negative_sums() =>
        Assert.Equal("B>A", Election.Marked(new Score { Min = -5, Aggregate = Aggregate.Sum, Trim = 1 }, 2, "5 -1; 5 -1; . -1").Order("AB"));

    [Fact]
    public void A_trim_of_a_tenth_of_forty_marks_turns_the_result_of_votelib()
    {
        // test_score.py of votelib: four marks dropped at each end of forty.
        const string Marks = "0 5*3; 2 3*16; 3 2*19; 5 0*2";

        Assert.Equal([1], Election.Marked(new Score(), 2, Marks).Winners);
        Assert.Equal([0], Election.Marked(new Score { Trim = 4 }, 2, Marks).Winners);
    }

    [Fact]
    public void One_five_wins_unless_more_marks_are_asked_for()
    {
        const string Marks = "0 5 .*3; 2 3 .*16; 3 2 .*19; 5 0 .*2; . . 5";

        Assert.Equal([2], Election.Marked(new Score(), 3, Marks).Winners);
        Assert.Equal([1], Election.Marked(new Score { MinimumMarks = 10 }, 3, Marks).Winners);
    }

    [Fact]
    public void Unmarked_as_lowest_gives_the_order_of_Tennessee() =>
        Assert.Equal("B>C>A>D", Election.Marked(new Score { Max = 10, Missing = MissingMark.Lowest }, 4, "10 4 2 .*42; . 10 4 2*26; . 6 10 6*15; . 5 7 10*17").Order("ABCD"));

    [Fact]
    public void A_range_wider_than_the_finest_marks_can_span_is_no_obstacle() =>
        Assert.Equal(["0.5000000000000005", "5"], Election.Marked(new Score { Max = 1_000_000_000 }, 2, "1 5000000000000000; 1000000000000000 5000000000000000", unit: 1_000_000_000_000_000).Scores.Texts());

    [Fact]
    public void Marks_out_of_range_make_a_ballot_invalid()
    {
        var result = Election.Marked(new Score { Min = -1, Max = 1 }, 2, "1 -1; 2 0; -2 0; . .");

        Assert.Equal((1L, 1L, 2L), (result.Ballots.Counted, result.Ballots.Blank, result.Ballots.Invalid));
    }

    [Fact]
    public void Decimal_marks_are_exact() =>
        Assert.Equal(["0.2", "0.15"], Election.Marked(new Score { Max = 1 }, 2, "10 10; 30 20", unit: 100).Scores.Texts());

    [Fact]
    public void Sums_beyond_sixty_four_bits_are_exact() =>
        Assert.Equal(["46116860184273879035"], Election.Marked(new Score { Aggregate = Aggregate.Sum }, 1, "5*9223372036854775807").Scores.Texts());

    [Fact]
    public void Who_gave_no_mark_counts_as_the_lowest_in_a_median_too() =>
        Assert.Equal(["2", "0.5"], Election.Marked(new Score { Aggregate = Aggregate.Median, Missing = MissingMark.Lowest }, 2, "5 .; 4 .; . 5; . 1").Scores.Texts());

    [Fact]
    public void Means_of_sums_beyond_sixty_four_bits_are_exact() =>
        Assert.Equal(["5", "4"], Election.Marked(new Score(), 2, "5 4*9223372036854775807").Scores.Texts());

    [Theory]
    [InlineData("6 . 3 3 3 3 3 3 3")]
    [InlineData("3 3 3 3 3 3 3 . 6")]
    [InlineData("-1 . 3 3 3 3 3 3 3")]
    [InlineData("3 3 3 3 3 3 3 . -1")]
    [InlineData("-1 6 3 3 3 3 3 3 3")]
    public void A_mark_out_of_range_is_found_wherever_it_stands(string ballot)
    {
        var result = Election.Marked(new Score { Aggregate = Aggregate.Sum }, 9, $"{ballot}; 0 5 . 0 5 . 0 5 .; 5 0 . 5 0 . 5 0 .*2");

        Assert.Equal(1, result.Ballots.InvalidReasons["outOfRange"]);
        Assert.Equal(["10", "5", "0", "10", "5", "0", "10", "5", "0"], result.Scores.Texts());
    }
}
