using CsCheck;
using Ideation.Domain.Juries.Scoring;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Juries;

/// <summary>What holds for every jury.</summary>
public sealed class SeverityModelPropertyTests
{
    [Fact]
    public void Numbering_projects_and_jurors_otherwise_changes_nothing() =>
        Gen.Select(Tables.Connected, Gen.Int[0, 1000]).Sample((table, seed) =>
        {
            var (projects, jurors) = (Tables.Shuffled(table.Projects, seed), Tables.Shuffled(table.Jurors, seed + 1));
            var renamed = new ScoreTable(table.Scores.Select(score => new Score(jurors[score.Juror], projects[score.Project], score.Value)).Reverse());

            var (fit, obstacle) = SeverityModel.Estimate(table);
            var (other, otherObstacle) = SeverityModel.Estimate(renamed);

            Assert.Equal(obstacle, otherObstacle);
            if (fit is null || other is null)
                return;
            Assert.Equal(fit.Deviance, other.Deviance, 1e-7);
            foreach (var project in table.Projects)
                AssertSame(fit.Projects[project], other.Projects[projects[project]]);
        }, iter: Examples.AtMost(60));

    [Fact]
    public void No_pair_of_variance_ratios_on_a_fine_grid_is_better() =>
        Gen.Select(Tables.Connected, Gen.Bool).Sample((table, restricted) =>
        {
            var how = restricted ? Fit.Restricted : Fit.MaximumLikelihood;
            var (fit, _) = SeverityModel.Estimate(table, how);
            if (fit is null)
                return;

            var deviance = new ProfiledDeviance(new CrossedDesign(table), how);
            double[] ratios = [0, .. Enumerable.Range(-28, 57).Select(step => Math.Exp(step / 3.0))];
            foreach (var outer in ratios)
            {
                foreach (var inner in ratios)
                    Assert.True(deviance.At(outer, inner) >= fit.Deviance - 1e-7);
            }
        }, iter: Examples.AtMost(60));

    [Fact]
    public void A_constant_added_to_all_scores_moves_the_mean_and_nothing_else() =>
        Tables.Connected.Sample(table =>
        {
            var (fit, _) = SeverityModel.Estimate(table);
            var (moved, _) = SeverityModel.Estimate(new ScoreTable(table.Scores.Select(score => score with { Value = score.Value + 100 })));
            if (fit is null || moved is null)
                return;

            Assert.Equal(fit.Mu.Value + 100, moved.Mu.Value, 1e-5);
            Assert.Equal(fit.SdProject, moved.SdProject, 1e-5);
            Assert.Equal(fit.Deviance, moved.Deviance, 1e-7);
        }, iter: Examples.AtMost(60));

    private static void AssertSame(Estimate expected, Estimate actual)
    {
        Assert.Equal(expected.Value, actual.Value, 1e-5);
        Assert.Equal(expected.StandardError, actual.StandardError, 1e-5);
    }
}
