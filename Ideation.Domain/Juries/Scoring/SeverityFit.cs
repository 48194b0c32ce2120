namespace Ideation.Domain.Juries.Scoring;

/// <summary>A value and the square root of its prediction error variance at the fitted variances (Henderson 1975).</summary>
public readonly record struct Estimate(double Value, double StandardError);

/// <summary>
/// The fitted severity model. Projects are μ + effect; severities are minus the juror's effect, so that positive is severe.
/// </summary>
public sealed class SeverityFit
{
    private readonly Dictionary<int, int> _levelOf;
    private readonly Func<int, int, double> _covariance;

    internal SeverityFit(
        ScoreTable table, CrossedDesign design, MixedEquations equations, (double Outer, double Inner) rho, double residualVariance, double deviance)
    {
        var inverse = equations.InnerInverse(withMean: true);
        var outer = design.ProjectsAreOuter;
        var (projectRho, jurorRho) = outer ? (rho.Outer, rho.Inner) : (rho.Inner, rho.Outer);
        Mu = new Estimate(design.Mean + equations.Mean, Math.Sqrt(residualVariance * inverse[^1][^1]));
        SdResidual = Math.Sqrt(residualVariance);
        SdProject = SdResidual * Math.Sqrt(projectRho);
        SdJuror = SdResidual * Math.Sqrt(jurorRho);
        Deviance = deviance;

        var couplings = Enumerable.Range(0, design.OuterSize).Select(level => equations.OuterCoupling(level, inverse)).ToArray();
        double OuterEntry(int first, int second) => equations.OuterInverse(first, couplings[first], second);
        var (effects, entry, withMean) = outer
            ? (equations.OuterEffects, (Func<int, int, double>)OuterEntry, (Func<int, double>)(level => couplings[level][^1]))
            : (equations.InnerEffects, (first, second) => inverse[first][second], level => inverse[level][^1]);
        var (jurorEffects, jurorEntry) = outer
            ? (equations.InnerEffects, (Func<int, double>)(level => inverse[level][level]))
            : (equations.OuterEffects, level => OuterEntry(level, level));

        Projects = table.Projects.Select((project, level) => (project, Estimate: new Estimate(
            Mu.Value + effects[level],
            Root(residualVariance * (inverse[^1][^1] + 2 * Math.Sqrt(projectRho) * withMean(level) + projectRho * entry(level, level))))))
            .ToDictionary(pair => pair.project, pair => pair.Estimate);
        Severities = table.Jurors.Select((juror, level) => (juror, Estimate: new Estimate(
            0 - jurorEffects[level], Root(residualVariance * jurorRho * jurorEntry(level)))))
            .ToDictionary(pair => pair.juror, pair => pair.Estimate);

        _levelOf = table.Projects.Select((project, level) => (project, level)).ToDictionary(pair => pair.project, pair => pair.level);
        _covariance = (row, column) => residualVariance * projectRho * entry(row, column);
    }

    public Estimate Mu { get; }

    public double SdProject { get; }

    public double SdJuror { get; }

    public double SdResidual { get; }

    public double Deviance { get; }

    public IReadOnlyDictionary<int, Estimate> Projects { get; }

    public IReadOnlyDictionary<int, Estimate> Severities { get; }

    /// <summary>Prediction error covariance of the effects of these projects.</summary>
    internal double[][] Covariance(IReadOnlyList<int> projects) =>
        [.. projects.Select(row => (double[])[.. projects.Select(column => _covariance(_levelOf[row], _levelOf[column]))])];

    internal double Rho(bool ofProjects) => Math.Pow((ofProjects ? SdProject : SdJuror) / SdResidual, 2);

    private static double Root(double variance) => Math.Sqrt(Math.Max(0, variance));
}
