namespace Ideation.Domain.Juries.Scoring;

/// <summary>Why the severity of jurors cannot be told from their scores.</summary>
public enum Obstacle
{
    NoScores = 1,
    OneJuror = 2,
    OneProject = 3,
    NoVariance = 4,
    Disconnected = 5,
    NoResidual = 6,
}

/// <summary>
/// score = μ + project + juror + error, with project and juror as crossed random effects: a project that met severe jurors is
/// lifted, and a project that few jurors saw is drawn towards the mean. Fitted by maximum likelihood or restricted maximum
/// likelihood, as `lmer(score ~ 1 + (1 | project) + (1 | juror))` and MixedModels.jl do.
/// </summary>
public static class SeverityModel
{
    /// <summary>Above this ratio of variances the scores are sums of a project and a juror value, and nothing is left to estimate an error from.</summary>
    private const double NothingLeft = 1e6;

    /// <summary>Scores × levels of the smaller factor, up to which a thorough search costs next to nothing.</summary>
    private const int SmallWork = 2_000;

    public static Obstacle? ObstacleIn(ScoreTable table)
    {
        if (table.Scores.Count == 0)
            return Obstacle.NoScores;
        if (table.Jurors.Count == 1)
            return Obstacle.OneJuror;
        if (table.Projects.Count == 1)
            return Obstacle.OneProject;
        if (!table.HasSpread)
            return Obstacle.NoVariance;
        return table.Components().Count > 1 ? Obstacle.Disconnected : null;
    }

    /// <summary>The fit, or what stands in its way. <paramref name="near"/> is a fit of nearly the same scores, to start from.</summary>
    public static (SeverityFit? Fit, Obstacle? Obstacle) Estimate(ScoreTable table, Fit fit = Fit.MaximumLikelihood, SeverityFit? near = null)
    {
        if (ObstacleIn(table) is { } obstacle)
            return (null, obstacle);

        var design = new CrossedDesign(table);
        var deviance = new ProfiledDeviance(design, fit);
        var small = design.Count * design.InnerSize < SmallWork;
        var search = new VarianceSearch(deviance, fine: small);
        var ratios = (small || near is null ? null : search.Near(near.Rho(design.ProjectsAreOuter), near.Rho(!design.ProjectsAreOuter))) ?? search.Best();
        if (Math.Max(ratios.Outer, ratios.Inner) > NothingLeft)
            return (null, Obstacle.NoResidual);

        var equations = new MixedEquations(design, ratios.Outer, ratios.Inner);
        return (new SeverityFit(table, design, equations, ratios, deviance.ResidualVariance(equations), deviance.Of(equations)), null);
    }
}
