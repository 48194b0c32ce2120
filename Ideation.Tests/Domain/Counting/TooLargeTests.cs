using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

public sealed class TooLargeTests
{
    [Fact]
    public void Tallies_of_more_judgments_than_sixty_four_bits_hold_stay_exact()
    {
        var result = VoteCount.Of(new(new MajorityJudgment { Grades = 2 }, 1, new([]) { Tallies = [[long.MaxValue, 1]] }));

        Assert.Equal((Int128)long.MaxValue + 1, result.Ballots.Counted);
        Assert.Equal(new MeritProfile(0, 1, 0), result.Grades![0]);
    }

    [Fact]
    public void Points_of_as_many_ballots_as_a_file_can_hold_stay_exact()
    {
        var result = Election.Ranked(new Borda(), "ABC", $"A>B*{long.MaxValue}");

        Assert.Equal(["18446744073709551614", "9223372036854775807", "0"], result.Scores.Texts());
    }

    [Fact]
    public void Votes_of_as_many_ballots_as_a_file_can_hold_stay_exact()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABC", $"A>B*{long.MaxValue - 7}; B*3; C*4", seats: 2);

        Assert.Equal("3074457345618258603", result.Rounds![0].Quota.ToString());
        Assert.Equal([0, 1], result.Winners);
    }
}
