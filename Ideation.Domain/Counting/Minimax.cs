namespace Ideation.Domain.Counting;

/// <summary>
/// Minimax (Simpson 1969, Kramer 1977): each option is measured by the strongest majority against it, none being zero; the smallest
/// wins. By margin, the largest margin against it counts even where it is negative.
/// </summary>
public sealed record Minimax : PairwiseMethod
{
    public override string Name => "minimax";

    private protected override CountResult Count(Poll poll, long[][] duels)
    {
        var worst = Array.ConvertAll(poll.All.ToArray(), option => Worst(duels, option));
        var ranking = Tiers.HighestFirst(poll.All, option => worst[option], Comparer<Strength>.Create((one, other) => other.CompareTo(one)));
        SayStrength(poll);
        foreach (var option in ranking.SelectMany(tier => tier))
            SayWorst(poll, duels, option, worst[option]);
        return new() { Ranking = ranking, WorstDefeats = worst };
    }

    private Strength Worst(long[][] duels, int option)
    {
        var against = Enumerable.Range(0, duels.Length).Where(other => other != option).Select(other => Against(duels[other][option], duels[option][other])).ToList();
        return against.Count == 0 ? Counting.Strength.None : against.Max();
    }

    private void SayWorst(Poll poll, long[][] duels, int option, Strength worst)
    {
        if (!poll.All.Any(other => duels[other][option] > duels[option][other]))
        {
            poll.Explanation.Say("minimax.unbeaten", ("option", option));
            return;
        }

        var rival = poll.All.First(other => other != option && Against(duels[other][option], duels[option][other]) == worst);
        poll.Explanation.Say(
            "minimax.worst", ("option", option), ("other", rival), ("strength", worst.ToString()), ("votes", $"{duels[rival][option]}"), ("against", $"{duels[option][rival]}"));
    }

    private Strength Against(long votes, long support) =>
        Strength == StrengthMeasure.Margin ? new(votes - support) : Of(votes, support);
}
