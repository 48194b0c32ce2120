using Ideation.Domain.Juries.Numerics;

namespace Ideation.Domain.Juries.Scoring;

/// <summary>
/// How often each project is best in draws from the fitted normal distribution of project effects, whose covariance is
/// included through its Cholesky factor. Equal best projects share a draw. The same seed prints the same digits.
/// </summary>
public static class ChanceFirst
{
    public const int Draws = 10_000;

    /// <summary>Shares in the order of <paramref name="projects"/>.</summary>
    public static IReadOnlyList<double> Among(SeverityFit fit, IReadOnlyList<int> projects, ulong seed)
    {
        var factor = SymmetricMatrix.Cholesky(fit.Covariance(projects));
        var means = projects.Select(project => fit.Projects[project].Value).ToArray();
        var firsts = new double[projects.Count];
        var random = new SplitMix64(seed);
        var normals = new double[projects.Count];
        var best = new List<int>();
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var at = 0; at < normals.Length; at++)
                normals[at] = random.NextNormal();

            var highest = double.NegativeInfinity;
            for (var at = 0; at < normals.Length; at++)
            {
                var value = means[at] + SymmetricMatrix.Dot(factor[at], normals, at + 1);
                if (value > highest)
                    best.Clear();
                if (value >= highest)
                    best.Add(at);
                highest = Math.Max(highest, value);
            }

            foreach (var at in best)
                firsts[at] += 1.0 / best.Count;
        }

        return [.. firsts.Select(count => count / Draws)];
    }
}
