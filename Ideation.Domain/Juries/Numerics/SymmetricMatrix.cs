using System.Runtime.Intrinsics;

namespace Ideation.Domain.Juries.Numerics;

/// <summary>Cholesky's factor L of a symmetric matrix A = L·Lᵀ, as rows of the lower triangle, and what it gives.</summary>
internal static class SymmetricMatrix
{
    public static double[][] Zero(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];

    /// <summary>
    /// Only the lower triangle is read. A pivot that is zero but for rounding leaves a column of zeros, so that
    /// a covariance without full rank still has a factor.
    /// </summary>
    public static double[][] Cholesky(double[][] matrix)
    {
        var size = matrix.Length;
        var factor = new double[size][];
        for (var row = 0; row < size; row++)
        {
            var current = factor[row] = new double[row + 1];
            for (var column = 0; column < row; column++)
            {
                var pivot = factor[column][column];
                current[column] = pivot == 0 ? 0 : (matrix[row][column] - Dot(current, factor[column], column)) / pivot;
            }

            var left = matrix[row][row] - Dot(current, current, row);
            current[row] = left > 1e-13 * Math.Abs(matrix[row][row]) ? Math.Sqrt(left) : 0;
        }

        return factor;
    }

    public static double[] Solve(double[][] factor, double[] right)
    {
        var size = factor.Length;
        var solution = (double[])right.Clone();
        for (var row = 0; row < size; row++)
            solution[row] = (solution[row] - Dot(factor[row], solution, row)) / factor[row][row];
        for (var row = size - 1; row >= 0; row--)
        {
            solution[row] /= factor[row][row];
            for (var column = 0; column < row; column++)
                solution[column] -= factor[row][column] * solution[row];
        }

        return solution;
    }

    /// <summary>The inverse of A, both triangles.</summary>
    public static double[][] Inverse(double[][] factor)
    {
        var size = factor.Length;
        // Rows of the transposed inverse of L: columns of L⁻¹, which start at their diagonal.
        var columns = new double[size][];
        for (var column = 0; column < size; column++)
        {
            var inverse = columns[column] = new double[size];
            inverse[column] = 1 / factor[column][column];
            for (var row = column + 1; row < size; row++)
                inverse[row] = -Dot(factor[row].AsSpan(column, row - column), inverse.AsSpan(column, row - column)) / factor[row][row];
        }

        var result = Zero(size);
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column <= row; column++)
                result[row][column] = result[column][row] = Dot(columns[row].AsSpan(row), columns[column].AsSpan(row));
        }

        return result;
    }

    public static double Dot(double[] left, double[] right, int count) => Dot(left.AsSpan(0, count), right.AsSpan(0, count));

    /// <summary>
    /// Four sums of every fourth product, added in one fixed order: the last digit is the same on every machine, however wide its vectors are.
    /// </summary>
    public static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        const int Lanes = 4;
        var sums = Vector256<double>.Zero;
        var index = 0;
        for (; index <= left.Length - Lanes; index += Lanes)
            sums += Vector256.Create(left[index..]) * Vector256.Create(right[index..]);

        var sum = sums.GetElement(0) + sums.GetElement(1) + (sums.GetElement(2) + sums.GetElement(3));
        for (; index < left.Length; index++)
            sum += left[index] * right[index];
        return sum;
    }

    /// <summary>Adds a multiple of one row to another.</summary>
    public static void Add(Span<double> sum, ReadOnlySpan<double> row, double times)
    {
        var width = System.Numerics.Vector<double>.Count;
        var factor = new System.Numerics.Vector<double>(times);
        var index = 0;
        for (; index <= sum.Length - width; index += width)
            (new System.Numerics.Vector<double>(sum[index..]) + factor * new System.Numerics.Vector<double>(row[index..])).CopyTo(sum[index..]);
        for (; index < sum.Length; index++)
            sum[index] += times * row[index];
    }
}
