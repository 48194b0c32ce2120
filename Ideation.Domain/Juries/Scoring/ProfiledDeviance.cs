namespace Ideation.Domain.Juries.Scoring;

/// <summary>How the variances are estimated: all parameters at once, or corrected for the mean that was estimated too.</summary>
public enum Fit
{
    MaximumLikelihood = 1,
    Restricted = 2,
}

/// <summary>
/// −2 × the log-likelihood as a function of the two variance ratios alone; mean and residual variance take their best
/// value for each. Written as in Bates et al. 2015, equations 34 and 41.
/// </summary>
internal sealed class ProfiledDeviance(CrossedDesign design, Fit fit)
{
    private int Freedom => fit is Fit.Restricted ? design.Count - 1 : design.Count;

    public double At(double rhoOuter, double rhoInner) => Of(new MixedEquations(design, rhoOuter, rhoInner));

    public double Of(MixedEquations equations)
    {
        var deviance = equations.LogDeterminant + Freedom * (1 + Math.Log(2 * Math.PI * equations.Penalised / Freedom));
        if (fit is Fit.Restricted)
            deviance += equations.LogMeanInformation;
        return double.IsNaN(deviance) ? double.PositiveInfinity : deviance;
    }

    public double ResidualVariance(MixedEquations equations) => equations.Penalised / Freedom;

    /// <summary>
    /// Derivatives by ln ρ: for each factor k, tr(Zᵏ' P Zᵏ)·ρ − freedom · ρ·|Zᵏ' residual|² ÷ penalised squares. The trace is the
    /// number of levels minus the trace of the factor's block of the inverse. P is V⁻¹ for maximum likelihood.
    /// </summary>
    public (double Outer, double Inner) Gradient(double rhoOuter, double rhoInner)
    {
        var equations = new MixedEquations(design, rhoOuter, rhoInner);
        var inverse = equations.InnerInverse(withMean: fit is Fit.Restricted);
        double inner = design.InnerSize;
        for (var level = 0; level < design.InnerSize; level++)
            inner -= inverse[level][level];

        double outer = design.OuterSize;
        if (rhoOuter > 0)
        {
            for (var level = 0; level < design.OuterSize; level++)
                outer -= equations.OuterInverse(level, equations.OuterCoupling(level, inverse), level);
        }

        return (
            outer - Freedom * rhoOuter * equations.OuterPull / equations.Penalised,
            inner - Freedom * rhoInner * equations.InnerPull / equations.Penalised);
    }
}
