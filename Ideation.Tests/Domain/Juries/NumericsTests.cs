using Ideation.Domain.Juries.Numerics;

namespace Ideation.Tests.Domain.Juries;

public sealed class NumericsTests
{
    [Fact]
    public void SplitMix64_gives_the_published_sequence_for_1234567()
    {
        var random = new SplitMix64(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()).ToArray());
    }

    [Fact]
    public void Normal_deviates_have_mean_zero_and_variance_one()
    {
        var random = new SplitMix64(20261123);
        double[] values = [.. Enumerable.Range(0, 100_000).Select(_ => random.NextNormal())];

        Assert.Equal(0, values.Average(), 0.01);
        Assert.Equal(1, values.Average(value => value * value), 0.02);
        Assert.Equal(0.6827, values.Count(value => Math.Abs(value) < 1) / 100_000.0, 0.005);
    }

    [Theory]
    [InlineData(0.5, 0.5723649429247001, -1.9635100260214235)]
    [InlineData(1, 0, -0.5772156649015329)]
    [InlineData(11, 15.104412573075516, 2.3517525890667211)]
    public void Gamma_functions_have_their_known_values(double x, double log, double digamma)
    {
        Assert.Equal(log, Gamma.Log(x), 1e-12);
        Assert.Equal(digamma, Gamma.Digamma(x), 1e-12);
    }

    [Fact]
    public void Cholesky_solves_and_inverts()
    {
        double[][] matrix = [[4, 2, 1], [2, 5, 3], [1, 3, 6]];
        var factor = SymmetricMatrix.Cholesky(matrix);
        var inverse = SymmetricMatrix.Inverse(factor);
        var solution = SymmetricMatrix.Solve(factor, [1, 2, 3]);

        for (var row = 0; row < 3; row++)
        {
            Assert.Equal(row + 1, Enumerable.Range(0, 3).Sum(at => matrix[row][at] * solution[at]), 1e-12);
            for (var column = 0; column < 3; column++)
                Assert.Equal(row == column ? 1 : 0, Enumerable.Range(0, 3).Sum(at => matrix[row][at] * inverse[at][column]), 1e-12);
        }
    }

    [Fact]
    public void A_covariance_without_full_rank_has_a_factor_too()
    {
        var factor = SymmetricMatrix.Cholesky([[4, 2], [2, 1]]);

        Assert.Equal([[2], [1, 0]], factor);
    }

    [Fact]
    public void Values_nearer_than_rounding_are_one_tier()
    {
        double[] values = [0.1 + 0.2, 0.3, 0.299999, 0.5];

        Assert.Equal([[3], [0, 1], [2]], Averages.Tiers([2, 1, 0, 3], at => values[at]));
    }
}
