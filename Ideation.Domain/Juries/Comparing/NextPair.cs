using Ideation.Domain.Juries.Numerics;

namespace Ideation.Domain.Juries.Comparing;

/// <summary>
/// A project as the choice of the next pair sees it: <paramref name="Busy"/> is in front of another juror who is still there,
/// <paramref name="Done"/> was seen or skipped by this juror, or is closed to them.
/// </summary>
public readonly record struct Candidate(int Project, bool Active, bool Done, bool Prioritised, bool Busy, int Views);

/// <summary>
/// Which project a juror compares next with the one they just saw, as Gavel chooses: among those preferred, one in four at random,
/// otherwise the one whose comparison is expected to teach most. The same seed chooses the same project.
/// </summary>
public static class NextPair
{
    public const double Exploration = 0.25;

    /// <summary>The next project, or null when this juror has seen all. Without a previous project any preferred one will do.</summary>
    public static int? Choose(
        IReadOnlyList<Candidate> candidates, int minimumViews, int? previous, Reliability juror, IReadOnlyList<Belief> beliefs,
        CrowdSettings settings, ulong seed)
    {
        var preferred = Preferred(candidates, minimumViews).Where(project => project != previous).Order().ToList();
        if (preferred.Count == 0)
            return null;

        var random = new SplitMix64(seed);
        random.Shuffle(preferred);
        if (previous is not { } seen || random.NextUniform() < Exploration)
            return preferred[0];

        return preferred.MaxBy(project => CrowdBradleyTerry.ExpectedGain(juror, beliefs[seen], beliefs[project], settings));
    }

    /// <summary>Active and new to the juror; of these the prioritised, then those nobody is looking at, then those seen too seldom, each as far as there are any.</summary>
    public static IReadOnlyList<int> Preferred(IReadOnlyList<Candidate> candidates, int minimumViews)
    {
        var left = candidates.Where(candidate => candidate is { Active: true, Done: false }).ToList();
        left = Narrowed(left, candidate => candidate.Prioritised);
        left = Narrowed(left, candidate => !candidate.Busy);
        left = Narrowed(left, candidate => candidate.Views < minimumViews);
        return [.. left.Select(candidate => candidate.Project)];
    }

    private static List<Candidate> Narrowed(List<Candidate> candidates, Func<Candidate, bool> better)
    {
        var narrowed = candidates.Where(better).ToList();
        return narrowed.Count > 0 ? narrowed : candidates;
    }
}
