namespace Ideation.Domain.Counting;

/// <summary>What a win, a tie and a loss are worth.</summary>
public enum CopelandScore
{
    WinsMinusLosses = 1,
    WinsPlusHalfTies = 2,
}

/// <summary>
/// Copeland (Llull 1299, Copeland 1951): every option meets every other; most wins minus losses, or wins and half the ties.
/// </summary>
public sealed record Copeland : PairwiseMethod
{
    public CopelandScore Score { get; init; } = CopelandScore.WinsMinusLosses;

    public override string Name => "copeland";

    private protected override CountResult Count(Poll poll, long[][] duels)
    {
        var scores = Array.ConvertAll(poll.All.ToArray(), option => Points(poll, duels, option));
        return new()
        {
            Ranking = Tiers.HighestFirst(poll.All, option => scores[option]),
            Scores = Array.ConvertAll(scores, score => (Fraction?)score),
        };
    }

    private Fraction Points(Poll poll, long[][] duels, int option)
    {
        var others = poll.All.Where(other => other != option).ToList();
        var wins = others.Count(other => duels[option][other] > duels[other][option]);
        var losses = others.Count(other => duels[option][other] < duels[other][option]);
        var ties = others.Count - wins - losses;
        poll.Explanation.Say("copeland.record", ("option", option), ("wins", $"{wins}"), ("losses", $"{losses}"), ("ties", $"{ties}"));
        return Score == CopelandScore.WinsMinusLosses ? wins - losses : wins + new Fraction(ties, 2);
    }
}
