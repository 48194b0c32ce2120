namespace Ideation.Domain.Counting;

/// <summary>What options get that a ballot does not rank.</summary>
public enum UnrankedPoints
{
    /// <summary>The average of the points that are left.</summary>
    Average = 1,

    Zero = 2,
}

/// <summary>
/// Borda count (Borda 1781): with m options the first place is worth m−1 points, the next m−2, and so on; equal ranks share the
/// average of their places. <see cref="LowestPoints"/> is what the last place is worth.
/// </summary>
public sealed record Borda : CountingMethod
{
    public int LowestPoints { get; init; }

    public UnrankedPoints Unranked { get; init; } = UnrankedPoints.Average;

    public override string Name => "borda";

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Ranking];

    internal override CountResult Count(Poll poll)
    {
        // Twice the points: the average of consecutive places ends in a half at most.
        var doubled = new long[poll.Options];
        var ranked = new bool[poll.Options];
        var accepted = poll.Accept(Verdict.OfRanking);
        if ((Int128)poll.Counted * 2 * (poll.Options + 1) > long.MaxValue)
            throw CountingErrors.TooLarge("ballots");
        foreach (var ballot in accepted)
            Add(ballot, doubled, ranked);

        var scores = Array.ConvertAll(doubled, points => new Fraction(points, 2));
        return Additive.Result(poll, scores);
    }

    private void Add(Ballot ballot, long[] doubled, bool[] ranked)
    {
        Array.Clear(ranked);
        var place = 0;
        foreach (var tier in ballot.Ranking)
        {
            var points = Points(place, tier.Length, doubled.Length) * ballot.Count;
            foreach (var option in tier)
            {
                doubled[option] += points;
                ranked[option] = true;
            }

            place += tier.Length;
        }

        if (Unranked == UnrankedPoints.Zero || place == doubled.Length)
            return;

        var rest = Points(place, doubled.Length - place, doubled.Length) * ballot.Count;
        for (var option = 0; option < doubled.Length; option++)
            doubled[option] += ranked[option] ? 0 : rest;
    }

    /// <summary>Twice the average of the points of some places from one on.</summary>
    private long Points(int place, int size, int options) => (2L * (options - 1 - place + LowestPoints)) - (size - 1);
}
