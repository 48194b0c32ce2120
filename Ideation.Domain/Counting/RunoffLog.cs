namespace Ideation.Domain.Counting;

/// <summary>Writes the rounds of a run-off down, as figures and as sentences.</summary>
internal sealed class RunoffLog(Poll poll)
{
    private readonly List<CountRound> _rounds = [];

    public IReadOnlyList<CountRound> Rounds => _rounds;

    public IReadOnlyList<Fraction> Last { get; private set; } = new Fraction[poll.Options];

    /// <summary>Says which ballots count for nobody from the beginning, and why.</summary>
    public static void SayUnread(Explanation text, IReadOnlyList<Fraction> exhausted)
    {
        for (var reason = 0; reason < exhausted.Count; reason++)
        {
            if (exhausted[reason].Sign != 0)
                text.Say($"unread.{Move.Reason(-1 - reason)}", ("votes", $"{exhausted[reason]}"));
        }
    }

    public void Write(RunoffState state, Fraction[] tally, RunoffStep step, IReadOnlyList<Move> moves)
    {
        Last = [.. state.Last];
        _rounds.Add(new(state.Round, tally, state.Threshold)
        {
            Elected = step.Elected,
            Eliminated = step.Eliminated,
            Transfers = Move.Transfers(moves),
            Exhausted = new(state.Exhausted[0], state.Exhausted[1], state.Exhausted[2], state.Exhausted[3]),
        });
        foreach (var option in step.Elected)
            SayElected(state, option, tally);
        if (step.Why is { } why)
            poll.Explanation.Say(why, ("round", $"{state.Round}"), ("options", step.Eliminated), ("votes", $"{step.Limit}"));
        foreach (var option in step.Eliminated)
            poll.Explanation.Say("irv.eliminated", ("round", $"{state.Round}"), ("option", option), ("votes", $"{tally[option]}"));
        foreach (var move in moves)
            move.Say(poll.Explanation);
    }

    /// <summary>Says of those who were left how far they were from winning.</summary>
    public void SayLeft(IReadOnlyList<int> winners, IEnumerable<int> left, Fraction[] tally)
    {
        foreach (var option in left.Except(winners))
            poll.Explanation.Say("irv.left", ("option", option), ("votes", $"{tally[option]}"), ("missing", $"{winners.Min(winner => tally[winner]) - tally[option]}"));
    }

    private void SayElected(RunoffState state, int option, Fraction[] tally)
    {
        var key = poll.Seats > 1 ? "irv.seated" : tally[option] < state.Threshold ? "irv.elected-below" : "irv.elected";
        poll.Explanation.Say(key, ("round", $"{state.Round}"), ("option", option), ("votes", $"{tally[option]}"), ("threshold", $"{state.Threshold}"));
    }
}
