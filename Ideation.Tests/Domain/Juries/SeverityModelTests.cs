using Ideation.Domain.Juries.Scoring;

namespace Ideation.Tests.Domain.Juries;

public sealed class SeverityModelTests
{
    [Fact]
    public void Penicillin_by_maximum_likelihood_is_what_MixedModels_jl_prints()
    {
        var fit = Fitted(Published.Penicillin());

        Assert.Equal(332.18834867227616, fit.Deviance, 1e-8);
        Assert.Equal(22.97222222222222, fit.Mu.Value, 1e-12);
        // Its optimiser stops where the deviance no longer changes (0.74459597, 0.84556459, 1.77064778); these solve the balanced likelihood to the end.
        Assert.Equal(0.7445957949269457, fit.Mu.StandardError, 1e-10);
        Assert.Equal(0.8455721897999736, fit.SdProject, 1e-10);
        Assert.Equal(1.7706462791031357, fit.SdJuror, 1e-9);
        Assert.Equal(0.5499321964340239, fit.SdResidual, 1e-10);
    }

    [Fact]
    public void Penicillin_by_restricted_likelihood_is_what_lme4_and_MixedModels_jl_print()
    {
        var fit = Fitted(Published.Penicillin(), Fit.Restricted);

        Assert.Equal(330.86058899122156, fit.Deviance, 1e-8);
        // That optimiser stops where the deviance no longer changes; the analysis of variance gives 1.9315584 exactly.
        Assert.Equal(0.8085723219702367, fit.Mu.StandardError, 2e-6);
        Assert.Equal(0.8467056820846379, fit.SdProject, 2e-6);
        Assert.Equal(1.9315555733321477, fit.SdJuror, 4e-6);
        Assert.Equal(Math.Sqrt((89.84444444444444 - 0.302415458937198) / 24), fit.SdJuror, 1e-9);
        Assert.Equal(0.5499230109588108, fit.SdResidual, 1e-6);
    }

    [Fact]
    public void Penicillin_effects_are_those_of_MixedModels_jl_whichever_factor_is_larger()
    {
        var plates = Fitted(Published.Penicillin());
        var samples = Fitted(Published.PenicillinTurned());

        Assert.Equal(0.8044, plates.Projects[0].Value - plates.Mu.Value, 1e-4);
        Assert.Equal(3.001823834230942, plates.Severities[5].Value, 1e-5);
        Assert.Equal(plates.Deviance, samples.Deviance, 1e-10);
        Assert.Equal(plates.Mu.StandardError, samples.Mu.StandardError, 1e-9);
        for (var plate = 0; plate < 24; plate++)
            AssertSame(-1, plates.Projects[plate] with { Value = plates.Projects[plate].Value - plates.Mu.Value }, samples.Severities[plate]);
    }

    [Fact]
    public void In_a_complete_design_effects_are_shrunken_means_in_closed_form()
    {
        var table = Published.ShroutFleiss();
        var fit = Fitted(table);

        var (projectVariance, residual) = (fit.SdProject * fit.SdProject, fit.SdResidual * fit.SdResidual);
        var shrinkage = 4 * projectVariance / (4 * projectVariance + residual);
        foreach (var project in table.Projects)
            Assert.Equal(shrinkage * (table.Mean(project) - fit.Mu.Value), fit.Projects[project].Value - fit.Mu.Value, 1e-10);
    }

    [Fact]
    public void In_a_complete_design_restricted_variances_are_those_of_the_analysis_of_variance()
    {
        // Shrout and Fleiss 1979, table 3: mean squares 11.24 between targets, 32.49 between judges, 1.02 residual.
        var fit = Fitted(Published.ShroutFleiss(), Fit.Restricted);

        var (between, judges, error) = (56.2083333333333333 / 5, 97.4583333333333333 / 3, 15.2916666666666667 / 15);
        Assert.Equal(error, fit.SdResidual * fit.SdResidual, 1e-9);
        Assert.Equal((between - error) / 4, fit.SdProject * fit.SdProject, 1e-9);
        Assert.Equal((judges - error) / 6, fit.SdJuror * fit.SdJuror, 1e-9);
        // Standard error of the mean of a balanced two-way design: (MSB + MSJ − MSE) ÷ n.
        Assert.Equal(Math.Sqrt((between + judges - error) / 24), fit.Mu.StandardError, 1e-9);
    }

    [Fact]
    public void The_prediction_error_is_that_of_the_whole_system_inverted()
    {
        var table = Sparse();
        var fit = Fitted(table);

        var inverse = Dense.Inverse(Dense.Henderson(table, Ratio(fit.SdResidual, fit.SdProject), Ratio(fit.SdResidual, fit.SdJuror)));
        var residual = fit.SdResidual * fit.SdResidual;
        Assert.Equal(Math.Sqrt(residual * inverse[0, 0]), fit.Mu.StandardError, 1e-9);
        for (var level = 0; level < table.Projects.Count; level++)
        {
            var expected = residual * (inverse[0, 0] + 2 * inverse[0, 1 + level] + inverse[1 + level, 1 + level]);
            Assert.Equal(Math.Sqrt(expected), fit.Projects[table.Projects[level]].StandardError, 1e-9);
        }

        for (var level = 0; level < table.Jurors.Count; level++)
        {
            var at = 1 + table.Projects.Count + level;
            Assert.Equal(Math.Sqrt(residual * inverse[at, at]), fit.Severities[table.Jurors[level]].StandardError, 1e-9);
        }
    }

    [Theory]
    [InlineData(Fit.MaximumLikelihood)]
    [InlineData(Fit.Restricted)]
    public void The_deviance_is_that_of_the_multivariate_normal_and_no_neighbour_is_better(Fit how)
    {
        var table = Sparse();
        var fit = Fitted(table, how);

        Assert.Equal(Dense.Deviance(table, fit.SdProject, fit.SdJuror, fit.SdResidual, how), fit.Deviance, 1e-8);
        foreach (var (project, juror, residual) in new (double, double, double)[] { (1.001, 1, 1), (0.999, 1, 1), (1, 1.001, 1), (1, 0.999, 1), (1, 1, 1.001), (1, 1, 0.999) })
            Assert.True(Dense.Deviance(table, fit.SdProject * project, fit.SdJuror * juror, fit.SdResidual * residual, how) > fit.Deviance);
    }

    [Fact]
    public void Jurors_alike_but_for_chance_have_a_deviation_of_exactly_zero()
    {
        // Every juror gives each mark once: their means are equal.
        var fit = Fitted(Published.Table([1, 2, 3], [2, 3, 1], [5, 4, 6], [6, 5, 4]));

        Assert.Equal(0, fit.SdJuror);
        Assert.All(fit.Severities.Values, severity => Assert.Equal(new Estimate(0, 0), severity));
        Assert.True(fit.SdProject > 1);
    }

    [Fact]
    public void Projects_alike_but_for_chance_all_stand_at_the_mean()
    {
        var fit = Fitted(Published.Table([1, 2, 6], [2, 1, 6], [1, 2, 5], [2, 1, 6]));

        Assert.Equal(0, fit.SdProject);
        Assert.All(fit.Projects.Values, project => Assert.Equal(fit.Mu, project));
    }

    [Theory]
    [InlineData(Obstacle.NoScores)]
    [InlineData(Obstacle.OneJuror)]
    [InlineData(Obstacle.OneProject)]
    [InlineData(Obstacle.NoVariance)]
    [InlineData(Obstacle.Disconnected)]
    [InlineData(Obstacle.NoResidual)]
    public void What_cannot_be_told_is_said(Obstacle obstacle)
    {
        var table = obstacle switch
        {
            Obstacle.NoScores => new ScoreTable([]),
            Obstacle.OneJuror => Published.Table([1], [2], [4]),
            Obstacle.OneProject => Published.Table([1, 2, 4]),
            Obstacle.NoVariance => Published.Table([3, 3], [3, 3]),
            Obstacle.Disconnected => new ScoreTable([new(0, 0, 1), new(0, 1, 2), new(1, 2, 3), new(1, 3, 5)]),
            _ => Published.Table([1, 2, 4], [2, 3, 5], [5, 6, 8]),
        };

        Assert.Equal((null, obstacle), SeverityModel.Estimate(table));
    }

    [Fact]
    public void A_project_that_met_the_severe_jurors_is_lifted()
    {
        // Juror 2 marks two points below the others; project 3 is as good as project 0 but only juror 2 and juror 1 saw it.
        var fit = Fitted(new ScoreTable(
        [
            new(0, 0, 8), new(1, 0, 8.2), new(0, 1, 5), new(1, 1, 5.1), new(2, 1, 3), new(0, 2, 6), new(2, 2, 4.1), new(1, 3, 8.1), new(2, 3, 6),
        ]));

        Assert.True(fit.Severities[2].Value > 1);
        Assert.Equal(fit.Projects[0].Value, fit.Projects[3].Value, 0.4);
    }

    [Fact]
    public void The_slope_is_that_of_the_deviance()
    {
        var deviance = new ProfiledDeviance(new CrossedDesign(Sparse()), Fit.Restricted);
        const double width = 1e-4;

        var (outer, inner) = deviance.Gradient(Math.Exp(0.3), Math.Exp(-0.7));

        Assert.Equal((deviance.At(Math.Exp(0.3 + width), Math.Exp(-0.7)) - deviance.At(Math.Exp(0.3 - width), Math.Exp(-0.7))) / (2 * width), outer, 1e-6);
        Assert.Equal((deviance.At(Math.Exp(0.3), Math.Exp(-0.7 + width)) - deviance.At(Math.Exp(0.3), Math.Exp(-0.7 - width))) / (2 * width), inner, 1e-6);
    }

    private static SeverityFit Fitted(ScoreTable table, Fit how = Fit.MaximumLikelihood) => SeverityModel.Estimate(table, how).Fit!;

    private static double Ratio(double above, double below) => Math.Pow(above / below, 2);

    private static ScoreTable Sparse() => new(
    [
        new(0, 0, 4.1), new(1, 0, 3.2), new(2, 0, 3.9), new(1, 1, 1.4), new(2, 1, 2.8), new(3, 1, 2.2), new(0, 2, 4.9), new(3, 2, 4.2),
        new(2, 3, 3.3), new(3, 3, 2.1), new(0, 4, 2.7), new(1, 4, 1.2), new(0, 5, 5), new(2, 5, 4.4), new(1, 5, 3.8), new(3, 6, 3.1), new(0, 6, 3.6),
    ]);

    private static void AssertSame(int sign, Estimate expected, Estimate actual) => Assert.Equal(sign * expected.Value, actual.Value, 1e-8);
}
