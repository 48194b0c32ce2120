namespace Ideation.Domain.Counting;

/// <summary>Writes the stages of a transferable vote down, as figures and as sentences.</summary>
internal sealed class TransferableLog(Poll poll)
{
    private readonly List<CountRound> _stages = [];

    public IReadOnlyList<CountRound> Stages => _stages;

    public IReadOnlyList<Fraction> Last { get; private set; } = new Fraction[poll.Options];

    public void Open(TransferableState state)
    {
        RunoffLog.SayUnread(poll.Explanation, state.Exhausted);
        poll.Explanation.Say("stv.quota", ("seats", $"{poll.Seats}"), ("votes", $"{state.Tally.Aggregate(Fraction.Zero, (sum, votes) => sum + votes)}"), ("quota", $"{state.Quota}"));
    }

    public void Write(TransferableState state, Fraction[] tally, IReadOnlyList<int> excluded, IReadOnlyList<Move> moves)
    {
        Last = [.. state.Last];
        _stages.Add(new(state.Stage, tally, state.Quota)
        {
            Quota = state.Quota,
            Elected = [.. state.Now],
            Eliminated = excluded,
            Transfers = Move.Transfers(moves),
            Exhausted = new(state.Exhausted[0], state.Exhausted[1], state.Exhausted[2], state.Exhausted[3]),
        });
        foreach (var option in state.Now.Where(option => tally[option] >= state.Quota))
            Say("stv.elected", state, option, tally);
        foreach (var option in excluded)
            poll.Explanation.Say("stv.excluded", ("round", $"{state.Stage}"), ("option", option), ("votes", $"{tally[option]}"));
        foreach (var option in state.Now.Where(option => tally[option] < state.Quota))
            Say("stv.last", state, option, tally);
        if (excluded.Count == 0 && moves.Count > 0)
            SaySurplus(state, moves[0].From, tally[moves[0].From]);
        foreach (var move in moves)
            move.Say(poll.Explanation);
    }

    /// <summary>Says with how many votes the others are left when all seats are taken.</summary>
    public void SayLeft(TransferableState state)
    {
        foreach (var option in state.Left)
            poll.Explanation.Say("stv.left", ("option", option), ("votes", $"{state.Tally[option]}"));
    }

    private void Say(string key, TransferableState state, int option, Fraction[] tally) =>
        poll.Explanation.Say(key, ("round", $"{state.Stage}"), ("option", option), ("votes", $"{tally[option]}"), ("quota", $"{state.Quota}"));

    private void SaySurplus(TransferableState state, int option, Fraction total)
    {
        var surplus = total - state.Quota;
        poll.Explanation.Say("stv.surplus", ("round", $"{state.Stage}"), ("option", option), ("votes", $"{surplus}"), ("part", $"{surplus / total}"));
    }
}
