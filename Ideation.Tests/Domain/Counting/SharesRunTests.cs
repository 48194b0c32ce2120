using CsCheck;
using Ideation.Domain.Counting;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Counting;

/// <summary>What bounds of prices leave out of the exact reckoning changes nothing: the purchases are those of a purse for each voter.</summary>
public sealed class SharesRunTests
{
    private static readonly Gen<(EqualShares Rules, Ballot[] Ballots)> Any =
        from ballots in Gen.Select(Gen.Int[0, 5].Array[0, 4], Gen.Long[1, 3], (options, count) => Ballot.Approving(count, [.. options.Distinct()])).Array[1, 8]
        from costs in Gen.OneOf(Gen.Int[0, 4].Select(cost => cost * 30), Gen.Int[0, 250]).Array[6]
        from budget in Gen.Int[0, 700]
        from scale in Elections.OneOf(1, 7)
        from utility in Elections.OneOf(Utility.Cost, Utility.Cardinality)
        select (new EqualShares { Budget = budget, Costs = [.. costs.Select(cost => new Fraction(cost, scale))], Utility = utility }, ballots);

    [Fact]
    public void Each_purchase_is_that_of_a_purse_for_each_voter() => Any.Sample(
        election =>
        {
            var result = Election.Count(election.Rules, election.Rules.Costs.Count, election.Ballots, new([TieRule.DeclaredOrder]));

            Assert.Equal(result.Ballots.Counted == 0 ? [] : VoterByVoter.Buy(election.Rules, election.Ballots), result.Purchases!);
        },
        print: election => $"{election.Rules.Budget} for {string.Join(", ", election.Rules.Costs)} by {election.Rules.Utility}: {string.Join("; ", election.Ballots.Select(ballot => $"[{string.Join(',', ballot.Approve)}]*{ballot.Count}"))}",
        iter: Examples.AtMost(1000));
}
