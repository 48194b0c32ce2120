using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>
/// The money of all voters, exactly. Groups with the same amount share one entry of a sorted list, in units of one over a common
/// denominator, so that amounts are compared as whole numbers and once, not once per group.
/// </summary>
internal sealed class SharesPurse
{
    private readonly SharesVoters _voters;
    private readonly int[] _held;
    private BigInteger _unit;
    private BigInteger[] _amounts;

    public SharesPurse(SharesVoters voters, Fraction share)
    {
        _voters = voters;
        _held = new int[voters.Sizes.Length];
        _unit = share.Denominator;
        _amounts = [share.Numerator];
        Total = share * voters.Voters;
    }

    public Fraction Total { get; private set; }

    public Fraction Of(int option) =>
        new(Purses(option).Aggregate(BigInteger.Zero, (sum, purse) => sum + (purse.Amount * purse.Voters)), _unit);

    public long Payers(int option) => Purses(option).Where(purse => purse.Amount.Sign > 0).Sum(purse => purse.Voters);

    /// <summary>What each supporter has to give, at most; null when they cannot pay together. Those who have less give all.</summary>
    public Fraction? Part(int option, Fraction cost)
    {
        var voters = _voters.Approvals[option];
        var (left, scale) = (cost.Numerator * _unit, cost.Denominator);
        foreach (var (amount, number) in Purses(option))
        {
            if (amount * scale * voters >= left)
                return new(left, scale * voters * _unit);
            left -= amount * scale * number;
            voters -= number;
        }

        return null;
    }

    public void Pay(int option, Fraction part, Fraction cost)
    {
        Refine(part.Denominator);
        var units = part.Numerator * (_unit / part.Denominator);
        var pays = new bool[_held.Length];
        foreach (var group in _voters.Supporters[option])
            pays[group] = true;

        // Who keeps and who has paid: two lists that are still sorted, merged into one without what nobody holds any more.
        var (isKept, isPaid) = (new bool[_amounts.Length], new bool[_amounts.Length]);
        for (var group = 0; group < _held.Length; group++)
            (pays[group] ? isPaid : isKept)[_held[group]] = true;

        var merged = new List<BigInteger>(_amounts.Length + 1);
        var (kept, paid) = (new int[_amounts.Length], new int[_amounts.Length]);
        for (var (keep, pay) = (0, 0); keep < _amounts.Length || pay < _amounts.Length;)
        {
            var after = pay < _amounts.Length ? BigInteger.Max(_amounts[pay] - units, BigInteger.Zero) : BigInteger.Zero;
            var isNextPaid = pay < _amounts.Length && (keep == _amounts.Length || after <= _amounts[keep]);
            var (amount, isHeld) = isNextPaid ? (after, isPaid[pay]) : (_amounts[keep], isKept[keep]);
            if (isHeld && (merged.Count == 0 || merged[^1] != amount))
                merged.Add(amount);
            if (isNextPaid)
                paid[pay++] = merged.Count - 1;
            else
                kept[keep++] = merged.Count - 1;
        }

        for (var group = 0; group < _held.Length; group++)
            _held[group] = (pays[group] ? paid : kept)[_held[group]];
        _amounts = [.. merged];
        Total -= cost;
    }

    /// <summary>Makes the unit so small that <paramref name="denominator"/> divides it.</summary>
    private void Refine(BigInteger denominator)
    {
        var factor = denominator / BigInteger.GreatestCommonDivisor(_unit, denominator);
        if (factor.IsOne)
            return;

        _unit *= factor;
        _amounts = Array.ConvertAll(_amounts, amount => amount * factor);
    }

    /// <summary>The supporters' amounts, smallest first, with how many have each.</summary>
    private IEnumerable<(BigInteger Amount, long Voters)> Purses(int option)
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
