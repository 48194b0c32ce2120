namespace Ideation.Domain.Juries.Scoring;

/// <summary>
/// Finds the two variance ratios with the smallest deviance: a coarse grid, then Newton's method on ln ρ with the exact
/// gradient, so that the last digits are settled by the slope and not by differences of almost equal deviances.
/// A ratio of zero is a candidate of its own, because ln ρ never reaches it.
/// </summary>
internal sealed class VarianceSearch(ProfiledDeviance deviance)
{
    private const double Settled = 1e-10;
    private const double Lowest = -27;
    private const double Highest = 16;
    private static readonly double[] Grid = [-6, -4, -2.5, -1, 0, 1, 2.5, 4, 6];

    /// <summary>The ratios at the minimum, zero included; the highest value allowed means that nothing is left for the residual.</summary>
    public (double Outer, double Inner) Best()
    {
        var start = (from outer in Grid from inner in Grid select (outer, inner))
            .MinBy(point => deviance.At(Math.Exp(point.outer), Math.Exp(point.inner)));
        var both = Refine(start.outer, start.inner, true, true);
        var best = (Ratios: both, Deviance: deviance.At(both.Outer, both.Inner));

        Try((start.outer, double.NegativeInfinity), true, false);
        Try((double.NegativeInfinity, start.inner), false, true);
        Try((double.NegativeInfinity, double.NegativeInfinity), false, false);
        return best.Ratios;

        void Try((double Outer, double Inner) from, bool outerFree, bool innerFree)
        {
            var ratios = Refine(from.Outer, from.Inner, outerFree, innerFree);
            var value = deviance.At(ratios.Outer, ratios.Inner);
            // The simpler model wins when the other is not better by more than rounding.
            if (value <= best.Deviance + 1e-9)
                best = (ratios, Math.Min(value, best.Deviance));
        }
    }

    /// <summary>From a fit of nearly the same scores, to six digits; null when that is no good start.</summary>
    public (double Outer, double Inner)? Near(double rhoOuter, double rhoInner)
    {
        if (rhoOuter <= 0 || rhoInner <= 0)
            return null;

        var (outer, inner) = Refine(Math.Log(rhoOuter), Math.Log(rhoInner), true, true, 1e-4);
        return Math.Log(Math.Min(outer, inner)) < -12 ? null : (outer, inner);
    }

    private (double Outer, double Inner) Refine(double outer, double inner, bool outerFree, bool innerFree, double settled = Settled)
    {
        var current = At(outer, inner);
        for (var round = 0; round < 80 && (outerFree || innerFree); round++)
        {
            var step = Step(outer, inner, outerFree, innerFree);
            var (length, scale) = (Math.Max(Math.Abs(step.Outer), Math.Abs(step.Inner)), 1.0);
            if (length > 2)
                scale = 2 / length;
            var next = (Outer: Bounded(outer + scale * step.Outer), Inner: Bounded(inner + scale * step.Inner));
            var value = At(next.Outer, next.Inner);
            while (value > current + 1e-9 && scale > 1e-6)
            {
                scale /= 4;
                next = (Bounded(outer + scale * step.Outer), Bounded(inner + scale * step.Inner));
                value = At(next.Outer, next.Inner);
            }

            var moved = Math.Max(outerFree ? Math.Abs(next.Outer - outer) : 0, innerFree ? Math.Abs(next.Inner - inner) : 0);
            (outer, inner, current) = (next.Outer, next.Inner, value);
            // Newton's last step squares the error: what is left after it is far below its length.
            if (moved < settled)
                break;
        }

        return (outerFree ? Math.Exp(outer) : 0, innerFree ? Math.Exp(inner) : 0);
    }

    private double At(double outer, double inner) => deviance.At(Math.Exp(outer), Math.Exp(inner));

    private (double Outer, double Inner) Slope(double outer, double inner) => deviance.Gradient(Math.Exp(outer), Math.Exp(inner));

    /// <summary>Newton's step where the deviance curves upwards, otherwise a step downhill. Curvature is a central difference of the gradient.</summary>
    private (double Outer, double Inner) Step(double outer, double inner, bool outerFree, bool innerFree)
    {
        const double width = 1e-4;
        var slope = Slope(outer, inner);
        var (outerCurve, innerCurve, cross) = (1.0, 1.0, 0.0);
        if (outerFree)
        {
            var (above, below) = (Slope(outer + width, inner), Slope(outer - width, inner));
            outerCurve = (above.Outer - below.Outer) / (2 * width);
            cross = innerFree ? (above.Inner - below.Inner) / (2 * width) : 0;
        }

        if (innerFree)
            innerCurve = (Slope(outer, inner + width).Inner - Slope(outer, inner - width).Inner) / (2 * width);

        var determinant = outerCurve * innerCurve - cross * cross;
        if (outerCurve > 0 && innerCurve > 0 && determinant > 0)
        {
            return (
                outerFree ? (cross * slope.Inner * (innerFree ? 1 : 0) - innerCurve * slope.Outer) / determinant : 0,
                innerFree ? (cross * slope.Outer * (outerFree ? 1 : 0) - outerCurve * slope.Inner) / determinant : 0);
        }

        return (outerFree ? -Math.Sign(slope.Outer) : 0, innerFree ? -Math.Sign(slope.Inner) : 0);
    }

    private static double Bounded(double value) => double.IsNegativeInfinity(value) ? value : Math.Clamp(value, Lowest, Highest);
}
