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

    internal override Fraction? NoMarkIsWorth => 0;

    internal override CountResult Count(Poll poll)
    {
        var unit = poll.Box.MarkUnit;
        var (budget, most) = (InUnits(Budget, unit), InUnits(MaxPerOption, unit));
        var voters = new long[poll.Options];
        var accepted = poll.Accept(ballot => Judge(ballot, unit, budget, most, voters));
        var (sums, _) = Marks.Sum(accepted, poll.Options, Math.Min(budget, most));
        foreach (var option in poll.All)
            poll.Explanation.Say("dots.voters", ("option", option), ("voters", $"{voters[option]}"));
        return Additive.Result(poll, Array.ConvertAll(sums, sum => new Fraction(sum, unit)), "score.dots");
    }

    private static long InUnits(long? dots, long unit) => dots is { } number ? (long)Int128.Min((Int128)number * unit, long.MaxValue) : long.MaxValue;

    /// <summary>Stacked dots hide how many gave any, so the givers of a ballot that counts are counted on the way.</summary>
    private Verdict Judge(Ballot ballot, long unit, long budget, long most, long[] voters)
    {
        var marks = ballot.Marks;
        var (left, isBlank, isOver, isHigh) = (budget, true, false, false);
        foreach (var mark in marks)
        {
            if (mark == Ballot.NoMark)
                continue;
            if (mark < 0)
                return Verdict.OutOfRange;
            if (unit != 1 && mark % unit != 0)
                return Verdict.NotWhole;
            isBlank = false;
            isHigh |= mark > most;
            isOver |= mark > left;
            left -= isOver ? 0 : mark;
        }

        if (isBlank)
            return Verdict.Blank;
        if (isHigh || isOver)
            return isHigh ? Verdict.OutOfRange : Verdict.OverBudget;
        if (SpendAll && Budget is not null && left > 0)
            return Verdict.NotAllSpent;

        for (var option = 0; option < marks.Length; option++)
            voters[option] += marks[option] > 0 ? ballot.Count : 0;
        return Verdict.Counted;
    }
}
