using Ideation.Domain.Juries.Results;

namespace Ideation.Domain.Juries.Explaining;

/// <summary>Why each project stands where it does: one sentence for each, about what divides it from the one above.</summary>
public static class RankReasons
{
    /// <summary>By project number, for all that stand in the ranking.</summary>
    public static IReadOnlyDictionary<int, Sentence> Of(JuryResult result)
    {
        var standing = result.Standing;
        var order = standing.Ranking.SelectMany(tier => tier).ToList();
        return order.Index().ToDictionary(pair => pair.Item, pair => pair.Index == 0 ? First(standing, order) : Below(standing, order[pair.Index - 1], pair.Item));
    }

    private static Sentence First(Standing standing, List<int> order)
    {
        var first = order[0];
        if (order.Count == 1)
            return new("jury.why.only", ("project", Sentence.Project(first)));
        if (standing.Winner is null)
            return new("jury.why.equal", ("project", Sentence.Project(first)), ("above", Sentence.Project(standing.Ranking[0][1])));

        var gap = standing.Value(first) - standing.Value(order[1]);
        return gap > 0
            ? new("jury.why.first", ("project", Sentence.Project(first)), ("score", standing.Value(first)), ("gap", gap), ("next", Sentence.Project(order[1])))
            : new("jury.why.first-tied", ("project", Sentence.Project(first)), ("next", Sentence.Project(order[1])));
    }

    private static Sentence Below(Standing standing, int above, int project)
    {
        var (one, other) = (("project", (object)Sentence.Project(project)), ("above", (object)Sentence.Project(above)));
        if (standing.Ranking.Any(tier => tier.Contains(above) && tier.Contains(project)))
            return new("jury.why.equal", one, other);
        if (Deciding(standing, above, project) is { } decision)
            return Tie(decision, one, other);

        var gap = ("gap", (object)(standing.Value(above) - standing.Value(project)));
        if (standing.Basis is Basis.Strengths)
            return new("jury.why.strength", one, other, gap);
        if (standing.Basis is Basis.Adjusted && standing.Table.Mean(project) >= standing.Table.Mean(above))
            return new("jury.why.severity", one, other, gap, ("raw", standing.Table.Mean(project)), ("rawAbove", standing.Table.Mean(above)));

        return Criterion(standing, above, project) is var (number, mine, theirs)
            ? new("jury.why.criterion", one, other, gap, ("criterion", new Named(NamedKind.Criterion, number)), ("mine", mine), ("theirs", theirs))
            : new("jury.why.score", one, other, gap);
    }

    /// <summary>The rung of the ladder that put the one above the other.</summary>
    private static TieDecision? Deciding(Standing standing, int above, int project) => standing.Decisions.FirstOrDefault(decision =>
        decision.Among.Contains(above) && decision.Among.Contains(project) && !decision.Order.Any(tier => tier.Contains(above) && tier.Contains(project)));

    private static Sentence Tie(TieDecision decision, (string, object) one, (string, object) other) => decision.Rule.Step switch
    {
        TieStep.Criterion => new("jury.why.tie.criterion", one, other, ("criterion", new Named(NamedKind.Criterion, decision.Rule.Number))),
        TieStep.FirstPlaces => new("jury.why.tie.first-places", one, other),
        TieStep.Median => new("jury.why.tie.median", one, other),
        TieStep.Chair => new("jury.why.tie.chair", one, other, ("reason", decision.Reason ?? "")),
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision.Rule, "Say how this rung divides two projects."),
    };

    /// <summary>Where the one above is furthest ahead, by weight, and both means there; null when it is ahead in no criterion.</summary>
    private static (int Number, double Mine, double Theirs)? Criterion(Standing standing, int above, int project)
    {
        var criteria = standing.Jury.Rubric.Criteria;
        var ahead = criteria
            .Select((criterion, number) => (number, mine: Mean(standing, number, project), theirs: Mean(standing, number, above), scale: (criterion.Max - criterion.Min) / criterion.Weight))
            .Where(line => line.theirs > line.mine)
            .ToList();
        return ahead.Count == 0 ? null : ahead.MaxBy(line => (line.theirs - line.mine) / line.scale) is var most ? (most.number, most.mine, most.theirs) : null;
    }

    private static double Mean(Standing standing, int criterion, int project) => standing.Jury.Sheets
        .Where(sheet => sheet.IsComplete && sheet.Project == project)
        .Select(sheet => sheet.Marks[criterion]!.Value)
        .DefaultIfEmpty(0)
        .Average();
}
