using Ideation.Domain.Juries.Numerics;

namespace Ideation.Domain.Juries.Scoring;

/// <summary>
/// Henderson's mixed-model equations (1975) at given ratios ρ = variance of a factor ÷ residual variance, in the symmetric
/// form with spherical effects u, where an effect is √ρ·u (Bates et al. 2015, "Fitting linear mixed-effects models using lme4").
/// The outer factor is eliminated; what is left is the inner factor bordered by the mean.
/// </summary>
internal sealed class MixedEquations
{
    private readonly CrossedDesign _design;
    private readonly double _thetaOuter;
    private readonly double _thetaInner;
    private readonly double[] _pivot;
    private readonly double[][] _factor;

    public MixedEquations(CrossedDesign design, double rhoOuter, double rhoInner)
    {
        _design = design;
        (_thetaOuter, _thetaInner) = (Math.Sqrt(rhoOuter), Math.Sqrt(rhoInner));
        var mean = design.InnerSize;
        var left = SymmetricMatrix.Zero(mean + 1);
        var right = new double[mean + 1];
        for (var inner = 0; inner < mean; inner++)
        {
            left[inner][inner] = 1 + rhoInner * design.InnerCount[inner];
            left[mean][inner] = _thetaInner * design.InnerCount[inner];
            right[inner] = _thetaInner * design.InnerSum[inner];
        }

        _pivot = new double[design.OuterSize];
        for (var outer = 0; outer < design.OuterSize; outer++)
        {
            var met = design.InnerOf[outer];
            var pivot = _pivot[outer] = 1 + rhoOuter * met.Length;
            var share = rhoOuter / pivot;
            for (var first = 0; first < met.Length; first++)
            {
                var row = left[met[first]];
                for (var second = 0; second <= first; second++)
                    row[met[second]] -= rhoInner * share;
                left[mean][met[first]] -= _thetaInner * share * met.Length;
                right[met[first]] -= _thetaInner * share * design.OuterSum[outer];
            }

            left[mean][mean] += met.Length / pivot;
            right[mean] += design.OuterSum[outer] / pivot;
        }

        _factor = SymmetricMatrix.Cholesky(left);
        var solution = SymmetricMatrix.Solve(_factor, right);
        Mean = solution[mean];
        InnerEffects = solution[..mean];
        for (var inner = 0; inner < mean; inner++)
            InnerEffects[inner] *= _thetaInner;
        OuterEffects = [.. Enumerable.Range(0, design.OuterSize).Select(OuterEffect)];
        Measure();
    }

    /// <summary>Relative to the mean of all scores.</summary>
    public double Mean { get; }

    public double[] OuterEffects { get; }

    public double[] InnerEffects { get; }

    /// <summary>Squared residuals plus the squared spherical effects.</summary>
    public double Penalised { get; private set; }

    /// <summary>Per factor, the sum over its levels of the squared sum of residuals.</summary>
    public double OuterPull { get; private set; }

    public double InnerPull { get; private set; }

    public double LogDeterminant =>
        _pivot.Sum(Math.Log) + 2 * _factor.Take(_design.InnerSize).Sum(row => Math.Log(row[^1]));

    /// <summary>ln of the squared last pivot, the information about the mean.</summary>
    public double LogMeanInformation => 2 * Math.Log(_factor[^1][^1]);

    /// <summary>Inverse of what is left after the elimination; the last row and column belong to the mean. Without the border when it is not asked for.</summary>
    public double[][] InnerInverse(bool withMean) => SymmetricMatrix.Inverse(withMean ? _factor : _factor[..^1]);

    /// <summary>The rows of the inverse that belong to one outer level, before its own term 1 ÷ pivot: minus its couplings ÷ pivot, times the inner inverse.</summary>
    public double[] OuterCoupling(int outer, double[][] innerInverse)
    {
        var row = new double[innerInverse.Length];
        foreach (var inner in _design.InnerOf[outer])
            SymmetricMatrix.Add(row, innerInverse[inner], -_thetaOuter * _thetaInner / _pivot[outer]);
        if (innerInverse.Length > _design.InnerSize)
            SymmetricMatrix.Add(row, innerInverse[^1], -_thetaOuter * _design.InnerOf[outer].Length / _pivot[outer]);
        return row;
    }

    /// <summary>One entry of the outer block of the inverse, from the coupling of the first level.</summary>
    public double OuterInverse(int first, double[] coupling, int second)
    {
        var sum = 0.0;
        foreach (var inner in _design.InnerOf[second])
            sum += coupling[inner];
        var entry = -sum * _thetaOuter * _thetaInner / _pivot[second];
        if (coupling.Length > _design.InnerSize)
            entry -= coupling[^1] * _thetaOuter * _design.InnerOf[second].Length / _pivot[second];
        return entry + (first == second ? 1 / _pivot[first] : 0);
    }

    private double OuterEffect(int outer)
    {
        var met = _design.InnerOf[outer];
        var left = _design.OuterSum[outer] - met.Length * Mean - met.Sum(inner => InnerEffects[inner]);
        return _thetaOuter * _thetaOuter * left / _pivot[outer];
    }

    private void Measure()
    {
        var (squares, pulls) = (0.0, new double[_design.InnerSize]);
        for (var outer = 0; outer < _design.OuterSize; outer++)
        {
            var pull = 0.0;
            for (var at = 0; at < _design.InnerOf[outer].Length; at++)
            {
                var inner = _design.InnerOf[outer][at];
                var residual = _design.ValuesOf[outer][at] - Mean - OuterEffects[outer] - InnerEffects[inner];
                squares += residual * residual;
                pull += residual;
                pulls[inner] += residual;
            }

            OuterPull += pull * pull;
        }

        InnerPull = pulls.Sum(pull => pull * pull);
        Penalised = squares + Spherical(OuterEffects, _thetaOuter) + Spherical(InnerEffects, _thetaInner);
    }

    private static double Spherical(double[] effects, double theta) =>
        theta == 0 ? 0 : effects.Sum(effect => effect * effect) / (theta * theta);
}
