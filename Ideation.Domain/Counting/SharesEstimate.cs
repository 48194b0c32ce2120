namespace Ideation.Domain.Counting;

/// <summary>Two bounds of a number; what is compared by them is certain where they do not meet.</summary>
internal readonly record struct Bounds(double Low, double High)
{
    /// <summary>More than rounding can move a result of a few operations.</summary>
    private const double Rounding = 1e-15;

    public static Bounds Of(Fraction value)
    {
        // 64 bits of the quotient, whatever the size of its parts.
        var shift = (int)Math.Max(0, 64 + value.Denominator.GetBitLength() - value.Numerator.GetBitLength());
        return Around(Math.ScaleB((double)((value.Numerator << shift) / value.Denominator), -shift));
    }

    public static Bounds Around(double value) => new Bounds(value, value).Widened();

    /// <summary>For what is not negative, as all below.</summary>
    public static Bounds operator /(Bounds value, Bounds divisor) => new Bounds(value.Low / divisor.High, value.High / divisor.Low).Widened();

    public static Bounds operator /(Bounds value, long divisor) => new Bounds(value.Low / divisor, value.High / divisor).Widened();

    public Bounds Widened() => new(Low * (1 - Rounding), High * (1 + Rounding));
}

/// <summary>
/// The money of all voters between bounds, in floating point: it says what is certain about prices, so that the exact purse is only asked
/// where something stands too close.
/// </summary>
internal sealed class SharesEstimate
{
    private readonly SharesVoters _voters;
    private readonly double[] _low;
    private readonly double[] _high;

    public SharesEstimate(SharesVoters voters, Fraction share)
    {
        _voters = voters;
        var bounds = Bounds.Of(share);
        _low = new double[voters.Sizes.Length];
        _high = new double[voters.Sizes.Length];
        Array.Fill(_low, bounds.Low);
        Array.Fill(_high, bounds.High);
    }

    /// <summary>
    /// What each supporter has to give, at most. An infinite lower bound: they surely cannot pay together. An infinite upper bound: they
    /// may not be able to.
    /// </summary>
    public Bounds Part(int option, Bounds cost)
    {
        var groups = _voters.Supporters[option];
        var rounding = 1 + (2e-16 * (groups.Length + 8));
        if (Collected(groups, _high, double.PositiveInfinity) * rounding < cost.Low)
            return new(double.PositiveInfinity, double.PositiveInfinity);

        var low = Part(groups, _high, cost.Low, _voters.Approvals[option], rounding);
        if (Collected(groups, _low, double.PositiveInfinity) / rounding < cost.High)
            return new(low, double.PositiveInfinity);

        // Any part that surely collects the cost is an upper bound; the nearest one is tried first.
        var near = Part(groups, _low, cost.High, _voters.Approvals[option], 1);
        foreach (var margin in (ReadOnlySpan<double>)[4 * (rounding - 1), 1e-10, 1e-6])
        {
            var high = near * (1 + margin);
            if (Collected(groups, _low, high) / rounding >= cost.High)
                return new(low, high);
        }

        return new(low, double.PositiveInfinity);
    }

    public void Pay(int option, Bounds part)
    {
        foreach (var group in _voters.Supporters[option])
        {
            var left = new Bounds(Math.Max(0, _low[group] - part.High), Math.Max(0, _high[group] - part.Low)).Widened();
            (_low[group], _high[group]) = (left.Low, left.High);
        }
    }

    /// <summary>
    /// Those who have less than the part give all, and the others share the rest; whoever is taken for one of the others, the part is at
    /// least what comes of it. So each step rises towards the part and none goes beyond.
    /// </summary>
    private double Part(int[] groups, double[] amounts, double cost, long voters, double rounding)
    {
        var part = cost / voters;
        while (true)
        {
            var (given, others) = (0.0, 0L);
            foreach (var group in groups)
            {
                if (amounts[group] < part)
                    given += amounts[group] * _voters.Sizes[group];
                else
                    others += _voters.Sizes[group];
            }

            var next = others == 0 ? part : (cost - (given * rounding)) / others;
            if (next <= part * (1 + 1e-15))
                return part * (1 - 2e-15);
            part = next;
        }
    }

    private double Collected(int[] groups, double[] amounts, double most)
    {
        var sum = 0.0;
        foreach (var group in groups)
            sum += Math.Min(amounts[group], most) * _voters.Sizes[group];
        return sum;
    }
}
