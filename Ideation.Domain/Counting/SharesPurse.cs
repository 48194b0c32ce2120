namespace Ideation.Domain.Counting;

/// <summary>
/// The money of all voters. Groups with the same amount share one entry of a sorted list, so that exact amounts are compared
/// once, not once per group.
/// </summary>
internal sealed class SharesPurse
{
    private readonly SharesVoters _voters;
    private readonly int[] _held;
    private Fraction[] _amounts;

    public SharesPurse(SharesVoters voters, Fraction share)
    {
        _voters = voters;
        _held = new int[voters.Sizes.Length];
        _amounts = [share];
        Total = share * voters.Voters;
    }

    public Fraction Total { get; private set; }

    public Fraction Of(int option) => Purses(option).Aggregate(Fraction.Zero, (sum, purse) => sum + (purse.Amount * purse.Voters));

    public long Payers(int option) => Purses(option).Where(purse => purse.Amount.Sign > 0).Sum(purse => purse.Voters);

    /// <summary>What each supporter has to give, at most; null when they cannot pay together. Those who have less give all.</summary>
    public Fraction? Part(int option, Fraction cost)
    {
        var voters = _voters.Approvals[option];
        foreach (var (amount, number) in Purses(option))
        {
            if (amount * voters >= cost)
                return cost / voters;
            cost -= amount * number;
            voters -= number;
        }

        return null;
    }

    public void Pay(int option, Fraction part, Fraction cost)
    {
        var after = Array.ConvertAll(_amounts, amount => amount - Fraction.Min(amount, part));
        Fraction[] amounts = [.. _amounts.Concat(after).Distinct().Order()];
        var places = amounts.Select((amount, place) => (amount, place)).ToDictionary(pair => pair.amount, pair => pair.place);
        var kept = Array.ConvertAll(_amounts, amount => places[amount]);
        var paid = Array.ConvertAll(after, amount => places[amount]);
        var pays = new bool[_held.Length];
        foreach (var group in _voters.Supporters[option])
            pays[group] = true;
        for (var group = 0; group < _held.Length; group++)
            _held[group] = pays[group] ? paid[_held[group]] : kept[_held[group]];

        _amounts = amounts;
        Total -= cost;
    }

    /// <summary>The supporters' amounts, smallest first, with how many have each.</summary>
    private IEnumerable<(Fraction Amount, long Voters)> Purses(int option)
    {
        var numbers = new long[_amounts.Length];
        foreach (var group in _voters.Supporters[option])
            numbers[_held[group]] += _voters.Sizes[group];
        for (var place = 0; place < numbers.Length; place++)
        {
            if (numbers[place] > 0)
                yield return (_amounts[place], numbers[place]);
        }
    }
}
