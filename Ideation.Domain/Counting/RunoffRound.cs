namespace Ideation.Domain.Counting;

/// <summary>What a round of an <see cref="InstantRunoff"/> decides: who is elected, who is eliminated, or between whom it stays open.</summary>
internal sealed class RunoffRound(Poll poll, InstantRunoff rules)
{
    private readonly int _atStart = poll.Options - rules.Reading.Excluded.Distinct().Count();

    public void SetThreshold(RunoffState state)
    {
        if (state.Round > 1 && rules.FirstRoundThreshold)
            return;

        var of = rules.MajorityOf == MajorityOf.Valid ? poll.Counted : state.Active;
        state.Threshold = Math.Max((of / 2) + 1, rules.MinimumVotes);
    }

    public RunoffStep Decide(RunoffState state, bool isWritten)
    {
        var left = state.Left.ToList();
        if (left.Count == 0 || (state.Elected is not null && left.Count <= 2))
            return RunoffStep.End;
        if (state.Elected is null && left.Count <= poll.Seats && poll.Seats > 1)
            return RunoffStep.End with { Elected = left };

        // Who has too few votes goes before anybody else does; a winner found in round 1 does not save them.
        var below = left.Count == _atStart ? left.FindAll(option => state.Tally[option] < rules.MinimumVotes) : [];
        if (below.Count == left.Count)
            return RunoffStep.End with { Eliminated = below, Why = "irv.minimum", Limit = rules.MinimumVotes };

        var winner = poll.Seats > 1 || state.Elected is not null ? null : Winner(state, left, below.Count > 0);
        if (winner is { } elected)
        {
            state.Elected = elected;
            return new() { Elected = [elected], IsLast = !rules.ContinueUntilTwo || left.Count <= 2 };
        }

        return below.Count > 0 ? new() { Eliminated = below, Why = "irv.minimum", Limit = rules.MinimumVotes } : Fewest(state, left, isWritten);
    }

    private RunoffStep Fewest(RunoffState state, List<int> left, bool isWritten)
    {
        var batch = rules.BatchElimination ? Batch(state, left) : [];
        return batch.Count > 1 ? new() { Eliminated = batch, Why = "irv.batch", Limit = batch.Sum(option => state.Tally[option]) } : Lowest(state, left, isWritten);
    }

    private static int? Winner(RunoffState state, List<int> left, bool someWillFall)
    {
        var most = left.Max(option => state.Tally[option]);
        var top = left.FindAll(option => state.Tally[option] == most);
        var isDecided = most >= state.Threshold || left.Count == 1 || (left.Count == 2 && !someWillFall);
        return isDecided && top.Count == 1 ? top[0] : null;
    }

    /// <summary>The longest run from below whose votes together are fewer than the next option has, leaving two at least.</summary>
    private List<int> Batch(RunoffState state, List<int> left)
    {
        var rising = left.OrderBy(option => state.Tally[option]).ThenBy(option => option).ToList();
        var keep = Math.Max(2, poll.Seats);
        for (var size = rising.Count - keep; size > 1; size--)
        {
            var batch = rising.GetRange(0, size);
            if (batch.Sum(option => state.Tally[option]) < state.Tally[rising[size]])
                return batch;
        }

        return [];
    }

    private RunoffStep Lowest(RunoffState state, List<int> left, bool isWritten)
    {
        var fewest = left.Min(option => state.Tally[option]);
        var lowest = left.FindAll(option => state.Tally[option] == fewest);
        if (lowest.Count == 1)
            return new() { Eliminated = lowest };

        var outcome = poll.Ties.Break(new Tie(state.Round, lowest, ToLose: true) { Earlier = state.Earlier });
        if (isWritten)
            poll.Tell(outcome.Log);
        if (outcome.Chosen.Count > 0)
            return new() { Eliminated = outcome.Chosen };
        if (!FallTogether(state, left, outcome.StillTied, lowest))
            return new() { Tied = outcome.StillTied };

        foreach (var option in lowest)
            state.Places.Set(option, left.Count - lowest.Count, left.Count - 1);
        return new() { Eliminated = [lowest[0]] };
    }

    /// <summary>
    /// Tied options that together cannot reach the next one all fall one after the other, whatever the order; nothing depends on it.
    /// </summary>
    private bool FallTogether(RunoffState state, List<int> left, IReadOnlyList<int> tied, List<int> lowest)
    {
        var others = left.Except(lowest).ToList();
        if (tied.Count != lowest.Count || others.Count < Math.Max(1, poll.Seats) || (others.Count < 2 && state.Elected is not null))
            return false;

        var votes = state.Tally[lowest[0]];
        var orderMatters = rules.Reading.EqualRanks == EqualRanks.ExhaustIfSeveralContinue && votes > 0;
        return !orderMatters && rules.StopAfterRound == int.MaxValue && votes * (Int128)lowest.Count < others.Min(option => state.Tally[option]);
    }
}
