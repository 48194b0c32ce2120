using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>
/// How far every share can rise before a run could go differently. While the same voters give all they have and the same options are the
/// cheapest, every amount is linear in the raise; so each comparison a run rests on is one of two lines, and holds until they cross. Nothing
/// goes differently before the nearest crossing.
/// </summary>
internal sealed class SharesHorizon
{
    private readonly EqualShares _rules;
    private readonly SharesGrowth _growth;
    private readonly Dictionary<int, (SharesLine Above, BigInteger Below)> _prices = [];
    private (BigInteger Above, BigInteger Below)? _nearest;

    private SharesHorizon(EqualShares rules, SharesVoters voters, Fraction share)
    {
        _rules = rules;
        _growth = new(voters, rules.Costs, share);
    }

    /// <summary>
    /// By how many whole units of money the share of <paramref name="run"/> can rise at least while the same options are bought in the same
    /// order, with the same ties. Zero where nothing is certain, also when there is nothing left to buy.
    /// </summary>
    public static BigInteger Of(EqualShares rules, SharesVoters voters, SharesRun run)
    {
        var horizon = new SharesHorizon(rules, voters, run.Share);
        horizon.Follow(run.Bought, SharesRun.Buyable(rules, voters));
        return horizon._nearest is { Above.Sign: > 0 } nearest ? (nearest.Above - 1) / nearest.Below : 0;
    }

    /// <summary>Nothing is certain for a whole unit, whatever would be found further on.</summary>
    private bool IsAtHand => _nearest is { } nearest && nearest.Above <= nearest.Below;

    private void Follow(List<int> bought, List<int> left)
    {
        foreach (var option in bought)
        {
            left.Remove(option);
            var part = _growth.PartOf(option);
            KeepPayers(option, part);
            if (IsAtHand)
                return;

            var price = PriceOf(option, part);
            left.RemoveAll(other => !StaysDearer(other, price));
            if (IsAtHand)
                return;

            _growth.Pay(option, part);
        }

        foreach (var option in left)
            KeepMissing(_growth.PartOf(option));
    }

    /// <summary>
    /// Holds an option behind the one that is bought; false when its supporters cannot pay it, now or after any other purchase. Its last
    /// known price is enough where it is far away: prices only rise while money is spent.
    /// </summary>
    private bool StaysDearer(int option, (SharesLine Above, BigInteger Below) bought)
    {
        if (_prices.TryGetValue(option, out var known) && Beyond(known, bought) is { Now.Sign: > 0 } far && !IsNearer(far))
            return true;

        var part = _growth.PartOf(option);
        if (!part.IsPaid)
        {
            KeepMissing(part);
            return false;
        }

        // Whoever is taken for one of those who give all, a price is at least what comes of it; only a lasting tie needs it exactly.
        var beyond = Beyond(_prices[option] = PriceOf(option, part), bought);
        if (beyond == SharesLine.Zero)
            KeepPayers(option, part);
        else
            KeepPositive(beyond);
        return true;
    }

    private (SharesLine Above, BigInteger Below) PriceOf(int option, SharesPart part) =>
        (part.Sum, part.Payers * (_rules.Utility == Utility.Cardinality ? _growth.Unit : _growth.CostOf(option)));

    private static SharesLine Beyond((SharesLine Above, BigInteger Below) price, (SharesLine Above, BigInteger Below) bought) =>
        (price.Above * bought.Below) - (bought.Above * price.Below);

    /// <summary>The same supporters give all they have, the others the same part.</summary>
    private void KeepPayers(int option, SharesPart part)
    {
        if (!part.IsPaid)
        {
            _nearest = (0, 1);
            return;
        }

        foreach (var (line, _) in _growth.LinesOf(option))
        {
            var over = (line * part.Payers) - part.Sum;
            Keep(SharesGrowth.IsLess(line, part) ? SharesLine.Zero - over : over);
        }
    }

    private void KeepMissing(SharesPart part)
    {
        if (part.IsPaid)
            _nearest = (0, 1);
        else
            KeepPositive(part.Sum);
    }

    private void KeepPositive(SharesLine line)
    {
        if (line.Now.Sign <= 0)
            _nearest = (0, 1);
        else
            Keep(line);
    }

    private void Keep(SharesLine line)
    {
        if (IsNearer(line))
            _nearest = (line.Now, -line.Rate);
    }

    /// <summary>Whether a line that is not below zero now gets there before anything else happens.</summary>
    private bool IsNearer(SharesLine line) =>
        line.Rate.Sign < 0 && (_nearest is not { } nearest || line.Now * nearest.Below < nearest.Above * -line.Rate);
}
