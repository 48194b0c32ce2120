using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>How the marks of an option become one number.</summary>
public enum Aggregate
{
    Sum = 1,
    Mean = 2,

    /// <summary>Of an even number, the mean of the two middle ones.</summary>
    Median = 3,
}

/// <summary>What no mark means.</summary>
public enum MissingMark
{
    Ignored = 1,

    /// <summary>The lowest mark of the range.</summary>
    Lowest = 2,
}

/// <summary>
/// Score (range) voting (Smith 2000): each option gets marks in a range; the highest sum, mean or median wins. Options with fewer
/// than <see cref="MinimumMarks"/> marks stand after all others, tied.
/// </summary>
public sealed record Score : CountingMethod
{
    public Fraction Min { get; init; } = 0;

    public Fraction Max { get; init; } = 5;

    public Aggregate Aggregate { get; init; } = Aggregate.Mean;

    public MissingMark Missing { get; init; } = MissingMark.Ignored;

    public long MinimumMarks { get; init; } = 1;

    /// <summary>Marks dropped at each end, per option.</summary>
    public long Trim { get; init; }

    public override string Name => "score";

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Marks];

    internal override Fraction? NoMarkIsWorth => Missing == MissingMark.Lowest ? Min : null;

    internal override CountResult Count(Poll poll)
    {
        var (lowest, highest) = Bounds(poll.Box.MarkUnit, Min, Max);
        var accepted = poll.Accept(ballot => Judge(ballot.Marks, lowest, highest));
        var (sums, given) = Marks.Sum(accepted, poll.Options, Math.Max(Math.Abs(lowest), Math.Abs(highest)));
        var scores = new Fraction?[poll.Options];
        foreach (var option in poll.All)
        {
            scores[option] = Aggregate == Aggregate.Median || Trim > 0
                ? MarkColumn.Of(accepted, option, poll.Box.MarkUnit).With(Missing == MissingMark.Lowest ? Min : null, poll.Counted).Trimmed(Trim).Aggregated(Aggregate)
                : Plain(new Fraction(sums[option], poll.Box.MarkUnit), given[option], poll.Counted);
        }

        var ranked = poll.All.Where(option => given[option] >= MinimumMarks && scores[option] is not null).ToList();
        var unranked = poll.All.Except(ranked).ToList();
        IReadOnlyList<IReadOnlyList<int>> ranking = [.. Tiers.HighestFirst(ranked, option => scores[option]!.Value), .. unranked.Count > 0 ? [unranked] : Array.Empty<List<int>>()];
        foreach (var option in ranked.OrderByDescending(option => scores[option]!.Value).ThenBy(option => option))
            poll.Explanation.Say("score.marks", ("option", option), ("score", $"{scores[option]}"), ("marks", $"{given[option]}"));
        foreach (var option in unranked)
            Explain(poll, option, given[option]);

        var (winners, tied) = poll.Choose(ranking);
        return new() { Winners = winners, Tied = tied, Ranking = ranking, Scores = scores };
    }

    private void Explain(Poll poll, int option, long given)
    {
        if (given < Math.Max(MinimumMarks, 1))
            poll.Explanation.Say("score.too-few", ("option", option), ("marks", $"{given}"), ("minimum", $"{Math.Max(MinimumMarks, 1)}"));
        else
            poll.Explanation.Say("score.nothing-left", ("option", option), ("marks", $"{given}"));
    }

    /// <summary>A range in mark units, narrowed to the marks that exist in it.</summary>
    internal static (long Lowest, long Highest) Bounds(long unit, Fraction min, Fraction max) =>
        ((long)BigInteger.Max((min * unit).Ceiling(), -long.MaxValue), (long)BigInteger.Min((max * unit).Floor(), long.MaxValue));

    private static Verdict Judge(long[] marks, long lowest, long highest)
    {
        if (!Marks.AreWithin(marks, lowest, highest))
            return Verdict.OutOfRange;

        return marks.Length == 0 || (marks[0] == Ballot.NoMark && Verdict.IsAll(marks, Ballot.NoMark)) ? Verdict.Blank : Verdict.Counted;
    }

    private Fraction? Plain(Fraction sum, long given, long voters)
    {
        if (Missing == MissingMark.Lowest)
            (sum, given) = (sum + (Min * (voters - given)), voters);
        if (Aggregate == Aggregate.Sum)
            return sum;
        return given == 0 ? null : sum / given;
    }
}
