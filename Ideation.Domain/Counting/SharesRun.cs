using System.Globalization;

namespace Ideation.Domain.Counting;

/// <summary>
/// One run of equal shares with one share per voter. Ties the policy declares are decided as <paramref name="forced"/> says, or for the
/// first option; those are remembered in <see cref="Open"/>, so that the other ways can be run as well. What bounds of the prices do not
/// decide is decided by exact ones.
/// </summary>
internal sealed class SharesRun(Poll poll, EqualShares rules, SharesVoters voters, Fraction share, Dictionary<string, int> forced)
{
    private readonly SharesEstimate _estimate = new(voters, share);
    private readonly SharesPurse _purse = new(voters, share);
    private readonly Dictionary<int, double> _lowestPrice = [];
    private readonly List<Purchase> _paid = [];

    /// <summary>In the order of their purchase.</summary>
    public List<int> Bought { get; } = [];

    public List<Decision> Decisions { get; } = [];

    public List<(string Key, IReadOnlyList<int> Tied)> Open { get; } = [];

    public Fraction Share => share;

    public Fraction Spent { get; private set; }

    public Fraction MoneyFor(int option) => _purse.Of(option);

    /// <summary>Options with a supporter; a free one has no utility when utility is cost.</summary>
    public static List<int> Buyable(EqualShares rules, SharesVoters voters) =>
        [.. Enumerable.Range(0, rules.Costs.Count).Where(option => voters.Approvals[option] > 0 && (rules.Utility == Utility.Cardinality || rules.Costs[option].Sign > 0))];

    public SharesRun Run()
    {
        var left = Buyable(rules, voters);
        // Nobody pays less than an equal part of all supporters.
        left.ForEach(option => _lowestPrice[option] = Price(option, voters.Costs[option] / voters.Approvals[option]).Low);
        while (Next(left) is { } next)
        {
            _estimate.Pay(next.Option, next.Part);
            Buy(next.Option);
            left.Remove(next.Option);
        }

        return this;
    }

    /// <summary>Buys what still fits, most approvals first.</summary>
    public void CompleteGreedily()
    {
        PayExactly();
        var left = Enumerable.Range(0, rules.Costs.Count).Where(option => voters.Approvals[option] > 0 && !Bought.Contains(option)).ToList();
        while (left.RemoveAll(option => Spent + rules.Costs[option] > rules.Budget) >= 0 && left.Count > 0)
        {
            var most = left.Max(option => voters.Approvals[option]);
            var equal = left.FindAll(option => voters.Approvals[option] == most);
            var option = Ask(equal, isOrderOnly: equal.Aggregate(Spent, (sum, option) => sum + rules.Costs[option]) <= rules.Budget);
            Buy(option);
            _paid.Add(new(option, null, 0, _purse.Total));
            left.Remove(option);
        }
    }

    /// <summary>The purchases with what was paid for each, exactly.</summary>
    public IReadOnlyList<Purchase> Purchases()
    {
        PayExactly();
        return _paid;
    }

    private void Buy(int option)
    {
        Spent += rules.Costs[option];
        Bought.Add(option);
    }

    /// <summary>Brings the exact purse up to the purchases made so far.</summary>
    private void PayExactly()
    {
        foreach (var option in Bought.Skip(_paid.Count))
        {
            var part = _purse.Part(option, rules.Costs[option])!.Value;
            var payers = _purse.Payers(option);
            _purse.Pay(option, part, rules.Costs[option]);
            _paid.Add(new(option, Price(option, part), payers, _purse.Total));
        }
    }

    /// <summary>What is bought next, and what each supporter gives for it at most.</summary>
    private (int Option, Bounds Part)? Next(List<int> left)
    {
        var cheapest = Nearest(left);
        if (cheapest.Count == 0)
            return null;
        if (cheapest.Count == 1 && double.IsFinite(cheapest[0].Part.High))
            return cheapest[0];

        PayExactly();
        var exact = new List<(int Option, Fraction Part)>();
        foreach (var (option, _) in cheapest)
        {
            if (_purse.Part(option, rules.Costs[option]) is { } part)
                exact.Add((option, part));
            else
                left.Remove(option);
        }

        if (exact.Count == 0)
            return Next(left);

        var best = exact.Min(pair => Price(pair.Option, pair.Part));
        var chosen = Choose(exact.FindAll(pair => Price(pair.Option, pair.Part) == best).ConvertAll(pair => pair.Option));
        return (chosen, Bounds.Of(exact.Find(pair => pair.Option == chosen).Part));
    }

    /// <summary>
    /// All that may be cheapest. A price only rises while money is spent, so the last known one says who need not be asked again.
    /// </summary>
    private List<(int Option, Bounds Part)> Nearest(List<int> left)
    {
        var limit = double.PositiveInfinity;
        var near = new List<(int Option, Bounds Part)>();
        foreach (var option in left.OrderBy(option => _lowestPrice[option]).ToList())
        {
            if (_lowestPrice[option] > limit)
                break;

            var part = _estimate.Part(option, voters.Costs[option]);
            if (double.IsInfinity(part.Low))
            {
                left.Remove(option);
                continue;
            }

            var price = Price(option, part);
            _lowestPrice[option] = Math.Max(_lowestPrice[option], price.Low);
            limit = Math.Min(limit, price.High);
            near.Add((option, part));
        }

        return near.FindAll(pair => _lowestPrice[pair.Option] <= limit);
    }

    private Bounds Price(int option, Bounds part) => rules.Utility == Utility.Cardinality ? part : part / voters.Costs[option];

    private Fraction Price(int option, Fraction part) => rules.Utility == Utility.Cardinality ? part : part / rules.Costs[option];

    /// <summary>Equal prices: more supporters, then cheaper, then the tie policy.</summary>
    private int Choose(List<int> cheapest)
    {
        var most = cheapest.Max(option => voters.Approvals[option]);
        var left = cheapest.FindAll(option => voters.Approvals[option] == most);
        var least = left.Min(option => rules.Costs[option]);
        left = left.FindAll(option => rules.Costs[option] == least);
        left.Sort();
        return Ask(left, isOrderOnly: voters.AreDisjoint(left));
    }

    /// <summary>Where only the order of purchases hangs on it, a tie that the policy leaves open is none.</summary>
    private int Ask(List<int> tied, bool isOrderOnly)
    {
        if (tied.Count == 1)
            return tied[0];

        var outcome = poll.Ties.Break(new Tie(Bought.Count + 1, tied, ToLose: false));
        if (outcome.Chosen.Count == 0 && isOrderOnly)
            return tied[0];

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
