using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Declared ties of equal shares: what is bought in every way they can go wins, what is bought in some is tied. Past 1,000 ways nothing is certain.</summary>
public sealed class SharesWaysTests
{
    /// <summary>
    /// Each voter has two options of their own and money for one of them, once Z is paid by all; nobody wants Y.
    /// </summary>
    private static CountResult Pairs(int voters)
    {
        var options = string.Concat(Enumerable.Range(0, 2 * voters).Select(option => (char)('A' + option))) + "YZ";
        var ballots = string.Join(';', Enumerable.Range(0, voters).Select(voter => $"{options[2 * voter]}{options[(2 * voter) + 1]}Z"));
        return Election.Approved(new EqualShares { Budget = 2 * voters, Costs = [.. Enumerable.Repeat((Fraction)1, 2 * voters), 1, voters] }, options, ballots);
    }

    [Fact]
    public void Up_to_a_thousand_ways_what_all_have_in_common_wins()
    {
        // 8 × 6 × 4 × 2 orders in which four pairs are met.
        var result = Pairs(4);

        Assert.Equal([9], result.Winners);
        Assert.Equal(Enumerable.Range(0, 8), result.Tied);
        Assert.Equal([[9], [0, 1, 2, 3, 4, 5, 6, 7], [8]], result.Ranking);
    }

    [Fact]
    public void Past_a_thousand_ways_all_that_anybody_approves_is_tied()
    {
        // 12 × 10 × 8 × 6 × 4 × 2 orders.
        var result = Pairs(6);

        Assert.Empty(result.Winners);
        Assert.Equal([.. Enumerable.Range(0, 12), 13], result.Tied);
        Assert.Equal([[.. Enumerable.Range(0, 12), 13], [12]], result.Ranking);
    }

    [Fact]
    public void The_way_of_the_first_option_is_written_down() =>
        Assert.Equal([9, 0, 2, 4, 6], Pairs(4).Purchases!.Select(purchase => purchase.Option));

    /// <summary>Z costs its two supporters 2 together; the others have a share of 1 each, and their options cost 2.</summary>
    private static CountResult Singles(int voters, Fraction budget, Completion completion)
    {
        var options = string.Concat(Enumerable.Range(0, voters).Select(option => (char)('A' + option))) + "YZ";
        var ballots = "Z*2;" + string.Join(';', options[..voters].Select(option => $"{option}"));
        return Election.Approved(new EqualShares { Budget = budget, Costs = [.. Enumerable.Repeat((Fraction)2, voters + 2)], Completion = completion }, options, ballots);
    }

    [Theory]
    [InlineData(Completion.Greedy)]
    [InlineData(Completion.AddOneThenGreedy)]
    public void What_a_completion_leaves_open_is_counted_every_way(Completion completion)
    {
        // Money for Z and one of the three others.
        var result = Singles(3, 5, completion);

        Assert.Equal([4], result.Winners);
        Assert.Equal([0, 1, 2], result.Tied);
        Assert.Equal([4, 0], result.Purchases!.Select(purchase => purchase.Option));
        Assert.Equal([new Decision(2, [0, 1, 2], "declare", null)], result.Decisions, Same);
    }

    [Fact]
    public void Past_a_thousand_ways_of_a_completion_all_that_anybody_approves_is_tied()
    {
        // Six of twelve: 12 × 11 × 10 × 9 × 8 × 7 orders.
        var result = Singles(12, 14, Completion.Greedy);

        Assert.Empty(result.Winners);
        Assert.Equal([.. Enumerable.Range(0, 12), 13], result.Tied);
    }

    [Fact]
    public void A_completion_with_money_for_all_leaves_nothing_open()
    {
        var result = Singles(3, 8, Completion.Greedy);

        Assert.Equal([0, 1, 2, 4], result.Winners);
        Assert.Empty(result.Tied);
        Assert.Empty(result.Decisions);
    }

    private static bool Same(Decision one, Decision other) =>
        (one.Round, one.Rule, one.Chosen) == (other.Round, other.Rule, other.Chosen) && one.Among.SequenceEqual(other.Among);
}
