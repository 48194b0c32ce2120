using System.Numerics;
using CsCheck;
using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>
/// Cases of MieuxVoter's majority-judgment-library-java (MajorityJudgmentDeliberatorTest, ProposalTallyAnalysisTest, assertions.json) and votelib
/// (test_score.py), and the definition by removing middle judgments one by one (Balinski and Laraki 2010).
/// </summary>
public sealed class MeritCasesTests
{
    private static CountResult Judge(MajorityJudgment method, params long[][] tallies) =>
        VoteCount.Of(new(method, tallies.Length, new([]) { Tallies = tallies }));

    private static int[] Ranks(CountResult result)
    {
        var ranks = new int[result.Ranking.Sum(tier => tier.Count)];
        var rank = 1;
        foreach (var tier in result.Ranking)
        {
            foreach (var option in tier)
                ranks[option] = rank;
            rank += tier.Count;
        }

        return ranks;
    }

    [Fact]
    public void Few_judgments_are_ranked() =>
        Assert.Equal([3, 1, 5, 4, 2], Ranks(Judge(new() { Grades = 3 }, [1, 1, 1], [1, 0, 2], [3, 0, 0], [2, 0, 1], [0, 3, 0])));

    [Fact]
    public void One_judgment_moved_up_decides() =>
        Assert.Equal([2, 1], Ranks(Judge(new() { Grades = 7 }, [4, 5, 2, 1, 3, 1, 2], [3, 6, 2, 1, 3, 1, 2])));

    [Fact]
    public void Ten_judgments_among_seventy_five_thousand_million_decide() =>
        Assert.Equal([2, 1], Ranks(Judge(new() { Grades = 4 }, [11312415004, 21153652410, 24101523299, 18758623562], [11312415004, 21153652400, 24101523299, 18758623572])));

    [Fact]
    public void Collected_judgments_are_ranked() =>
        Assert.Equal([3, 1, 2], Ranks(Judge(new() { Grades = 4 }, [2, 3, 0, 3], [2, 0, 4, 2], [2, 1, 3, 2])));

    [Fact]
    public void Normalised_tallies_are_compared_by_their_shape() =>
        Assert.Equal([3, 3, 2, 1], Ranks(Judge(new() { Grades = 3, Missing = MissingJudgment.Normalise }, [2, 2, 2], [1, 1, 1], [0, 1, 0], [0, 0, 1])));

    [Fact]
    public void A_single_best_judgment_of_three_participants_does_not_win() =>
        Assert.Equal([2, 1], Ranks(Judge(new() { Grades = 3 }, [0, 0, 1], [0, 3, 0])));

    [Fact]
    public void A_thousand_equal_profiles_share_the_first_rank() =>
        Assert.All(Ranks(Judge(new() { Grades = 3 }, [.. Enumerable.Repeat(new long[] { 0, 2, 1 }, 1337)])), rank => Assert.Equal(1, rank));

    [Theory]
    [InlineData(new long[] { 31, 72 }, 1, 0, 31)]
    [InlineData(new long[] { 42, 42 }, 0, 42, 0)]
    [InlineData(new long[] { 4, 2, 0, 1, 2, 2, 3 }, 3, 7, 6)]
    [InlineData(new long[] { 4, 0, 0, 1, 0, 0, 4 }, 3, 4, 4)]
    [InlineData(new long[] { 1, 1, 1, 1, 1, 1, 1 }, 3, 3, 3)]
    [InlineData(new long[] { 7 }, 0, 0, 0)]
    [InlineData(new long[] { 0, 0, 0, 0 }, 0, 0, 0)]
    public void A_profile_is_the_published_one(long[] tally, int median, int proponents, int opponents) =>
        Assert.Equal(new MeritProfile(median, proponents, opponents), Judge(new() { Grades = tally.Length }, tally).Grades![0]);

    [Fact]
    public void Removing_judgments_elects_the_left_of_seven_candidates_where_shares_would_elect_the_centre_left()
    {
        // votelib: EL, L, CL, C, CR, R, ER of a left-right spectrum, graded 0 to 6.
        var result = Election.Marked(new MajorityJudgment { Grades = 7 }, 7,
            "6 5 4 3 2 1 0*101; 5 6 5 4 3 2 1*101; 4 5 6 5 4 3 2*101; 3 4 5 6 5 4 3*50; 2 3 4 5 6 5 4*99; 1 2 3 4 5 6 5*99; 0 1 2 3 4 5 6*99");

        Assert.Equal([1], result.Winners);
    }

    [Fact]
    public void The_pizza_of_Lomax_goes_to_the_better_median() =>
        Assert.Equal([0], Election.Marked(new MajorityJudgment { Grades = 10 }, 2, "9 8*2; 0 9").Winners);

    [Fact]
    public void Judgments_beyond_sixty_four_bits_are_exact()
    {
        const long Most = long.MaxValue;
        var result = Judge(new() { Grades = 3 }, [Most, Most, Most], [Most - 1, Most, Most]);

        Assert.Equal(new MeritProfile(1, Most, Most), result.Grades![0]);
        Assert.Equal(3 * (Int128)Most, result.Ballots.Counted);
        // The one judgment that is missing is the lowest grade: both are equal.
        Assert.Equal([0, 1], result.Tied);
        Assert.Equal([1], Judge(new() { Grades = 3, MissingGrade = 2 }, [Most, Most, Most], [Most - 1, Most, Most]).Winners);
    }

    [Fact]
    public void The_order_is_that_of_removing_middle_judgments_one_by_one() =>
        Gen.Select(Gen.Long[0, 4].Array[4].Array[2, 4], Gen.Bool).Sample((tallies, upper) =>
        {
            var total = tallies.Max(tally => tally.Sum());
            foreach (var tally in tallies)
                tally[1] += total - tally.Sum();
            if (total == 0)
                return;

            var removed = Array.ConvertAll(tallies, tally => Removed(tally, upper));
            var expected = Enumerable.Range(0, tallies.Length).Select(option => 1 + removed.Count(other => string.CompareOrdinal(other, removed[option]) > 0)).ToArray();

            Assert.Equal(expected, Ranks(Judge(new() { Grades = 4, UpperMedian = upper }, tallies)));
        });

    /// <summary>The grades in the order in which the middle judgment is taken away.</summary>
    private static string Removed(long[] tally, bool upper)
    {
        var judgments = tally.SelectMany((count, grade) => Enumerable.Repeat((char)('0' + grade), (int)count)).ToList();
        var removed = "";
        while (judgments.Count > 0)
        {
            var middle = upper ? judgments.Count / 2 : (judgments.Count - 1) / 2;
            removed += judgments[middle];
            judgments.RemoveAt(middle);
        }

        return removed;
    }
}
