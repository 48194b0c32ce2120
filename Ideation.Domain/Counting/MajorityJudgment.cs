using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>What stands for a judgment that was not given.</summary>
public enum MissingJudgment
{
    /// <summary>A fixed grade, the worst unless said otherwise.</summary>
    Grade = 1,

    /// <summary>The median of the option itself.</summary>
    OwnMedian = 2,

    /// <summary>Nothing: each option is judged by its own judgments, scaled to the same number.</summary>
    Normalise = 3,

    /// <summary>A count in which options have unequal numbers of judgments is refused.</summary>
    Refuse = 4,
}

/// <summary>
/// Majority judgment (Balinski &amp; Laraki 2007, 2010): the best median grade wins. Equal medians are told apart by the larger
/// of the groups above and below it, then by the median that is left when the middle judgments are taken away, and so on.
/// </summary>
public sealed record MajorityJudgment : CountingMethod
{
    /// <summary>How many grades there are; 0 is the worst.</summary>
    public required int Grades { get; init; }

    public MissingJudgment Missing { get; init; } = MissingJudgment.Grade;

    /// <summary>The grade that stands for a missing judgment, under <see cref="MissingJudgment.Grade"/>.</summary>
    public int MissingGrade { get; init; }

    /// <summary>Of an even number of judgments, the upper of the two middle ones.</summary>
    public bool UpperMedian { get; init; }

    public override string Name => "majority-judgment";

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Marks];

    internal override Fraction? NoMarkIsWorth => Missing == MissingJudgment.Grade ? MissingGrade : null;

    internal override CountResult Count(Poll poll)
    {
        var tallies = poll.Box.Tallies is { } summed ? Array.ConvertAll(summed.ToArray(), tally => Array.ConvertAll(tally, count => (BigInteger)count)) : Read(poll);
        var judged = Array.ConvertAll(tallies, Sum);
        Complete(tallies, judged, poll.Box.Tallies is null ? poll.Counted : Participants(poll, judged));
        var profiles = Array.ConvertAll(tallies, tally => new MeritTally(tally, UpperMedian));
        var keys = Array.ConvertAll(Scaled(tallies, judged), tally => new MeritTally(tally, UpperMedian).Key());
        var ranking = Tiers.HighestFirst(poll.All, option => keys[option], Comparer<IReadOnlyList<BigInteger>>.Create(Compare));
        var (winners, tied) = poll.Choose(ranking);
        foreach (var option in ranking.SelectMany(tier => tier))
        {
            var profile = profiles[option].Profile;
            poll.Explanation.Say("merit.profile", ("option", option), ("grade", profile.Median), ("proponents", $"{profile.Proponents}"), ("opponents", $"{profile.Opponents}"));
        }

        return new() { Winners = winners, Tied = tied, Ranking = ranking, Grades = Array.ConvertAll(profiles, profile => profile.Profile) };
    }

    private BigInteger[][] Read(Poll poll)
    {
        var unit = poll.Box.MarkUnit;
        var counts = Array.ConvertAll(poll.All.ToArray(), _ => new long[Grades]);
        foreach (var ballot in poll.Accept(ballot => Judge(ballot.Marks, unit)))
        {
            for (var option = 0; option < counts.Length; option++)
            {
                if (ballot.Marks[option] != Ballot.NoMark)
                    counts[option][ballot.Marks[option] / unit] += ballot.Count;
            }
        }

        return Array.ConvertAll(counts, tally => Array.ConvertAll(tally, count => (BigInteger)count));
    }

    /// <summary>Those who are said to have taken part, or else as many as the most judged option has judgments.</summary>
    private static BigInteger Participants(Poll poll, BigInteger[] judged)
    {
        for (var option = 0; option < judged.Length; option++)
        {
            if (poll.Box.Participants < judged[option])
                throw CountingErrors.MoreJudgmentsThanParticipants(option, judged[option], poll.Box.Participants.Value);
        }

        var participants = poll.Box.Participants ?? judged.Aggregate(BigInteger.Zero, BigInteger.Max);
        poll.AcceptSummed((Int128)participants);
        return participants;
    }

    private Verdict Judge(long[] marks, long unit)
    {
        foreach (var mark in marks)
        {
            if (mark != Ballot.NoMark && (mark < 0 || mark % unit != 0 || mark / unit >= Grades))
                return Verdict.OutOfRange;
        }

        return Verdict.IsAll(marks, Ballot.NoMark) ? Verdict.Blank : Verdict.Counted;
    }

    private void Complete(BigInteger[][] tallies, BigInteger[] judged, BigInteger participants)
    {
        for (var option = 0; option < tallies.Length; option++)
        {
            var absent = participants - judged[option];
            if (absent.IsZero || Missing == MissingJudgment.Normalise)
                continue;
            if (Missing == MissingJudgment.Refuse)
                throw CountingErrors.UnequalJudgments(option, judged[option], participants);

            tallies[option][Missing == MissingJudgment.Grade ? MissingGrade : new MeritTally(tallies[option], UpperMedian).Profile.Median] += absent;
            judged[option] += absent;
        }
    }

    /// <summary>Unequal numbers of judgments only remain when they are to be scaled to their least common multiple.</summary>
    private static BigInteger[][] Scaled(BigInteger[][] tallies, BigInteger[] judged)
    {
        var common = judged.Where(total => !total.IsZero).Aggregate(BigInteger.One, (multiple, total) => multiple / BigInteger.GreatestCommonDivisor(multiple, total) * total);
        return [.. tallies.Select((tally, option) => judged[option].IsZero ? tally : Array.ConvertAll(tally, count => count * (common / judged[option])))];
    }

    private static BigInteger Sum(BigInteger[] tally) => tally.Aggregate(BigInteger.Zero, (sum, count) => sum + count);

    private static int Compare(IReadOnlyList<BigInteger>? one, IReadOnlyList<BigInteger>? other) =>
        one!.Zip(other!, (left, right) => left.CompareTo(right)).FirstOrDefault(order => order != 0);
}
