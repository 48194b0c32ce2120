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
        var accepted = poll.Accept(Verdict.OfRanking);
        var isLimited = (Int128)poll.Counted * 2 * (poll.Options + 1) <= long.MaxValue;
        var scores = isLimited
            ? Array.ConvertAll(Doubled<long>(accepted, poll.Options), points => new Fraction(points, 2))
            : Array.ConvertAll(Doubled<Int128>(accepted, poll.Options), points => new Fraction(points, 2));
        return Additive.Result(poll, scores);
    }

    /// <summary>Twice the points of each option: the average of consecutive places ends in a half at most.</summary>
    private T[] Doubled<T>(Ballot[] accepted, int options)
        where T : struct, IBinaryInteger<T>
    {
        var (doubled, ranked) = (new T[options], new bool[options]);
        foreach (var ballot in accepted)
            Add(ballot, doubled, ranked);
        return doubled;
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
