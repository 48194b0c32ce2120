namespace Ideation.Domain.Juries.Comparing;

/// <summary>
/// Bradley and Terry (1952): P(i beats j) = e^θi ÷ (e^θi + e^θj). Each comparison is a choice of one out of two; the maximum
/// of the likelihood is found as in Hunter (2004), "MM algorithms for generalized Bradley–Terry models".
/// </summary>
public static class BradleyTerry
{
    public static Strengths Fit(int projects, IEnumerable<Comparison> comparisons, double prior = LogStrengths.DefaultPrior) =>
        LogStrengths.Fit(projects, [.. comparisons
            .GroupBy(comparison => (comparison.Winner, comparison.Loser))
            .OrderBy(group => group.Key)
            .Select(group => new Choice([group.Key.Winner, group.Key.Loser], group.Count()))], prior);
}
