using System.Numerics;
using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>How far every share can rise before a run goes differently, in cases made for what ends it.</summary>
public sealed class SharesHorizonTests
{
    [Fact]
    public void A_tie_counts_also_where_the_other_cannot_be_bought_afterwards()
    {
        // As below, but one voter stands behind both E and F, and has not enough left for the second.
        var plain = Raised(500, [50, 50, 60, 40, 190, 190], "A E; B E; C F; D F; E F");

        Assert.Equal([3, 0, 1, 2, 4], At(plain, 0).Bought);
        Assert.Equal(9, Horizon(plain));
    }

    [Fact]
    public void A_purchase_lasts_until_one_who_gives_all_has_more_than_the_others_pay()
    {
        // 50 + 13 is less than 90 - 2 × 13, and 50 + 14 is more. The one behind D lacks 50 for much longer.
        var plain = Raised(400, [50, 50, 190, 150], "A C; B C; C; D");

        Assert.Equal(13, Horizon(plain));
    }

    /// <summary>
    /// A to D leave their supporters 50 and 50, 40 and 60 of a share of 100. E and F then ask the same of whoever is left, 190 less 100, and
    /// go on to do so while both of their poorer supporters give all they have.
    /// </summary>
    private static OneUnitAtATime Lasting(int share) =>
        Raised(6 * share, [50, 50, 60, 40, 190, 190], "A E; B E; C F; D F; E; F");

    [Fact]
    public void A_tie_lasts_until_the_supporters_of_either_pay_otherwise()
    {
        var plain = Lasting(100);
        var now = At(plain, 0);

        // The one with 60 has as much as the others pay after ten units: 60 + 10 = 90 - 2 × 10. Those with 50 only after thirteen and a third.
        Assert.Equal(9, Horizon(plain));
        Assert.Equal(now.Decisions.Count, At(plain, 9).Decisions.Count);
        Assert.Equal(now.Decisions.Count - 1, At(plain, 11).Decisions.Count);
    }

    [Fact]
    public void Nothing_is_certain_beyond_a_tie_of_this_moment()
    {
        var plain = Lasting(110);

        Assert.Equal(0, Horizon(plain));
        Assert.Equal(At(plain, 0).Decisions.Count - 1, At(plain, 1).Decisions.Count);
    }

    [Fact]
    public void An_option_that_gets_cheaper_is_looked_at_against_every_purchase()
    {
        // A and B leave 20 of 100; then E asks 90 - 20 of its other supporter, one less with each unit: 46 for C after 24, but 50 for D after 20.
        var plain = Raised(400, [39, 41, 46, 50, 90], "A B E; C; D; E");

        Assert.Equal(19, Horizon(plain));
        Assert.Equal([0, 1, 2, 3, 4], At(plain, 19).Bought);
        Assert.Equal([0, 1, 2, 4, 3], At(plain, 20).Bought);
    }

    private static OneUnitAtATime Raised(int budget, Fraction[] costs, string ballots)
    {
        var plain = new OneUnitAtATime(
            new() { Budget = budget, Costs = costs, Utility = Utility.Cardinality, Completion = Completion.AddOne },
            [.. ballots.Split(';').Select(ballot => Ballot.Approving(1, [.. ballot.Where(char.IsLetter).Select(letter => letter - 'A')]))],
            new([TieRule.DeclaredOrder]));
        plain.Open();
        return plain;
    }

    private static SharesRun At(OneUnitAtATime plain, int raise) => plain.RunAt((plain.Rules.Budget / plain.Voters.Voters) + raise, []);

    private static BigInteger Horizon(OneUnitAtATime plain) => SharesHorizon.Of(plain.Rules, plain.Voters, At(plain, 0));
}
