using System.Globalization;
using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>The tie breaks of the method itself, before the tie policy.</summary>
public enum StarTieBreak
{
    /// <summary>Preferred by more voters, one against one.</summary>
    HeadToHead = 1,

    /// <summary>More marks of the highest value.</summary>
    FiveStar = 2,
}

/// <summary>
/// STAR, score then automatic run-off (Equal Vote Coalition): the two highest totals go to a final, where each voter counts for the one
/// they marked higher. For several seats, the winner is taken out and the count repeated (bloc STAR). No mark is the lowest.
/// </summary>
public sealed record Star : CountingMethod
{
    public Fraction Min { get; init; } = 0;

    public Fraction Max { get; init; } = 5;

    public IReadOnlyList<StarTieBreak> TieBreaks { get; init; } = [StarTieBreak.HeadToHead, StarTieBreak.FiveStar];

    public bool AllEqualAbstains { get; init; } = true;

    public override string Name => "star";

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Marks];

    internal override Fraction? NoMarkIsWorth => Min;

    internal override CountResult Count(Poll poll)
    {
        var unit = poll.Box.MarkUnit;
        var (lowest, highest) = Score.Bounds(unit, Min, Max);
        var accepted = poll.Accept(ballot => Judge(ballot.Marks, lowest, highest));
        var totals = new BigInteger[poll.Options];
        var fives = new long[poll.Options];
        var duels = PairwiseMatrix.Empty(poll.Options);
        var (sums, given) = Marks.Sum(accepted, poll.Options, Math.Max(Math.Abs(lowest), Math.Abs(highest)));
        foreach (var option in poll.All)
            totals[option] = sums[option] + ((BigInteger)lowest * (poll.Counted - given[option]));
        foreach (var ballot in accepted)
        {
            var filled = Array.ConvertAll(ballot.Marks, mark => mark == Ballot.NoMark ? lowest : mark);
            PairwiseMatrix.AddByWorth(duels, filled, ballot.Count);
            for (var option = 0; option < filled.Length; option++)
                fives[option] += new Fraction(filled[option], unit) == Max ? ballot.Count : 0;
        }

        foreach (var option in poll.All.OrderByDescending(option => totals[option]).ThenBy(option => option))
            poll.Explanation.Say("star.total", ("option", option), ("score", new Fraction(totals[option], unit).ToString()));
        var count = new StarCount(poll, totals, fives, duels, TieBreaks);
        return count.Run() with
        {
            Scores = [.. totals.Select(total => (Fraction?)new Fraction(total, unit))],
            Pairwise = duels,
        };
    }

    private Verdict Judge(long[] marks, long lowest, long highest)
    {
        if (!Marks.AreWithin(marks, lowest, highest))
            return Verdict.OutOfRange;
        if (Verdict.IsAll(marks, Ballot.NoMark))
            return Verdict.Blank;

        return AllEqualAbstains && Array.TrueForAll(marks, mark => Filled(mark) == Filled(marks[0])) ? Verdict.Blank : Verdict.Counted;

        long Filled(long mark) => mark == Ballot.NoMark ? lowest : mark;
    }
}
