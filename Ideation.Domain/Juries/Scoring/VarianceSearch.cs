namespace Ideation.Domain.Juries.Scoring;

/// <summary>
/// Finds the two variance ratios with the smallest deviance: a coarse grid, then Newton's method on ln ρ with the exact
/// gradient, so that the last digits are settled by the slope and not by differences of almost equal deviances.
/// A ratio of zero is a candidate of its own, because ln ρ never reaches it.
/// </summary>
internal sealed class VarianceSearch(ProfiledDeviance deviance, bool fine)
{
    private const double Settled = 1e-10;
    private const double Lowest = -27;
    private const double Highest = 16;
    private const double Rounding = 1e-9;

    /// <summary>ln ρ, with a ratio of zero first. Small juries have the more crooked deviances, and the cheaper ones.</summary>
    private readonly double[] _grid = fine ? Steps(0.5, 36) : Steps(1.25, 15);

    /// <summary>The ratios at the minimum, zero included; the highest value allowed means that nothing is left for the residual.</summary>
    public (double Outer, double Inner) Best()
    {
        var best = (Ratios: (Outer: 0.0, Inner: 0.0), Deviance: deviance.At(0, 0));
        foreach (var (outer, inner) in Valleys().OrderByDescending(valley => Free(valley.Outer) + Free(valley.Inner)))
        {
            var ratios = Refine(outer, inner, Free(outer) > 0, Free(inner) > 0);
            var value = deviance.At(ratios.Outer, ratios.Inner);
            // The simpler model, which comes later, wins when the other is not better by more than rounding.
            var simpler = ratios.Outer == 0 || ratios.Inner == 0;
            if (value < best.Deviance - Rounding || (simpler && value <= best.Deviance + Rounding))
                best = (ratios, value);
        }

        return deviance.At(0, 0) <= best.Deviance + Rounding ? (0, 0) : best.Ratios;
    }

    /// <summary>
    /// Points of the grid that no neighbour undercuts: small juries can have several valleys. The lowest point is also tried with
    /// each of its ratios at zero.
    /// </summary>
    private List<(double Outer, double Inner)> Valleys()
    {
        var heights = _grid.Select(outer => _grid.Select(inner => At(outer, inner)).ToArray()).ToArray();
        var cells =
            from outer in Enumerable.Range(0, _grid.Length)
            from inner in Enumerable.Range(0, _grid.Length)
            select (Outer: outer, Inner: inner);
        var valleys = cells.Where(IsValley).Select(cell => (_grid[cell.Outer], _grid[cell.Inner])).ToList();
        var (lowestOuter, lowestInner) = cells.Where(cell => cell is { Outer: > 0, Inner: > 0 }).MinBy(cell => heights[cell.Outer][cell.Inner]);
        valleys.Add((_grid[lowestOuter], _grid[lowestInner]));
        valleys.Add((_grid[lowestOuter], _grid[0]));
        valleys.Add((_grid[0], _grid[lowestInner]));
        return valleys;

        bool IsValley((int Outer, int Inner) cell)
        {
            for (var outer = Math.Max(0, cell.Outer - 1); outer <= Math.Min(_grid.Length - 1, cell.Outer + 1); outer++)
            {
                for (var inner = Math.Max(0, cell.Inner - 1); inner <= Math.Min(_grid.Length - 1, cell.Inner + 1); inner++)
                {
                    if (heights[outer][inner] < heights[cell.Outer][cell.Inner])
                        return false;
                }
            }

            return true;
        }
    }

    private static double[] Steps(double width, int count) =>
        [double.NegativeInfinity, .. Enumerable.Range(0, count).Select(step => -7.5 + width * step)];

    private static int Free(double logRatio) => double.IsNegativeInfinity(logRatio) ? 0 : 1;

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

        return (outerFree ? Downhill(slope.Outer, outerCurve) : 0, innerFree ? Downhill(slope.Inner, innerCurve) : 0);

        static double Downhill(double slope, double curve) => slope == 0 ? 0 : -slope / Math.Max(Math.Abs(curve), Math.Abs(slope) / 2);
    }

    private static double Bounded(double value) => double.IsNegativeInfinity(value) ? value : Math.Clamp(value, Lowest, Highest);
}
