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
        var (budget, most) = (Marks.InUnits(Budget, unit), Marks.InUnits(MaxPerOption, unit));
        var voters = new long[poll.Options];
        var accepted = poll.Accept(ballot => Judge(ballot, unit, budget, most, voters));
        var (sums, _) = Marks.Sum(accepted, poll.Options, Math.Min(budget, most));
        foreach (var option in poll.All)
            poll.Explanation.Say("dots.voters", ("option", option), ("voters", $"{voters[option]}"));
        return Additive.Result(poll, Array.ConvertAll(sums, sum => new Fraction(sum, unit)), "score.dots");
    }

    /// <summary>Stacked dots hide how many gave any, so the givers of a ballot that counts are counted on the way.</summary>
    private Verdict Judge(Ballot ballot, long unit, long budget, long most, long[] voters)
    {
        var marks = ballot.Marks;
        if (Verdict.IsAll(marks, Ballot.NoMark))
            return Verdict.Blank;
        if (!Marks.AreWithin(marks, 0, most))
            return Verdict.OutOfRange;
        if (!Marks.AreWhole(marks, unit))
            return Verdict.NotWhole;

        // No mark is negative, so that a ballot over its budget stays over it whatever comes.
        var (left, isOver) = (budget, false);
        foreach (var mark in marks)
        {
            left -= mark == Ballot.NoMark ? 0 : mark;
            isOver |= left < 0;
        }

        if (isOver)
            return Verdict.OverBudget;
        if (SpendAll && Budget is not null && left > 0)
            return Verdict.NotAllSpent;

        Marks.AddGivers(marks, ballot.Count, voters);
        return Verdict.Counted;
    }
}
