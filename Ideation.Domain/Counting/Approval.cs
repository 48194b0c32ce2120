namespace Ideation.Domain.Counting;

/// <summary>
/// Each voter approves any number of options; most approvals win (Brams &amp; Fishburn 1978). No mark is no approval.
/// </summary>
public sealed record Approval : CountingMethod
{
    public override string Name => "approval";

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Approve, BallotKind.Marks];

    internal override Fraction? NoMarkIsWorth => 0;

    internal override CountResult Count(Poll poll)
    {
        var approvals = new long[poll.Options];
        var unit = poll.Box.MarkUnit;
        foreach (var ballot in poll.Accept(ballot => Judge(ballot, unit)))
        {
            foreach (var option in ballot.Approve)
                approvals[option] += ballot.Count;
            for (var option = 0; option < ballot.Marks.Length; option++)
                approvals[option] += ballot.Marks[option] == unit ? ballot.Count : 0;
        }

        return Additive.Result(poll, Array.ConvertAll(approvals, votes => (Fraction)votes), "score.approvals");
    }

    private static Verdict Judge(Ballot ballot, long unit)
    {
        if (ballot.Kind == BallotKind.Approve)
            return Verdict.OfApproval(ballot);

        var approved = false;
        foreach (var mark in ballot.Marks)
        {
            if (mark != 0 && mark != unit && mark != Ballot.NoMark)
                return Verdict.OutOfRange;
            approved |= mark == unit;
        }

        return approved ? Verdict.Counted : Verdict.Blank;
    }
}
