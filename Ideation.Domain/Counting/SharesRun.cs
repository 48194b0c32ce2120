using System.Globalization;

namespace Ideation.Domain.Counting;

/// <summary>
/// One run of equal shares with one share per voter. Ties the policy declares are decided as <paramref name="forced"/> says, or for the
/// first option; those are remembered in <see cref="Open"/>, so that the other ways can be run as well.
/// </summary>
internal sealed class SharesRun(Poll poll, EqualShares rules, SharesVoters voters, Fraction share, Dictionary<string, int> forced)
{
    private readonly SharesPurse _purse = new(voters, share);
    private readonly Dictionary<int, Fraction> _lowestPrice = [];

    public List<Purchase> Purchases { get; } = [];

    public List<Decision> Decisions { get; } = [];

    public List<(string Key, IReadOnlyList<int> Tied)> Open { get; } = [];

    public Fraction Spent { get; private set; }

    public bool HasBought(int option) => Purchases.Exists(purchase => purchase.Option == option);

    public Fraction MoneyFor(int option) => _purse.Of(option);

    /// <summary>Options with a supporter; a free one has no utility when utility is cost.</summary>
    public static List<int> Buyable(EqualShares rules, SharesVoters voters) =>
        [.. Enumerable.Range(0, rules.Costs.Count).Where(option => voters.Approvals[option] > 0 && (rules.Utility == Utility.Cardinality || rules.Costs[option].Sign > 0))];

    public SharesRun Run()
    {
        var left = Buyable(rules, voters);
        left.ForEach(option => _lowestPrice[option] = Fraction.Zero);
        while (Cheapest(left) is { Count: > 0 } cheapest)
        {
            var option = Choose(cheapest);
            var part = _purse.Part(option, rules.Costs[option])!.Value;
            var payers = _purse.Payers(option);
            _purse.Pay(option, part, rules.Costs[option]);
            Buy(option, Price(option, part), payers);
            left.Remove(option);
        }

        return this;
    }

    /// <summary>Buys what still fits, most approvals first.</summary>
    public void CompleteGreedily()
    {
        var left = Enumerable.Range(0, rules.Costs.Count).Where(option => voters.Approvals[option] > 0 && !HasBought(option)).ToList();
        while (left.RemoveAll(option => Spent + rules.Costs[option] > rules.Budget) >= 0 && left.Count > 0)
        {
            var most = left.Max(option => voters.Approvals[option]);
            var equal = left.FindAll(option => voters.Approvals[option] == most);
            var fitsAll = equal.Aggregate(Spent, (sum, option) => sum + rules.Costs[option]) <= rules.Budget;
            var option = fitsAll ? equal[0] : Ask(equal);
            Buy(option, null, 0);
            left.Remove(option);
        }
    }

    private void Buy(int option, Fraction? rho, long payers)
    {
        Spent += rules.Costs[option];
        Purchases.Add(new(option, rho, payers, _purse.Total));
    }

    /// <summary>A price only rises while money is spent, so the last known one says who need not be asked again.</summary>
    private List<int> Cheapest(List<int> left)
    {
        Fraction? best = null;
        List<int> cheapest = [];
        foreach (var option in left.OrderBy(option => _lowestPrice[option]).ToList())
        {
            if (best is { } limit && _lowestPrice[option] > limit)
                break;
            if (_purse.Part(option, rules.Costs[option]) is not { } part)
            {
                left.Remove(option);
                continue;
            }

            var price = _lowestPrice[option] = Price(option, part);
            if (best is null || price < best)
                (best, cheapest) = (price, [option]);
            else if (price == best)
                cheapest.Add(option);
        }

        return cheapest;
    }

    private Fraction Price(int option, Fraction part) => rules.Utility == Utility.Cardinality ? part : part / rules.Costs[option];

    /// <summary>Equal prices: more supporters, then cheaper, then the tie policy.</summary>
    private int Choose(List<int> cheapest)
    {
        var most = cheapest.Max(option => voters.Approvals[option]);
        var left = cheapest.FindAll(option => voters.Approvals[option] == most);
        if (left.Count > 1)
        {
            var least = left.Min(option => rules.Costs[option]);
            left = left.FindAll(option => rules.Costs[option] == least);
        }

        left.Sort();
        return left.Count == 1 || voters.AreDisjoint(left) ? left[0] : Ask(left);
    }

    private int Ask(List<int> tied)
    {
        var outcome = poll.Ties.Break(new Tie(Purchases.Count + 1, tied, ToLose: false));
        Decisions.AddRange(outcome.Log);
        if (outcome.Chosen.Count > 0)
            return outcome.Chosen[0];

        var key = string.Join(',', outcome.StillTied.Select(option => option.ToString(CultureInfo.InvariantCulture)));
        if (!forced.TryGetValue(key, out var chosen))
        {
            forced[key] = chosen = outcome.StillTied[0];
            Open.Add((key, outcome.StillTied));
        }

        return chosen;
    }
}
