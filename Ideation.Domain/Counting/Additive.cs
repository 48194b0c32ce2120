namespace Ideation.Domain.Counting;

/// <summary>What the methods share that add something up and rank by it.</summary>
internal static class Additive
{
    public static CountResult Result(Poll poll, Fraction[] scores, string saying = "score.points")
    {
        var ranking = Tiers.HighestFirst(poll.All, option => scores[option]);
        foreach (var option in ranking.SelectMany(tier => tier))
            poll.Explanation.Say(saying, ("option", option), ("score", scores[option].ToString()));

        var (winners, tied) = poll.Choose(ranking);
        return new() { Winners = winners, Tied = tied, Ranking = ranking, Scores = [.. scores.Select(score => (Fraction?)score)] };
    }
}
