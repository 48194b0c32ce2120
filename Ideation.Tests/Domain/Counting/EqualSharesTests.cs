using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Peters, Pierczyński &amp; Skowron 2021; small elections that can be paid by hand.</summary>
public sealed class EqualSharesTests
{
    private static EqualShares Shares(Fraction budget, Completion completion, params Fraction[] costs) => new() { Budget = budget, Costs = costs, Completion = completion };

    [Fact]
    public void Supporters_pay_equally_as_far_as_they_can()
    {
        var result = Election.Approved(Shares(12, Completion.None, 6, 4, 3), "ABC", "A; AB; AB; C");

        // 3 each. A: three supporters pay 2; B: two pay 1 of their last 1 each, too little for 4; C: one pays 3.
        Assert.Equal([0, 2], result.Winners);
        Assert.Equal([new Purchase(0, new Fraction(1, 3), 3, 6), new Purchase(2, 1, 1, 3)], result.Purchases!);
        Assert.Equal("3", result.Purchases![^1].Left.ToString());
    }

    [Fact]
    public void Those_who_have_less_give_all()
    {
        var result = Election.Approved(Shares(8, Completion.None, 4, 3), "AB", "A; AB; B; -");

        Assert.Equal([1], result.Winners);
        Assert.Equal(1, result.Ballots.Blank);
        Assert.Equal([0, 1], Election.Approved(Shares(9, Completion.None, 4, 3), "AB", "A; AB; B").Winners);
        Assert.Equal(new Fraction(5, 8), Election.Approved(Shares(9, Completion.None, 4, 3), "AB", "A; AB; B").Purchases![1].Rho);
    }

    [Fact]
    public void Free_options_are_bought_only_where_they_have_utility()
    {
        Assert.Equal([], Election.Approved(Shares(4, Completion.None, 0, 9), "AB", "A; B").Winners);
        Assert.Equal([0], Election.Approved(Shares(4, Completion.None, 0, 9) with { Utility = Utility.Cardinality }, "AB", "A; B").Winners);
    }

    [Fact]
    public void Cardinality_prefers_the_cheap()
    {
        // 2 each. By cost, A's three supporters pay the lowest price; by number, B costs its two supporters least.
        const string Ballots = "A; AB; AB";

        Assert.Equal(0, Election.Approved(Shares(6, Completion.None, 6, 1), "AB", Ballots).Purchases![0].Option);
        Assert.Equal(1, Election.Approved(Shares(6, Completion.None, 6, 1) with { Utility = Utility.Cardinality }, "AB", Ballots).Purchases![0].Option);
    }

    [Fact]
    public void Adding_one_stops_before_the_budget_is_overspent()
    {
        var result = Election.Approved(Shares(10, Completion.AddOne, 6, 4), "AB", "A; A; B; B; B");

        // 2 each buys B for 4 but not A for 6; 3 each buys both, for 10.
        Assert.Equal([0, 1], result.Winners);
        Assert.Equal([1], Election.Approved(Shares(9, Completion.AddOne, 6, 4), "AB", "A; A; B; B; B").Winners);
    }

    [Fact]
    public void What_still_fits_is_bought_by_approvals()
    {
        var method = Shares(10, Completion.Greedy, 9, 3, 2);

        Assert.Equal([1, 2], Election.Approved(method, "ABC", "A; A; B; C; C").Winners.Order());
        Assert.Null(Election.Approved(method, "ABC", "A; A; B; C; C").Purchases![^1].Rho);
    }

    [Fact]
    public void Nobody_s_option_is_never_bought() =>
        Assert.Equal([0], Election.Approved(Shares(10, Completion.AddOneThenGreedy, 1, 1), "AB", "A*3").Winners);

    [Fact]
    public void A_tie_for_money_that_is_enough_once_is_declared()
    {
        var result = Election.Approved(Shares(2, Completion.None, 2, 2), "AB", "AB; AB");

        Assert.Empty(result.Winners);
        Assert.Equal([0, 1], result.Tied);
        Assert.Equal([1], Election.Approved(Shares(2, Completion.None, 2, 2), "AB", "AB; AB", new([TieRule.Decided]) { Decided = [new(null, [1])] }).Winners);
    }

    [Fact]
    public void Equal_prices_go_to_more_supporters_then_to_the_cheaper()
    {
        var method = new EqualShares { Budget = 4, Costs = [4, 2], Utility = Utility.Cardinality };

        Assert.Equal(0, Election.Approved(method, "AB", "A; A; AB; AB").Purchases![0].Option);
        Assert.Equal(1, Election.Approved(new EqualShares { Budget = 4, Costs = [3, 2] }, "AB", "AB; AB").Purchases![0].Option);
    }
}
