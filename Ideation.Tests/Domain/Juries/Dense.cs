using Ideation.Domain.Juries.Scoring;

namespace Ideation.Tests.Domain.Juries;

/// <summary>The severity model written out in full matrices, as slow and plain as the textbook has it: what the fast one is held against.</summary>
internal static class Dense
{
    /// <summary>Henderson's coefficient matrix for mean, projects, jurors, with variance ratios on the diagonals.</summary>
    public static double[,] Henderson(ScoreTable table, double projectRatio, double jurorRatio)
    {
        var (projects, jurors) = (table.Projects.Count, table.Jurors.Count);
        var left = new double[1 + projects + jurors, 1 + projects + jurors];
        foreach (var score in table.Scores)
        {
            int[] columns = [0, 1 + Place(table.Projects, score.Project), 1 + projects + Place(table.Jurors, score.Juror)];
            foreach (var row in columns)
            {
                foreach (var column in columns)
                    left[row, column]++;
            }
        }

        for (var at = 0; at < projects; at++)
            left[1 + at, 1 + at] += projectRatio;
        for (var at = 0; at < jurors; at++)
            left[1 + projects + at, 1 + projects + at] += jurorRatio;
        return left;
    }

    /// <summary>−2 log-likelihood of y ~ N(μ, V), with the best μ, and the correction for it when restricted.</summary>
    public static double Deviance(ScoreTable table, double sdProject, double sdJuror, double sdResidual, Fit fit)
    {
        var n = table.Scores.Count;
        var variance = new double[n, n];
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++)
            {
                variance[row, column] =
                    (table.Scores[row].Project == table.Scores[column].Project ? sdProject * sdProject : 0)
                    + (table.Scores[row].Juror == table.Scores[column].Juror ? sdJuror * sdJuror : 0)
                    + (row == column ? sdResidual * sdResidual : 0);
            }
        }

        var inverse = Inverse(variance, out var logDeterminant);
        var (information, weighted) = (0.0, 0.0);
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++)
            {
                information += inverse[row, column];
                weighted += inverse[row, column] * table.Scores[column].Value;
            }
        }

        var mean = weighted / information;
        var squares = 0.0;
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++)
                squares += (table.Scores[row].Value - mean) * inverse[row, column] * (table.Scores[column].Value - mean);
        }

        return fit is Fit.Restricted
            ? (n - 1) * Math.Log(2 * Math.PI) + logDeterminant + squares + Math.Log(information)
            : n * Math.Log(2 * Math.PI) + logDeterminant + squares;
    }

    public static double[,] Inverse(double[,] matrix) => Inverse(matrix, out _);

    /// <summary>Gauss and Jordan, without pivoting: the matrices are positive definite.</summary>
    private static double[,] Inverse(double[,] matrix, out double logDeterminant)
    {
        var n = matrix.GetLength(0);
        var left = (double[,])matrix.Clone();
        var right = new double[n, n];
        for (var at = 0; at < n; at++)
            right[at, at] = 1;

        logDeterminant = 0;
        for (var pivot = 0; pivot < n; pivot++)
        {
            var scale = left[pivot, pivot];
            logDeterminant += Math.Log(scale);
            for (var column = 0; column < n; column++)
            {
                left[pivot, column] /= scale;
                right[pivot, column] /= scale;
            }

            for (var row = 0; row < n; row++)
            {
                var times = left[row, pivot];
                for (var column = 0; column < n && row != pivot; column++)
                {
                    left[row, column] -= times * left[pivot, column];
                    right[row, column] -= times * right[pivot, column];
                }
            }
        }

        return right;
    }

    private static int Place(IReadOnlyList<int> levels, int level) => levels.Index().First(pair => pair.Item == level).Index;
}
