using Ideation.Domain.Counting;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Balinski &amp; Laraki 2010, and cases of the MieuxVoter libraries.</summary>
public sealed class MajorityJudgmentTests
{
    private static CountResult Judge(MajorityJudgment method, params long[][] tallies) =>
        VoteCount.Of(new(method, tallies.Length, new([]) { Tallies = tallies }));

    [Fact]
    public void The_best_median_wins()
    {
        // Wikipedia, capital of Tennessee: excellent, good, fair, poor from the distances.
        var result = Judge(new() { Grades = 4 }, [58, 0, 0, 42], [0, 32, 42, 26], [0, 42, 43, 15], [42, 0, 41, 17]);

        Assert.Equal([1], result.Winners);
        Assert.Equal(new MeritProfile(2, 26, 32), result.Grades![1]);
    }

    [Fact]
    public void Equal_medians_go_to_the_larger_group()
    {
        // The larger group of A is above its median, that of B below.
        var result = Judge(new() { Grades = 3 }, [2, 4, 4], [4, 4, 2]);

        Assert.Equal([[0], [1]], result.Ranking);
    }

    [Fact]
    public void Equal_groups_favour_contestation()
    {
        var balanced = Judge(new() { Grades = 3 }, [3, 4, 3], [2, 6, 2]);

        Assert.Equal([[1], [0]], balanced.Ranking);
    }

    [Fact]
    public void Equal_profiles_tie()
    {
        var result = Judge(new() { Grades = 3 }, [1, 2, 3], [1, 2, 3], [3, 2, 1]);

        Assert.Equal([0, 1], result.Tied);
        Assert.Equal([[0, 1], [2]], result.Ranking);
    }

    [Fact]
    public void Tallies_of_ten_thousand_million_judgments_are_exact()
    {
        var result = Judge(new() { Grades = 7 }, [0, 0, 0, 5_000_000_000, 5_000_000_000, 0, 0], [0, 0, 0, 4_999_999_999, 5_000_000_001, 0, 0]);

        Assert.Equal([1], result.Winners);
        Assert.Equal([3, 4], result.Grades!.Select(grade => grade.Median));
    }

    [Fact]
    public void The_upper_median_can_be_taken()
    {
        Assert.Equal(0, Judge(new() { Grades = 2 }, [1, 1]).Grades![0].Median);
        Assert.Equal(1, Judge(new() { Grades = 2, UpperMedian = true }, [1, 1]).Grades![0].Median);
    }

    [Fact]
    public void A_missing_judgment_is_the_lowest_grade_unless_said_otherwise()
    {
        long[][] tallies = [[0, 0, 6], [0, 2, 1]];

        Assert.Equal(0, Judge(new() { Grades = 3 }, tallies).Grades![1].Median);
        Assert.Equal(2, Judge(new() { Grades = 3, MissingGrade = 2 }, tallies).Grades![1].Median);
        Assert.Equal(1, Judge(new() { Grades = 3, Missing = MissingJudgment.OwnMedian }, tallies).Grades![1].Median);
        Assert.Equal(new MeritProfile(1, 1, 0), Judge(new() { Grades = 3, Missing = MissingJudgment.Normalise }, tallies).Grades![1]);
        Rules.AssertBroken("counting.unequal-judgments", () => Judge(new() { Grades = 3, Missing = MissingJudgment.Refuse }, tallies));
    }

    [Fact]
    public void Scaled_tallies_of_the_same_shape_tie() =>
        Assert.Equal([0, 1], Judge(new() { Grades = 3, Missing = MissingJudgment.Normalise }, [2, 4, 6], [3, 6, 9]).Tied);

    [Fact]
    public void Participants_fill_up_every_option()
    {
        var result = VoteCount.Of(new(new MajorityJudgment { Grades = 2 }, 1, new([]) { Tallies = [[0, 2]], Participants = 5 }));

        Assert.Equal(new MeritProfile(0, 2, 0), result.Grades![0]);
        Rules.AssertBroken("counting.too-many-judgments", () => VoteCount.Of(new(new MajorityJudgment { Grades = 2 }, 1, new([]) { Tallies = [[0, 2]], Participants = 1 })));
    }

    [Fact]
    public void Ballots_and_their_tally_have_one_result()
    {
        var ballots = Election.Marked(new MajorityJudgment { Grades = 3 }, 2, "2 1*3; 0 .; . .*5; 3 1");

        Assert.Equal((4L, 5L, 1L), (ballots.Ballots.Counted, ballots.Ballots.Blank, ballots.Ballots.Invalid));
        Assert.Equal(ballots.Grades!, Judge(new() { Grades = 3 }, [1, 0, 3], [1, 3, 0]).Grades!);
    }

    [Fact]
    public void Grades_may_be_written_with_a_decimal_that_is_zero()
    {
        var result = Election.Marked(new MajorityJudgment { Grades = 4 }, 2, "30 10; 20 20; 15 0; 40 0", unit: 10);

        Assert.Equal([2, 1], result.Grades!.Select(grade => grade.Median));
        Assert.Equal((2, 2), (result.Ballots.Counted, result.Ballots.Invalid));
    }

    [Fact]
    public void Nobody_judges_an_option_twice()
    {
        var box = new BallotBox([]) { Tallies = [[2, 2]] };

        Rules.AssertBroken("counting.too-many-judgments", () => VoteCount.Of(new(new MajorityJudgment { Grades = 2 }, 1, box with { Participants = 3 })));
        Assert.Equal(4, VoteCount.Of(new(new MajorityJudgment { Grades = 2 }, 1, box with { Participants = 4 })).Ballots.Counted);
    }
}
