namespace Ideation.Domain.Juries.Comparing;

/// <summary>
/// Plackett (1975) and Luce (1959): a ranking is a chain of choices, the best of all, then the best of what is left, down to the
/// last two. Partial rankings compare only the projects they name (Hunter 2004, section 5).
/// </summary>
public static class PlackettLuce
{
    public static Strengths Fit(int projects, IEnumerable<JurorRanking> rankings, double prior = LogStrengths.DefaultPrior) =>
        LogStrengths.Fit(projects, [.. rankings.SelectMany(Choices)], prior);

    private static IEnumerable<Choice> Choices(JurorRanking ranking) =>
        Enumerable.Range(0, Math.Max(0, ranking.Order.Count - 1)).Select(place => new Choice([.. ranking.Order.Skip(place)], 1));
}
