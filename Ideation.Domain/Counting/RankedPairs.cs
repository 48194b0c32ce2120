namespace Ideation.Domain.Counting;

/// <summary>
/// Ranked pairs (Tideman 1987): majorities are locked in from the strongest down, unless one would close a ring. Majorities of equal
/// strength are looked at together, and only those of them that lie on a ring are left out.
/// </summary>
public sealed record RankedPairs : PairwiseMethod
{
    public override string Name => "ranked-pairs";

    private protected override CountResult Count(Poll poll, long[][] duels)
    {
        SayStrength(poll);
        var locked = new bool[poll.Options, poll.Options];
        foreach (var group in Majorities(duels))
        {
            foreach (var (winner, loser) in group)
                locked[winner, loser] = true;

            var reach = Reach(locked);
            foreach (var (winner, loser) in group.Where(pair => reach[pair.Loser, pair.Winner]))
            {
                locked[winner, loser] = false;
                poll.Explanation.Say("ranked-pairs.left-out", ("option", winner), ("other", loser), ("votes", $"{duels[winner][loser]}"), ("against", $"{duels[loser][winner]}"));
            }
        }

        var ranking = Tiers.ByRemoval(poll.Options, (one, other) => locked[one, other]);
        foreach (var beaten in ranking.Skip(1).SelectMany(tier => tier))
            SayBeaten(poll, duels, locked, beaten);
        return new() { Ranking = ranking };
    }

    /// <summary>Names the strongest of the kept majorities against an option.</summary>
    private void SayBeaten(Poll poll, long[][] duels, bool[,] locked, int beaten)
    {
        var rival = poll.All.Where(other => locked[other, beaten]).MaxBy(other => Of(duels[other][beaten], duels[beaten][other]));
        poll.Explanation.Say("ranked-pairs.beaten", ("option", beaten), ("other", rival), ("votes", $"{duels[rival][beaten]}"), ("against", $"{duels[beaten][rival]}"));
    }

    /// <summary>Strongest first, equal ones together. By winning votes, the smaller opposition comes first among equals.</summary>
    private IEnumerable<IReadOnlyList<(int Winner, int Loser)>> Majorities(long[][] duels) =>
        from winner in Enumerable.Range(0, duels.Length)
        from loser in Enumerable.Range(0, duels.Length)
        where duels[winner][loser] > duels[loser][winner]
        let opposition = Strength == StrengthMeasure.Winning ? duels[loser][winner] : 0
        group (winner, loser) by (Strength: Of(duels[winner][loser], duels[loser][winner]), Opposition: opposition) into equal
        orderby equal.Key.Strength descending, equal.Key.Opposition
        select (IReadOnlyList<(int, int)>)[.. equal];

    private static bool[,] Reach(bool[,] locked)
    {
        var reach = (bool[,])locked.Clone();
        var options = reach.GetLength(0);
        for (var through = 0; through < options; through++)
        {
            for (var from = 0; from < options; from++)
            {
                for (var to = 0; reach[from, through] && to < options; to++)
                    reach[from, to] |= reach[through, to];
            }
        }

        return reach;
    }
}
