using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>
/// Equal shares as its authors define them: a purse for each voter, in fractions, and every price asked again before every purchase. Equal prices go
/// to more supporters, then to the cheaper, then to the first.
/// </summary>
internal static class VoterByVoter
{
    public static List<Purchase> Buy(EqualShares rules, Ballot[] ballots)
    {
        int[][] voters = [.. ballots.SelectMany(ballot => Enumerable.Repeat(ballot.Approve, (int)ballot.Count))];
        var money = Array.ConvertAll(voters, _ => rules.Budget / voters.Length);
        var purchases = new List<Purchase>();
        while (Offers().OrderBy(offer => offer.Rho).ThenByDescending(offer => offer.Supporters.Length).ThenBy(offer => rules.Costs[offer.Option]).ThenBy(offer => offer.Option).FirstOrDefault() is { Supporters: not null } best)
        {
            var payers = best.Supporters.Count(voter => money[voter].Sign > 0);
            foreach (var voter in best.Supporters)
                money[voter] -= Fraction.Min(money[voter], best.Part);
            purchases.Add(new(best.Option, best.Rho, payers, money.Aggregate(Fraction.Zero, (sum, amount) => sum + amount)));
        }

        return purchases;

        IEnumerable<(int Option, int[] Supporters, Fraction Part, Fraction Rho)> Offers()
        {
            foreach (var option in Enumerable.Range(0, rules.Costs.Count).Where(option => purchases.TrueForAll(purchase => purchase.Option != option)))
            {
                int[] supporters = [.. Enumerable.Range(0, voters.Length).Where(voter => voters[voter].Contains(option)).OrderBy(voter => money[voter])];
                if (supporters.Length > 0 && (rules.Utility == Utility.Cardinality || rules.Costs[option].Sign > 0) && Part(rules.Costs[option], supporters) is { } part)
                    yield return (option, supporters, part, rules.Utility == Utility.Cardinality ? part : part / rules.Costs[option]);
            }
        }

        // The poorest first: whoever has less than an equal part of what is missing gives all.
        Fraction? Part(Fraction missing, int[] supporters)
        {
            for (var place = 0; place < supporters.Length; place++)
            {
                var equal = missing / (supporters.Length - place);
                if (money[supporters[place]] >= equal)
                    return equal;
                missing -= money[supporters[place]];
            }

            return null;
        }
    }
}
