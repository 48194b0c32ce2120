namespace Ideation.Domain.Counting;

/// <summary>
/// Each voter spreads whole dots over the options (cumulative voting); most dots win. A ballot over its budget is invalid, never cut.
/// </summary>
public sealed record Dots : CountingMethod
{
    /// <summary>No limit when null.</summary>
    public long? Budget { get; init; }

    /// <summary>The budget when null.</summary>
    public long? MaxPerOption { get; init; }

    public bool SpendAll { get; init; }

    public override string Name => "dots";

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Marks];

    internal override CountResult Count(Poll poll)
    {
        var unit = poll.Box.MarkUnit;
        var accepted = poll.Accept(ballot => Judge(ballot.Marks, unit));
        var (sums, _) = Marks.Sum(accepted, poll.Options);
        foreach (var option in poll.All)
            poll.Explanation.Say("dots.voters", ("option", option), ("voters", Voters(accepted, option)));
        return Additive.Result(poll, Array.ConvertAll(sums, sum => new Fraction(sum, unit)), "score.dots");
    }

    private static string Voters(List<Ballot> accepted, int option)
    {
        var voters = 0L;
        foreach (var ballot in accepted)
            voters += ballot.Marks[option] > 0 ? ballot.Count : 0;
        return voters.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private Verdict Judge(long[] marks, long unit)
    {
        Int128 spent = 0;
        var most = 0L;
        var isBlank = true;
        foreach (var mark in marks)
        {
            if (mark == Ballot.NoMark)
                continue;
            if (mark < 0)
                return Verdict.OutOfRange;
            if (unit != 1 && mark % unit != 0)
                return Verdict.NotWhole;
            isBlank = false;
            most = Math.Max(most, mark);
            spent += mark;
        }

        if (isBlank)
            return Verdict.Blank;
        if (most > ((Int128?)MaxPerOption * unit ?? most))
            return Verdict.OutOfRange;
        if (spent > ((Int128?)Budget * unit ?? spent))
            return Verdict.OverBudget;
        return SpendAll && spent < ((Int128?)Budget * unit ?? spent) ? Verdict.NotAllSpent : Verdict.Counted;
    }
}
