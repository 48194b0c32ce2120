using CsCheck;
using Ideation.Domain.Juries;
using Ideation.Domain.Juries.Comparing;
using Ideation.Domain.Juries.Numerics;

namespace Ideation.Tests.Domain.Juries;

/// <summary>Numerics of any length, held against the formula written out.</summary>
public sealed class NumericsRulesTests
{
    private static readonly Gen<double[]> Numbers = Gen.Int[-50, 50].Select(number => number / 8.0).Array[0, 19];

    [Fact]
    public void A_scalar_product_is_summed_in_one_order_to_the_last_digit()
    {
        var random = new SplitMix64(7);
        double[] left = [.. Enumerable.Range(0, 23).Select(_ => random.NextNormal())];
        double[] right = [.. Enumerable.Range(0, 23).Select(_ => random.NextNormal() * 1e3)];
        var sums = new double[4];
        for (var index = 0; index < 20; index++)
            sums[index % 4] += left[index] * right[index];
        var expected = sums[0] + sums[1] + (sums[2] + sums[3]);
        for (var index = 20; index < 23; index++)
            expected += left[index] * right[index];

        for (var time = 0; time < 200_000; time++)
            Assert.Equal(expected, SymmetricMatrix.Dot(left, right));
    }

    [Fact]
    public void A_product_of_rows_adds_every_pair_once() => Numbers.Sample(left =>
    {
        double[] right = [.. left.Select((value, at) => at - value)];

        Assert.Equal(left.Zip(right, (one, other) => one * other).Sum(), SymmetricMatrix.Dot(left, right), 1e-9);
        for (var count = 0; count <= left.Length; count++)
            Assert.Equal(left.Take(count).Zip(right, (one, other) => one * other).Sum(), SymmetricMatrix.Dot(left, right, count), 1e-9);
    });

    [Fact]
    public void A_multiple_of_a_row_is_added_to_every_place() => Numbers.Sample(row =>
    {
        double[] sum = [.. row.Select((_, at) => (double)at)];

        SymmetricMatrix.Add(sum, row, -2.5);

        Assert.Equal(row.Select((value, at) => at - 2.5 * value), sum);
    });

    [Fact]
    public void A_factor_times_itself_is_the_matrix_solves_and_inverts() =>
        Gen.Select(Gen.Int[1, 7], Gen.Int[-9, 9].Array[49]).Sample((size, numbers) =>
        {
            // B·Bᵀ plus a diagonal is positive definite.
            var matrix = SymmetricMatrix.Zero(size);
            for (var row = 0; row < size; row++)
            {
                for (var column = 0; column < size; column++)
                    matrix[row][column] = Enumerable.Range(0, size).Sum(at => numbers[7 * row + at] * numbers[7 * column + at]) + (row == column ? 3 : 0);
            }

            var factor = SymmetricMatrix.Cholesky(matrix);
            var (inverse, solution) = (SymmetricMatrix.Inverse(factor), SymmetricMatrix.Solve(factor, [.. Enumerable.Range(1, size)]));

            for (var row = 0; row < size; row++)
            {
                Assert.Equal(row + 1, factor[row].Length);
                Assert.Equal(row + 1, matrix[row].Zip(solution, (one, other) => one * other).Sum(), 1e-6);
                for (var column = 0; column < size; column++)
                {
                    Assert.Equal(row == column ? 1 : 0, Enumerable.Range(0, size).Sum(at => matrix[row][at] * inverse[at][column]), 1e-6);
                    if (column <= row)
                        Assert.Equal(matrix[row][column], Enumerable.Range(0, column + 1).Sum(at => factor[row][at] * factor[column][at]), 1e-8);
                }
            }
        });

    [Theory]
    [InlineData(10, 1, 0.1)]
    [InlineData(2, 3, 1 / 12.0)]
    [InlineData(0.5, 0.5, Math.PI)]
    [InlineData(30, 20, 1 / (20 * 28277527346376.0))]
    public void The_beta_function_has_its_known_values(double a, double b, double beta) => Assert.Equal(Math.Log(beta), Gamma.LogBeta(a, b), 1e-11);

    [Theory]
    [InlineData(12)]
    [InlineData(12.5)]
    [InlineData(40)]
    [InlineData(0.1)]
    public void Gamma_functions_keep_their_recurrence(double x)
    {
        Assert.Equal(Math.Log(x), Gamma.Log(x + 1) - Gamma.Log(x), 1e-12);
        Assert.Equal(1 / x, Gamma.Digamma(x + 1) - Gamma.Digamma(x), 1e-12);
    }

    [Fact]
    public void Normal_deviates_come_in_pairs_from_two_uniform_ones()
    {
        var (random, plain) = (new SplitMix64(11), new SplitMix64(11));
        for (var pair = 0; pair < 3; pair++)
        {
            var (radius, angle) = (Math.Sqrt(-2 * Math.Log(1 - plain.NextUniform())), 2 * Math.PI * plain.NextUniform());

            Assert.Equal(radius * Math.Cos(angle), random.NextNormal(), 1e-15);
            Assert.Equal(radius * Math.Sin(angle), random.NextNormal(), 1e-15);
        }
    }

    [Fact]
    public void Uniform_numbers_are_the_upper_53_bits_and_an_index_their_part_of_the_count()
    {
        var (random, bits) = (new SplitMix64(7), new SplitMix64(7));
        for (var time = 0; time < 20; time++)
        {
            var uniform = (bits.Next() >> 11) / Math.Pow(2, 53);
            Assert.Equal(uniform, new SplitMix64(7).Skipped(time).NextUniform());
            Assert.Equal((int)Math.Floor(uniform * 6), random.NextIndex(6));
        }
    }

    [Fact]
    public void A_shuffle_exchanges_each_place_from_the_last_with_one_up_to_it()
    {
        var (random, plain) = (new SplitMix64(5), new SplitMix64(5));
        int[] items = [0, 1, 2, 3, 4, 5], expected = [0, 1, 2, 3, 4, 5];
        for (var last = 5; last > 0; last--)
        {
            var other = plain.NextIndex(last + 1);
            (expected[last], expected[other]) = (expected[other], expected[last]);
        }

        random.Shuffle(items);

        Assert.Equal(expected, items);
        Assert.Equal(plain.Next(), random.Next());
    }

    [Fact]
    public void A_deviation_that_is_rounding_only_is_none()
    {
        Assert.Equal(0, Averages.Deviation([0.1 + 0.2, 0.3]));
        Assert.Equal(0, Averages.Deviation([0, 0]));
        Assert.Equal(1e-9, Averages.Deviation([1, 1 + 2e-9]), 1e-15);
        Assert.Equal(2, Averages.Deviation([2, 4, 4, 4, 5, 5, 7, 9]));
    }

    [Fact]
    public void A_median_is_the_middle_or_the_mean_of_the_two_in_it()
    {
        Assert.Equal(3, Averages.Median([9, 3, 1]));
        Assert.Equal(4, Averages.Median([9, 3, 5, 1]));
    }

    [Fact]
    public void Tiers_fall_and_what_is_told_apart_grows_with_the_size_of_the_numbers()
    {
        double[] values = [1e6, 1e6 + 5e-5, 1e6 + 1, -2e6];

        Assert.Equal([[2], [0, 1], [3]], Averages.Tiers([3, 1, 0, 2], at => values[at]));
        Assert.Equal([[1], [0]], Averages.Tiers([0, 1], at => at * 1e-9));
        Assert.Empty(Averages.Tiers([], at => at));
    }

    [Fact]
    public void Groups_are_what_chains_of_panels_link_in_rising_order()
    {
        Assert.Equal([[1, 4, 7, 9], [2], [3, 8]], Connections.Among([9, 8, 7, 4, 3, 2, 1], [[4, 9], [], [8, 3], [7, 1], [2], [9, 7]]));
        Assert.Empty(Connections.Among([], []));
    }

    [Fact]
    public void Strongly_connected_is_who_beats_and_is_beaten_along_chains()
    {
        Assert.True(WinGraph.IsStronglyConnected(3, [new([0, 1], 1), new([1, 2], 1), new([2, 0], 1)]));
        Assert.True(WinGraph.IsStronglyConnected(3, [new([0, 1, 2], 1), new([1, 0], 1), new([2, 0], 1)]));
        // Nobody beats 0; 0 beats nobody; 2 was never compared.
        Assert.False(WinGraph.IsStronglyConnected(3, [new([0, 1, 2], 1), new([1, 2], 1), new([2, 1], 1)]));
        Assert.False(WinGraph.IsStronglyConnected(3, [new([1, 0], 1), new([1, 2], 1), new([2, 1], 1)]));
        Assert.False(WinGraph.IsStronglyConnected(3, [new([0, 1], 1), new([1, 0], 1)]));
    }
}

file static class Randomness
{
    public static SplitMix64 Skipped(this SplitMix64 random, int times)
    {
        for (var time = 0; time < times; time++)
            random.Next();
        return random;
    }
}
