namespace Ideation.Domain.Counting;

/// <summary>Writes the rounds of a run-off down, as figures and as sentences.</summary>
internal sealed class RunoffLog(Poll poll)
{
    private readonly List<CountRound> _rounds = [];

    public IReadOnlyList<CountRound> Rounds => _rounds;

    public IReadOnlyList<Fraction> Last { get; set; } = new Fraction[poll.Options];

    public void Write(RunoffState state, Fraction[] tally, RunoffStep step, List<Transfer> transfers)
    {
        Last = [.. state.Last];
        _rounds.Add(new(state.Round, tally, state.Threshold)
        {
            Elected = step.Elected,
            Eliminated = step.Eliminated,
            Transfers = transfers,
            Exhausted = new(state.Exhausted[0], state.Exhausted[1], state.Exhausted[2], state.Exhausted[3]),
        });
        foreach (var option in step.Elected)
            poll.Explanation.Say("irv.elected", ("round", $"{state.Round}"), ("option", option), ("votes", $"{tally[option]}"), ("threshold", $"{state.Threshold}"));
        foreach (var option in step.Eliminated)
            poll.Explanation.Say("irv.eliminated", ("round", $"{state.Round}"), ("option", option), ("votes", $"{tally[option]}"));
        foreach (var transfer in transfers)
            Say(transfer);
    }

    private void Say(Transfer transfer)
    {
        if (transfer.To is { } to)
            poll.Explanation.Say("transfer.moved", ("option", transfer.From), ("other", to), ("votes", $"{transfer.Value}"));
        else
            poll.Explanation.Say("transfer.exhausted", ("option", transfer.From), ("votes", $"{transfer.Value}"));
    }
}
