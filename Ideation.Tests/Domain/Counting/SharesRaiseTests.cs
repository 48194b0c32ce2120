using System.Numerics;
using CsCheck;
using Ideation.Domain.Counting;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Counting;

/// <summary><c>add-one</c> passes over shares at which nothing changes; what it finds is what one unit after the other finds.</summary>
public sealed class SharesRaiseTests
{
    private static readonly BigInteger Huge = BigInteger.Pow(10, 18);

    private static readonly Gen<Ballot[]> Ballots =
        Gen.Select(Gen.Int[0, 5].Array[0, 4], Gen.Long[1, 3], (options, count) => Ballot.Approving(count, [.. options.Distinct()])).Array[1, 7]
            .Where(ballots => ballots.Any(ballot => ballot.Approve.Length > 0));

    private static readonly Gen<TiePolicy> Policies = Elections.OneOf(
        TiePolicy.Declare, new([TieRule.DeclaredOrder]), new([TieRule.Pairwise, TieRule.Seeded]) { Seed = "2027" });

    /// <summary>Costs from a few values, so that ties are common, or from many, so that money runs out at odd places.</summary>
    private static readonly Gen<OneUnitAtATime> Plain =
        from ballots in Ballots
        from costs in Gen.OneOf(Gen.Int[0, 4].Select(cost => cost * 30), Gen.Int[0, 250]).Array[6]
        from budget in Gen.Int[0, 400]
        from scale in Elections.OneOf(1, 1, 7)
        from utility in Elections.OneOf(Utility.Cost, Utility.Cardinality)
        from completion in Elections.OneOf(Completion.AddOne, Completion.AddOneThenGreedy)
        from policy in Policies
        select new OneUnitAtATime(
            new() { Budget = budget, Costs = [.. costs.Select(cost => new Fraction(cost, scale))], Utility = utility, Completion = completion }, ballots, policy);

    [Fact]
    public void What_is_passed_over_changes_nothing() => Plain.Sample(
        plain =>
        {
            var expected = plain.Count();
            var result = Election.Count(plain.Rules, plain.Rules.Costs.Count, plain.Ballots, plain.Ties);

            Assert.Equal(expected.Winners, result.Winners);
            Assert.Equal(expected.Tied, result.Tied);
            Assert.Equal(expected.Purchases!, result.Purchases!);
            Assert.Equal(expected.Scores.Texts(), result.Scores.Texts());
            Assert.Equal(expected.Decisions.Select(Print), result.Decisions.Select(Print));
        },
        print: Print,
        iter: Examples.AtMost(400));

    [Fact]
    public void Before_the_horizon_every_run_buys_the_same_at_the_same_ties() => Plain.Sample(
        plain =>
        {
            plain.Open();
            var forced = new Dictionary<string, int>();
            var run = plain.RunAt(plain.Rules.Budget / plain.Voters.Voters, forced);
            for (var step = 0; step < 4; step++)
            {
                var ahead = (int)SharesHorizon.Of(plain.Rules, plain.Voters, run);
                foreach (var raise in Enumerable.Range(0, Math.Min(ahead, 12)).Select(raise => ahead - raise))
                {
                    var there = plain.RunAt(run.Share + raise, forced);
                    Assert.Equal(run.Bought, there.Bought);
                    Assert.Equal(run.Decisions.Select(Print), there.Decisions.Select(Print));
                    Assert.Empty(there.Open);
                }

                run = plain.RunAt(run.Share + ahead + 1, forced);
            }
        },
        print: Print,
        iter: Examples.AtMost(400));

    [Theory]
    [InlineData(Utility.Cost)]
    [InlineData(Utility.Cardinality)]
    public void An_option_dearer_than_the_budget_ends_the_raise_just_before_it_is_bought(Utility utility)
    {
        var result = Election.Approved(
            new EqualShares { Budget = 1_000_000, Costs = [Huge, 900], Utility = utility, Completion = Completion.AddOne }, "AB", "AB; B*2; -*2");

        // B is bought for 300 each. The only one for A has 10¹⁸ when shares are 10¹⁸ + 300; at one unit less, five voters have this left.
        Assert.Equal([1], result.Winners);
        Assert.Equal<Fraction>((5 * (Huge + 299)) - 900, result.Purchases![0].Left);
    }

    [Theory]
    [InlineData(Utility.Cost)]
    [InlineData(Utility.Cardinality)]
    public void Very_large_amounts_that_fit_are_all_bought(Utility utility)
    {
        var result = Election.Approved(
            new EqualShares { Budget = Huge, Costs = [6 * Huge / 10, 3 * Huge / 10], Utility = utility, Completion = Completion.AddOneThenGreedy }, "AB", "A; B*2");

        // Shares rise from a third of 10¹⁸, one by one; the first that pays for A is a third of a unit above 6·10¹⁷.
        Assert.Equal([0, 1], result.Winners);
        Assert.Equal<Fraction>((9 * Huge / 10) + 1, result.Purchases![^1].Left);
    }

    [Fact]
    public void Amounts_of_any_size_come_to_an_end() =>
        Gen.Select(Ballots, Gen.Long[1, 1_000_000_000_000_000_000].Array[6], Gen.Long[1_000_000_000_000_000, 1_000_000_000_000_000_000], Gen.Bool).Sample((ballots, costs, budget, byCost) =>
        {
            var method = new EqualShares
            {
                Budget = budget, Costs = [.. costs.Select(cost => (Fraction)cost)], Utility = byCost ? Utility.Cost : Utility.Cardinality, Completion = Completion.AddOne,
            };

            var result = Election.Count(method, costs.Length, ballots, new([TieRule.DeclaredOrder]));

            Assert.True(result.Winners.Sum(option => (decimal)costs[option]) <= budget);
        }, iter: Examples.AtMost(300));

    private static string Print(Decision decision) => $"{decision.Round}: {string.Join(',', decision.Among)} {decision.Rule} {decision.Chosen}";

    private static string Print(OneUnitAtATime plain) =>
        $"{plain.Rules.Budget} for {string.Join(", ", plain.Rules.Costs)} by {plain.Rules.Utility}, {plain.Rules.Completion}, {plain.Ties.Rules[0]}: "
        + string.Join("; ", plain.Ballots.Select(ballot => $"[{string.Join(',', ballot.Approve)}]*{ballot.Count}"));
}
