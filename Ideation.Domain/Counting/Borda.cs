using System.Numerics;

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
        var voters = poll.Box.All.Aggregate(Int128.Zero, (sum, ballot) => sum + ballot.Count);
        var isLimited = voters * 2 * (poll.Options + 1) <= long.MaxValue;
        return Additive.Result(poll, isLimited ? Scores<long>(poll) : Scores<Int128>(poll));
    }

    /// <summary>
    /// Each ballot is judged and added while it is at hand: a ranking is many small arrays, and waiting for them to come from memory takes
    /// longer than counting them. Points are added twice over, because the average of consecutive places ends in a half at most.
    /// </summary>
    private Fraction[] Scores<T>(Poll poll)
        where T : struct, IBinaryInteger<T>
    {
        var (doubled, ranked) = (new T[poll.Options], new bool[poll.Options]);
        poll.Accept(ballot =>
        {
            var verdict = Verdict.OfRanking(ballot);
            if (verdict == Verdict.Counted)
                Add(ballot, doubled, ranked);
            return verdict;
        });
        return Array.ConvertAll(doubled, points => new Fraction(BigInteger.CreateChecked(points), 2));
    }

    private void Add<T>(Ballot ballot, T[] doubled, bool[] ranked)
        where T : struct, IBinaryInteger<T>
    {
        var (place, count) = (0, T.CreateTruncating(ballot.Count));
        foreach (var tier in ballot.Ranking)
        {
            var points = T.CreateTruncating(Points(place, tier.Length, doubled.Length)) * count;
            foreach (var option in tier)
                doubled[option] += points;
            place += tier.Length;
        }

        if (Unranked == UnrankedPoints.Zero || place == doubled.Length)
            return;

        Array.Clear(ranked);
        foreach (var tier in ballot.Ranking)
        {
            foreach (var option in tier)
                ranked[option] = true;
        }

        var rest = T.CreateTruncating(Points(place, doubled.Length - place, doubled.Length)) * count;
        for (var option = 0; option < doubled.Length; option++)
            doubled[option] += ranked[option] ? T.Zero : rest;
    }

    /// <summary>Twice the average of the points of some places from one on.</summary>
    private long Points(int place, int size, int options) => (2L * (options - 1 - place + LowestPoints)) - (size - 1);
}
