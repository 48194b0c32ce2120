namespace Ideation.Domain.Counting;

/// <summary>Writes the stages of a transferable vote down, as figures and as sentences.</summary>
internal sealed class TransferableLog(Poll poll)
{
    private readonly List<CountRound> _stages = [];

    public IReadOnlyList<CountRound> Stages => _stages;

    public IReadOnlyList<Fraction> Last { get; private set; } = new Fraction[poll.Options];

    public void Open(TransferableState state) =>
        poll.Explanation.Say("stv.quota", ("seats", $"{poll.Seats}"), ("votes", $"{state.Tally.Aggregate(Fraction.Zero, (sum, votes) => sum + votes)}"), ("quota", $"{state.Quota}"));

    public void Write(TransferableState state, Fraction[] tally, IReadOnlyList<int> excluded, List<Transfer> moves)
    {
        Last = [.. state.Last];
        _stages.Add(new(state.Stage, tally, state.Quota)
        {
            Quota = state.Quota,
            Elected = [.. state.Now],
            Eliminated = excluded,
            Transfers = moves,
            Exhausted = new(state.Exhausted[0], state.Exhausted[1], state.Exhausted[2], state.Exhausted[3]),
        });
        foreach (var option in state.Now)
            poll.Explanation.Say(tally[option] >= state.Quota ? "stv.elected" : "stv.last", ("round", $"{state.Stage}"), ("option", option), ("votes", $"{tally[option]}"), ("quota", $"{state.Quota}"));
        foreach (var option in excluded)
            poll.Explanation.Say("stv.excluded", ("round", $"{state.Stage}"), ("option", option), ("votes", $"{tally[option]}"));
        if (excluded.Count == 0 && moves.Count > 0)
            poll.Explanation.Say("stv.surplus", ("round", $"{state.Stage}"), ("option", moves[0].From), ("votes", $"{tally[moves[0].From] - state.Quota}"));
        foreach (var move in moves)
        {
            if (move.To is { } to)
                poll.Explanation.Say("transfer.moved", ("option", move.From), ("other", to), ("votes", $"{move.Value}"));
            else
                poll.Explanation.Say("transfer.exhausted", ("option", move.From), ("votes", $"{move.Value}"));
        }
    }
}
