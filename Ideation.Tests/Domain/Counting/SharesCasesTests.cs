using CsCheck;
using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>
/// Elections of the test suite of pabutools (tests/rules/test_rule.py: approval examples 2 to 4, the running example of Lackner and Skowron 2023, completion
/// by another rule), with what it expects of the method of equal shares.
/// </summary>
public sealed class SharesCasesTests
{
    private static readonly Fraction Tenth = new(1, 10);

    private static CountResult Buy(Utility utility, Fraction budget, Fraction[] costs, string options, string ballots, Completion completion = Completion.None, TiePolicy? ties = null) =>
        Election.Approved(new EqualShares { Budget = budget, Costs = costs, Utility = utility, Completion = completion }, options, ballots, ties);

    [Theory]
    [InlineData(Utility.Cardinality, "ABD")]
    [InlineData(Utility.Cost, "AC")]
    public void Utility_decides_what_is_bought(Utility utility, string bought)
    {
        Fraction[] costs = [1, 9 * Tenth, 2, new(109, 100)];

        Assert.Equal(bought, Buy(utility, 4, costs, "ABCD", "A; BCD*2; C").Winners.Names("ABCD"));
        // Options that nobody approves change nothing.
        Assert.Equal(bought, Buy(utility, 4, [.. costs, new(109, 100), new(109, 100)], "ABCDEF", "A; BCD*2; C").Winners.Names("ABCDEF"));
    }

    [Theory]
    [InlineData(Utility.Cost, "")]
    [InlineData(Utility.Cardinality, "A")]
    public void An_option_for_nothing_is_bought_only_where_it_has_utility(Utility utility, string bought) =>
        Assert.Equal(bought, Buy(utility, 2, [0, 1, 2], "ABC", "A; ABC; C").Winners.Names("ABC"));

    [Fact]
    public void Ballots_without_an_approval_buy_nothing() =>
        Assert.Empty(Buy(Utility.Cost, 3, [1, 3, 2, 1], "ABCD", "-").Purchases!);

    [Fact]
    public void Enough_for_all_buys_all() =>
        Assert.Equal("ABCD", Buy(Utility.Cost, 7, [1, 3, 2, 1], "ABCD", "ABCD").Winners.Names("ABCD"));

    [Theory]
    [InlineData(Utility.Cost)]
    [InlineData(Utility.Cardinality)]
    public void The_running_example_of_Lackner_and_Skowron_buys_one(Utility utility) =>
        Assert.Equal("A", Buy(utility, 4, [1, 1, 1, 1, 1, 1, 1], "ABCDEFG", "AB*3; AC*3; AD*2; BCF; E; F; G").Winners.Names("ABCDEFG"));

    [Fact]
    public void What_still_fits_is_bought_by_approvals_and_an_announced_order() =>
        Assert.Equal("ABC", Buy(Utility.Cost, 5, [1, 2, 2, 1, 1, 1], "ABCDEF", "AB*2; A; AC*3; AD*2; F; E", Completion.Greedy, new([TieRule.DeclaredOrder])).Winners.Names("ABCDEF"));

    [Fact]
    public void The_order_of_separate_purchases_follows_the_tie_policy_where_it_has_one()
    {
        // A and B have equal prices and supporters, and no supporter in common.
        var announced = Buy(Utility.Cost, 4, [1, 1], "AB", "A*2; B*2", ties: new([TieRule.Decided]) { Decided = [new(null, [1])] });

        Assert.Equal([1, 0], announced.Purchases!.Select(purchase => purchase.Option));
        Assert.Single(announced.Decisions);
        Assert.Empty(Buy(Utility.Cost, 4, [1, 1], "AB", "A*2; B*2").Decisions);
    }

    [Fact]
    public void Raised_shares_are_told_and_an_option_not_bought_says_what_is_missing()
    {
        var result = Buy(Utility.Cost, 9, [6, 4, 1], "ABC", "A*2; B*3", Completion.AddOne);

        Assert.Equal([1], result.Winners);
        // Shares of 1.8 rise to 2.8; at 3.8 both would be bought, for 10. Two shares of 2.8 are 0.4 short of 6.
        Assert.Equal("2.8", result.Explanation.Single(line => line.Key == "shares.raised").Arguments[0].Value);
        Assert.Equal(KeyValuePair.Create("missing", (object)"0.4"), result.Explanation.Single(line => line.Key == "shares.not-bought").Arguments[^1]);
        Assert.Equal(2, result.Explanation.Single(line => line.Key == "shares.nobody").Arguments[0].Value);
    }

    [Fact]
    public void Prices_that_differ_by_less_than_a_double_can_hold_are_told_apart()
    {
        // B is dearer than A by one part in 10²⁰, and has as many supporters; by number, A is bought first and leaves too little for B.
        Fraction dearer = new Fraction(System.Numerics.BigInteger.Pow(10, 20) + 1, System.Numerics.BigInteger.Pow(10, 20));
        var result = Buy(Utility.Cardinality, dearer, [dearer, 1], "AB", "AB*2");

        Assert.Equal([1], result.Winners);
        Assert.Empty(result.Decisions);
    }

    [Fact]
    public void Every_supporter_of_a_purchase_could_pay_it_and_money_is_never_made() =>
        Gen.Select(Elections.Approvals, Gen.Int[0, 40], Gen.Int[1, 12].Array[Elections.Options], Gen.Bool).Sample((ballots, budget, costs, byCost) =>
        {
            var result = Election.Count(
                new EqualShares { Budget = new(budget, 3), Costs = [.. costs.Select(cost => new Fraction(cost, 7))], Utility = byCost ? Utility.Cost : Utility.Cardinality },
                Elections.Options, ballots, new([TieRule.DeclaredOrder]));
            var spent = result.Winners.Aggregate(Fraction.Zero, (sum, option) => sum + new Fraction(costs[option], 7));
            var left = result.Purchases!.Count == 0 ? new Fraction(budget, 3) : result.Purchases[^1].Left;

            Assert.Equal(new Fraction(budget, 3), spent + left);
            Assert.True(left.Sign >= 0);
        });
}
