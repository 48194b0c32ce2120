namespace Ideation.Domain.Counting;

/// <summary>How strong a majority is.</summary>
public enum StrengthMeasure
{
    /// <summary>The votes of the majority.</summary>
    Winning = 1,

    /// <summary>Its votes minus those of the minority.</summary>
    Margin = 2,

    /// <summary>Its votes over those of the minority.</summary>
    Ratio = 3,
}

/// <summary>
/// What the methods share that compare options two by two: reading rankings, the matrix, the strength of a majority.
/// </summary>
public abstract record PairwiseMethod : CountingMethod
{
    public StrengthMeasure Strength { get; init; } = StrengthMeasure.Winning;

    public Unranked Unranked { get; init; } = Unranked.TiedLast;

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Ranking];

    internal override long[][] Duels(Poll poll) => PairwiseMatrix.Of(poll.Accepted, poll.Options, Unranked);

    internal override CountResult Count(Poll poll)
    {
        poll.Accept(Verdict.OfRanking);
        var duels = Duels(poll);
        var found = Count(poll, duels);
        var (winners, tied) = poll.Choose(found.Ranking);
        foreach (var winner in winners)
        {
            foreach (var other in poll.All.Where(other => other != winner))
                poll.Explanation.Say("pairwise.duel", ("option", winner), ("other", other), ("votes", $"{duels[winner][other]}"), ("against", $"{duels[other][winner]}"));
        }

        return found with { Winners = winners, Tied = tied, Pairwise = duels };
    }

    /// <summary>Ranks from the matrix of preferences.</summary>
    private protected abstract CountResult Count(Poll poll, long[][] duels);

    private protected void SayStrength(Poll poll) => poll.Explanation.Say(Strength switch
    {
        StrengthMeasure.Winning => "strength.winning",
        StrengthMeasure.Margin => "strength.margin",
        StrengthMeasure.Ratio => "strength.ratio",
        _ => throw new ArgumentOutOfRangeException(nameof(poll), Strength, "Say in words how strong a majority is."),
    });

    /// <summary>The strength of a majority; none where it is not one.</summary>
    private protected Strength Of(long votes, long against) =>
        votes <= against
            ? Counting.Strength.None
            : Strength switch
            {
                StrengthMeasure.Winning => new(votes),
                StrengthMeasure.Margin => new(votes - against),
                StrengthMeasure.Ratio => against == 0 ? Counting.Strength.Infinite : new(new Fraction(votes, against)),
                _ => throw new ArgumentOutOfRangeException(nameof(votes), Strength, "Say how strong this majority is."),
            };
}
