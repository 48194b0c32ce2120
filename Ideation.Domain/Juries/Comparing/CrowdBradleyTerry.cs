using Ideation.Domain.Juries.Numerics;

namespace Ideation.Domain.Juries.Comparing;

/// <summary>Where a project stands: a normal belief about its strength.</summary>
public readonly record struct Belief(double Mean, double Variance);

/// <summary>How far a juror is believed to agree with the others: a Beta belief.</summary>
public readonly record struct Reliability(double Alpha, double Beta)
{
    public double Mean => Alpha / (Alpha + Beta);
}

/// <summary>γ weighs what is learned about the juror when the next pair is chosen; κ keeps variances positive.</summary>
public sealed record CrowdSettings(double Gamma = 0.1, double Kappa = 0.0001, double Mu = 0, double SigmaSquared = 1, double Alpha = 10, double Beta = 1)
{
    public Belief Project => new(Mu, SigmaSquared);

    public Reliability Juror => new(Alpha, Beta);
}

/// <summary>
/// Crowd-BT (Chen, Bennett, Collins-Thompson and Horvitz 2013), as Gavel runs it at hackathons: one pass over the comparisons
/// in their order, each updating two projects and one juror. After an undo the whole log is played again.
/// </summary>
public static class CrowdBradleyTerry
{
    public static (IReadOnlyList<Belief> Projects, IReadOnlyList<Reliability> Jurors) Replay(
        int projects, int jurors, IEnumerable<Comparison> comparisons, CrowdSettings settings)
    {
        var beliefs = Enumerable.Repeat(settings.Project, projects).ToArray();
        var reliabilities = Enumerable.Repeat(settings.Juror, jurors).ToArray();
        foreach (var (juror, winner, loser) in comparisons)
        {
            (reliabilities[juror], beliefs[winner], beliefs[loser]) =
                Learn(reliabilities[juror], beliefs[winner], beliefs[loser], settings.Kappa);
        }

        return (beliefs, reliabilities);
    }

    public static (Reliability Juror, Belief Winner, Belief Loser) Learn(Reliability juror, Belief winner, Belief loser, double kappa)
    {
        var wins = Wins(winner, loser);
        // The same chance as this juror would see it: α e^w ÷ (α e^w + β e^l).
        var winsHere = juror.Alpha / (juror.Alpha + juror.Beta * Math.Exp(loser.Mean - winner.Mean));
        var shift = winsHere - wins;
        var curve = winsHere * (1 - winsHere) - wins * (1 - wins);
        return (
            Learn(juror, winner, loser).Juror,
            new Belief(winner.Mean + winner.Variance * shift, winner.Variance * Math.Max(1 + winner.Variance * curve, kappa)),
            new Belief(loser.Mean - loser.Variance * shift, loser.Variance * Math.Max(1 + loser.Variance * curve, kappa)));
    }

    /// <summary>How much a comparison of these two by this juror is expected to teach: Kullback–Leibler divergence from belief to belief.</summary>
    public static double ExpectedGain(Reliability juror, Belief first, Belief second, CrowdSettings settings)
    {
        var chance = Learn(juror, first, second).Chance;
        var (jurorIf, firstIf, secondIf) = Learn(juror, first, second, settings.Kappa);
        var (jurorElse, secondElse, firstElse) = Learn(juror, second, first, settings.Kappa);
        return chance * (Divergence(firstIf, first) + Divergence(secondIf, second) + settings.Gamma * Divergence(jurorIf, juror))
            + (1 - chance) * (Divergence(firstElse, first) + Divergence(secondElse, second) + settings.Gamma * Divergence(jurorElse, juror));
    }

    /// <summary>The juror's new belief by matching moments, and the chance of this outcome, to second order in the variances.</summary>
    private static (Reliability Juror, double Chance) Learn(Reliability juror, Belief winner, Belief loser)
    {
        var (a, b) = (juror.Alpha, juror.Beta);
        var wins = Wins(winner, loser);
        var agrees = wins + 0.5 * (winner.Variance + loser.Variance) * wins * (1 - wins) * (1 - 2 * wins);
        var differs = 1 - agrees;
        var chance = (agrees * a + differs * b) / (a + b);
        var mean = (agrees * (a + 1) * a + differs * a * b) / (chance * (a + b + 1) * (a + b));
        var square = (agrees * (a + 2) * (a + 1) * a + differs * (a + 1) * a * b) / (chance * (a + b + 2) * (a + b + 1) * (a + b));
        var variance = square - mean * mean;
        return (new Reliability((mean - square) * mean / variance, (mean - square) * (1 - mean) / variance), chance);
    }

    private static double Wins(Belief winner, Belief loser) => 1 / (1 + Math.Exp(loser.Mean - winner.Mean));

    private static double Divergence(Belief after, Belief before)
    {
        var ratio = after.Variance / before.Variance;
        return Math.Pow(after.Mean - before.Mean, 2) / (2 * before.Variance) + (ratio - 1 - Math.Log(ratio)) / 2;
    }

    private static double Divergence(Reliability after, Reliability before) =>
        Gamma.LogBeta(before.Alpha, before.Beta) - Gamma.LogBeta(after.Alpha, after.Beta)
        + (after.Alpha - before.Alpha) * Gamma.Digamma(after.Alpha)
        + (after.Beta - before.Beta) * Gamma.Digamma(after.Beta)
        + (before.Alpha - after.Alpha + before.Beta - after.Beta) * Gamma.Digamma(after.Alpha + after.Beta);
}
