using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>The Scottish order's rules 45–52, on elections small enough to count by hand.</summary>
public sealed class SingleTransferableVoteTests
{
    private static readonly TiePolicy InOrder = new([TieRule.DeclaredOrder]);

    [Fact]
    public void Shares_the_food_of_Wikipedia_s_party()
    {
        // Wikipedia, "Single transferable vote": 20 guests, three kinds of food; quota 6.
        var result = Election.Ranked(new SingleTransferableVote(), "OPCSH", "O*4; P>O*2; C>S*8; C>H*4; S; H", InOrder, seats: 3);

        Assert.Equal("6", result.Rounds![0].Quota.ToString());
        Assert.Equal([0, 2, 3], result.Winners);
        Assert.Equal([["4", "2", "12", "1", "1"], ["4", "2", "6", "5", "3"], ["6", "0", "6", "5", "3"]], result.Rounds.Take(3).Select(stage => stage.Tally.Texts()));
        Assert.Equal([0, 3], result.Rounds[2].Elected);
        Assert.Equal([4], result.Rounds[2].Eliminated);
    }

    [Fact]
    public void A_surplus_moves_at_a_value_cut_to_five_decimals()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABC", "A>B*5; A>C*2; B*2; C*2", seats: 2);

        // Quota 4, surplus 3 of 7 votes: 0.42857 a paper.
        var transfers = result.Rounds![0].Transfers;
        Assert.Equal(["2.14285", "0.85714", "0.00001"], transfers.Select(transfer => transfer.Value.ToString()));
        Assert.Null(transfers[2].To);
        Assert.Equal(["4", "4.14285", "2.85714"], result.Rounds[1].Tally.Texts());
        Assert.Equal([0, 1], result.Winners);
    }

    [Fact]
    public void Exact_transfers_cut_nothing()
    {
        var result = Election.Ranked(new SingleTransferableVote { Transfer = TransferRule.Exact }, "ABC", "A>B*5; A>C*2; B*2; C*2", seats: 2);

        Assert.Equal(["4", "29/7", "20/7"], result.Rounds![1].Tally.Texts());
    }

    [Fact]
    public void Papers_move_on_at_the_value_they_were_received_with()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABCD", "A>B>C*9; B>C*2; C*2; D*3", seats: 2);

        // Quota 6: A's surplus 3 moves at 0.33333; B holds 2 + 2.99997 and falls to nobody below D.
        Assert.Equal(["6", "4.99997", "2", "3"], result.Rounds![1].Tally.Texts());
        Assert.Equal([2], result.Rounds[1].Eliminated);
    }

    [Theory]
    [InlineData(QuotaRule.Droop, "4")]
    [InlineData(QuotaRule.Hare, "5")]
    [InlineData(QuotaRule.HagenbachBischoff, "10/3")]
    [InlineData(QuotaRule.Imperiali, "2.5")]
    public void The_quota_is_as_its_rule_says(QuotaRule rule, string quota) =>
        Assert.Equal(quota, Election.Ranked(new SingleTransferableVote { Quota = rule }, "ABC", "A*5; B*3; C*2", seats: 2).Rounds![0].Quota.ToString());

    [Fact]
    public void More_at_the_quota_than_seats_takes_the_highest()
    {
        var result = Election.Ranked(new SingleTransferableVote { Quota = QuotaRule.Imperiali }, "ABC", "A*5; B*4; C*3", seats: 2);

        Assert.Equal([0, 1], result.Winners);
        Assert.Single(result.Rounds!);
    }

    [Fact]
    public void Equals_at_the_quota_for_too_few_seats_go_to_the_tie_rule()
    {
        const string Ballots = "A*5; B*4; C*4";
        var rules = new SingleTransferableVote { Quota = QuotaRule.Imperiali };

        Assert.Equal("A, tied BC", Found(Election.Ranked(rules, "ABC", Ballots, seats: 2)));
        Assert.Equal("AB, tied ", Found(Election.Ranked(rules, "ABC", Ballots, InOrder, seats: 2)));

        static string Found(CountResult result) => $"{result.Winners.Names("ABC")}, tied {result.Tied.Names("ABC")}";
    }

    [Theory]
    [InlineData(5, "0.42857")]
    [InlineData(2, "0.42")]
    [InlineData(0, "0")]
    public void Values_are_cut_to_the_decimals_of_the_rule(int decimals, string value)
    {
        var result = Election.Ranked(new SingleTransferableVote { Decimals = decimals }, "ABC", "A>B*1; A*6; B*2; C*2", seats: 2);

        Assert.Equal(2 + decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), decimal.Parse(result.Rounds![1].Tally[1].ToString(), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_last_vacancies_are_filled_without_a_transfer()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABC", "A*5; B*4; C>B*2", seats: 2);

        Assert.Equal([0, 1], result.Winners);
        Assert.Empty(result.Rounds![^1].Transfers);
    }

    [Fact]
    public void Fewer_options_than_seats_are_all_elected() =>
        Assert.Equal([0, 1], Election.Ranked(new SingleTransferableVote(), "AB", "A*5; B", seats: 3).Winners);

    [Fact]
    public void Only_ballots_that_count_in_the_first_stage_make_the_quota()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABC", "A*5; B*4; A=B*90", seats: 1);

        Assert.Equal("5", result.Rounds![0].Quota.ToString());
        Assert.Equal("90", result.Rounds[0].Exhausted.EqualRanks.ToString());
    }

    [Fact]
    public void A_tied_exclusion_looks_at_earlier_stages_first()
    {
        // After D's votes moved, B and C are equal; C had fewer before.
        var result = Election.Ranked(new SingleTransferableVote(), "ABCD", "A*5; B*4; C*3; D>C", seats: 1);

        Assert.Equal([3], result.Rounds![0].Eliminated);
        Assert.Equal([2], result.Rounds[1].Eliminated);
        Assert.Equal("previous-rounds", result.Decisions[0].Rule);
    }

    [Fact]
    public void A_tie_that_no_stage_tells_apart_is_counted_both_ways()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABC", "A*4; B>A*2; C>A*2", seats: 2);

        Assert.Equal([0], result.Winners);
        Assert.Equal([1, 2], result.Tied);
    }

    [Fact]
    public void The_largest_surplus_moves_first()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABCD", "A>C*9; B>D*8; C; D*2", seats: 3);

        Assert.Equal([0, 1], result.Rounds![0].Elected);
        Assert.Equal(0, result.Rounds[0].Transfers[0].From);
        Assert.Equal(1, result.Rounds[1].Transfers[0].From);
    }
}
