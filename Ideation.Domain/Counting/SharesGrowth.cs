using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>
/// What each supporter gives for an option, at most: <c>Sum ÷ Payers</c>. With no payers left, they cannot pay together, and the sum is what is missing.
/// </summary>
internal readonly record struct SharesPart(SharesLine Sum, BigInteger Payers)
{
    public bool IsPaid => Payers.Sign > 0;
}

/// <summary>
/// The money of all voters while every share rises, as lines in units of one over a common denominator; groups with the same line share one
/// entry of a sorted list.
/// </summary>
internal sealed class SharesGrowth
{
    private readonly SharesVoters _voters;
    private readonly IReadOnlyList<Fraction> _costs;
    private readonly int[] _held;
    private SharesLine[] _lines;

    public SharesGrowth(SharesVoters voters, IReadOnlyList<Fraction> costs, Fraction share)
    {
        (_voters, _costs) = (voters, costs);
        _held = new int[voters.Sizes.Length];
        Unit = costs.Select(cost => cost.Denominator).Aggregate(share.Denominator, (unit, other) => unit / BigInteger.GreatestCommonDivisor(unit, other) * other);
        _lines = [new(share.Numerator * (Unit / share.Denominator), Unit)];
    }

    /// <summary>How many make one unit of money.</summary>
    public BigInteger Unit { get; private set; }

    public BigInteger CostOf(int option) => _costs[option].Numerator * (Unit / _costs[option].Denominator);

    /// <summary>The part just after now: whoever has less then gives all.</summary>
    public SharesPart PartOf(int option)
    {
        var part = new SharesPart(new(CostOf(option), 0), _voters.Approvals[option]);
        foreach (var (line, number) in LinesOf(option))
        {
            if (!IsLess(line, part))
                break;
            part = new(part.Sum - (line * number), part.Payers - number);
        }

        return part;
    }

    public static bool IsLess(SharesLine line, SharesPart part) => line * part.Payers < part.Sum;

    /// <summary>The supporters' lines, lowest first, with how many hold each.</summary>
    public IEnumerable<(SharesLine Line, long Voters)> LinesOf(int option)
    {
        var numbers = new long[_lines.Length];
        foreach (var group in _voters.Supporters[option])
            numbers[_held[group]] += _voters.Sizes[group];
        return _lines.Zip(numbers).Where(pair => pair.Second > 0);
    }

    public void Pay(int option, SharesPart part)
    {
        var paid = Refine(part);
        var after = Array.ConvertAll(_lines, line => line < paid ? SharesLine.Zero : line - paid);
        var pays = new bool[_held.Length];
        foreach (var group in _voters.Supporters[option])
            pays[group] = true;

        var (isKept, isPaid) = (new bool[_lines.Length], new bool[_lines.Length]);
        for (var group = 0; group < _held.Length; group++)
            (pays[group] ? isPaid : isKept)[_held[group]] = true;

        SharesLine[] next = [.. _lines.Where((_, place) => isKept[place]).Concat(after.Where((_, place) => isPaid[place])).Distinct().Order()];
        var (kept, left) = (Array.ConvertAll(_lines, line => Array.BinarySearch(next, line)), Array.ConvertAll(after, line => Array.BinarySearch(next, line)));
        for (var group = 0; group < _held.Length; group++)
            _held[group] = (pays[group] ? left : kept)[_held[group]];
        _lines = next;
    }

    /// <summary>Makes the unit so small that the part is whole, and gives it back in that unit.</summary>
    private SharesLine Refine(SharesPart part)
    {
        var common = BigInteger.GreatestCommonDivisor(BigInteger.GreatestCommonDivisor(part.Sum.Now, part.Sum.Rate), part.Payers);
        var factor = part.Payers / common;
        if (!factor.IsOne)
        {
            Unit *= factor;
            _lines = Array.ConvertAll(_lines, line => line * factor);
        }

        return part.Sum / common;
    }
}
