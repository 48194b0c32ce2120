using Ideation.Domain.Juries.Numerics;

namespace Ideation.Domain.Juries.Comparing;

/// <summary>The first of these projects was preferred to all others of them, so many times.</summary>
internal sealed record Choice(int[] Among, double Times);

/// <summary>
/// Maximum likelihood for choices, P(i out of A) = e^θi ÷ Σ e^θa over A. A maximum exists only when the win graph is strongly connected
/// (Ford 1957): then Hunter's MM iterations (2004) lead to it and Newton's method settles the last digits. Otherwise a
/// ridge, prior ÷ 2 · Σθ², is taken from the log-likelihood.
/// </summary>
internal static class LogStrengths
{
    public const double DefaultPrior = 0.01;

    public static Strengths Fit(int projects, IReadOnlyList<Choice> choices, double prior)
    {
        var connected = WinGraph.IsStronglyConnected(projects, choices);
        var ridge = connected ? 0 : prior;
        var theta = connected ? Minorise(projects, choices) : new double[projects];
        theta = Maximise(theta, choices, ridge);
        return new Strengths(theta, Uncertainty(theta, choices, ridge), !connected);
    }

    /// <summary>Hunter's update: strength = wins ÷ Σ over the choices it stood in of 1 ÷ their total strength.</summary>
    private static double[] Minorise(int projects, IReadOnlyList<Choice> choices)
    {
        var strength = Enumerable.Repeat(1.0, projects).ToArray();
        var wins = new double[projects];
        foreach (var choice in choices)
            wins[choice.Among[0]] += choice.Times;

        for (var round = 0; round < 200; round++)
        {
            var stood = new double[projects];
            foreach (var choice in choices)
            {
                var share = choice.Times / choice.Among.Sum(project => strength[project]);
                foreach (var project in choice.Among)
                    stood[project] += share;
            }

            var next = wins.Zip(stood, (won, share) => won / share).ToArray();
            var scale = Math.Exp(next.Average(Math.Log));
            var moved = 0.0;
            for (var project = 0; project < projects; project++)
            {
                next[project] /= scale;
                moved = Math.Max(moved, Math.Abs(Math.Log(next[project] / strength[project])));
            }

            strength = next;
            if (moved < 1e-9)
                break;
        }

        return [.. strength.Select(value => Math.Log(value))];
    }

    private static double[] Maximise(double[] theta, IReadOnlyList<Choice> choices, double ridge)
    {
        var likelihood = LogLikelihood(theta, choices, ridge);
        for (var round = 0; round < 200; round++)
        {
            var (gradient, curvature) = Slope(theta, choices, ridge);
            var step = SymmetricMatrix.Solve(SymmetricMatrix.Cholesky(Anchored(curvature)), gradient);
            var scale = Math.Min(1, 3 / Math.Max(1e-300, step.Max(Math.Abs)));
            var (next, value) = Move(scale);
            while (value < likelihood - 1e-12 * Math.Abs(likelihood) && scale > 1e-9)
                (next, value) = Move(scale /= 2);

            var moved = theta.Zip(next, (from, to) => Math.Abs(from - to)).Max();
            (theta, likelihood) = (next, value);
            if (moved < 1e-13 * Math.Max(1, theta.Max(Math.Abs)))
                break;

            (double[], double) Move(double part)
            {
                double[] moved = [.. theta.Zip(step, (value, change) => value + part * change)];
                var mean = moved.Average();
                moved = [.. moved.Select(value => value - mean)];
                return (moved, LogLikelihood(moved, choices, ridge));
            }
        }

        return theta;
    }

    private static double LogLikelihood(double[] theta, IReadOnlyList<Choice> choices, double ridge) =>
        choices.Sum(choice => -choice.Times * Math.Log(choice.Among.Sum(project => Math.Exp(theta[project] - theta[choice.Among[0]]))))
        - ridge / 2 * theta.Sum(value => value * value);

    private static (double[] Gradient, double[][] Curvature) Slope(double[] theta, IReadOnlyList<Choice> choices, double ridge)
    {
        var gradient = theta.Select(value => -ridge * value).ToArray();
        var curvature = SymmetricMatrix.Zero(theta.Length);
        for (var project = 0; project < theta.Length; project++)
            curvature[project][project] = ridge;

        foreach (var choice in choices)
        {
            var highest = choice.Among.Max(project => theta[project]);
            double[] shares = [.. choice.Among.Select(project => Math.Exp(theta[project] - highest))];
            var total = shares.Sum();
            gradient[choice.Among[0]] += choice.Times;
            for (var first = 0; first < shares.Length; first++)
            {
                var share = choice.Times * shares[first] / total;
                gradient[choice.Among[first]] -= share;
                curvature[choice.Among[first]][choice.Among[first]] += share;
                for (var second = 0; second < shares.Length; second++)
                    curvature[choice.Among[first]][choice.Among[second]] -= share * shares[second] / total;
            }
        }

        return (gradient, curvature);
    }

    /// <summary>The inverse information on the mean-zero strengths: anchor the free direction, invert, take the anchor out again.</summary>
    private static double[] Uncertainty(double[] theta, IReadOnlyList<Choice> choices, double ridge)
    {
        var curvature = Slope(theta, choices, ridge).Curvature;
        var inverse = SymmetricMatrix.Inverse(SymmetricMatrix.Cholesky(Anchored(curvature)));
        var anchor = 1 / (ridge + 1) / theta.Length;
        return [.. theta.Select((_, project) => Math.Sqrt(Math.Max(0, inverse[project][project] - anchor)))];
    }

    /// <summary>Adds 1 to the curvature along the direction in which all strengths rise together.</summary>
    private static double[][] Anchored(double[][] curvature) =>
        [.. curvature.Select(row => (double[])[.. row.Select(value => value + 1.0 / row.Length)])];
}
