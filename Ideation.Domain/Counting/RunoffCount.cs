namespace Ideation.Domain.Counting;

/// <summary>
/// Runs the rounds of an <see cref="InstantRunoff"/>. The branch that is written down is that of the first of the tied options.
/// </summary>
internal sealed class RunoffCount(Poll poll, InstantRunoff rules, Ballot[] ballots)
{
    private readonly BranchMemory _memory = new();
    private readonly RunoffLog _log = new(poll);
    private RunoffState? _atFirstTie;
    private int _atStart;

    public CountResult Run()
    {
        var standing = new bool[poll.Options];
        Array.Fill(standing, true);
        foreach (var option in rules.Reading.Excluded)
            standing[option] = false;
        _atStart = standing.Count(stands => stands);

        var state = new RunoffState(new Papers(ballots, rules.Reading), standing);
        RunoffLog.SayUnread(poll.Explanation, Array.ConvertAll(state.Exhausted, count => (Fraction)count));
        var branches = Count(state, isWritten: true);
        var found = branches.Result(poll.All);
        if (_memory.IsFull)
            found = found with { Winners = [], Tied = [.. _atFirstTie!.Left] };
        return found with { Rounds = _log.Rounds, Scores = [.. _log.Last.Select(votes => (Fraction?)votes)] };
    }

    private Branches Count(RunoffState state, bool isWritten)
    {
        while (true)
        {
            SetThreshold(state);
            foreach (var option in state.Left)
                state.Last[option] = state.Tally[option];

            var step = Decide(state, isWritten);
            if (step.Tied.Count > 0)
                return Branch(state, step, isWritten);

            Fraction[] tally = [.. state.Tally.Select(votes => (Fraction)votes)];
            var isStopped = Eliminate(state, tally, step, isWritten);
            if (step.IsLast || isStopped)
            {
                IReadOnlyList<int> winners = poll.Seats > 1 ? step.Elected : state.Elected is { } elected ? [elected] : [];
                if (isWritten && winners.Count > 0)
                    _log.SayLeft(winners, state.Left, tally);
                return Leaf(state, tally, winners);
            }

            state.Round++;
        }
    }

    /// <summary>Takes out whom the round eliminates, and writes it down. Where the count stops after this round, nothing moves any more.</summary>
    private bool Eliminate(RunoffState state, Fraction[] tally, RunoffStep step, bool isWritten)
    {
        var isStopped = state.Round >= rules.StopAfterRound;
        var moves = step.Eliminated.Count > 0 ? state.Eliminate(step.Eliminated, moves: !isStopped) : [];
        if (isWritten)
            _log.Write(state, tally, step, moves);
        state.Earlier.Add(tally);
        return isStopped;
    }

    private void SetThreshold(RunoffState state)
    {
        if (state.Round > 1 && rules.FirstRoundThreshold)
            return;

        var of = rules.MajorityOf == MajorityOf.Valid ? poll.Counted : state.Active;
        state.Threshold = Math.Max((of / 2) + 1, rules.MinimumVotes);
    }

    private RunoffStep Decide(RunoffState state, bool isWritten)
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

    private Branches Branch(RunoffState state, RunoffStep step, bool isWritten)
    {
        _atFirstTie ??= state.Clone();
        if (isWritten)
            _log.Last = [.. state.Last];
        if (step.Tied.Count == state.LeftCount && (state.LeftCount == 2 || state.Active == 0))
            return AllEqual(state, step, isWritten);

        Branches? all = null;
        foreach (var option in step.Tied)
        {
            if (_memory.IsFull && all is not null)
                break;
            all = all is null && isWritten ? Follow(state, option, true) : Join(all, Remember(state, option));
        }

        return all!;
    }

    private static Branches Join(Branches? all, Branches other) => all?.Or(other) ?? other;

    private Branches Remember(RunoffState state, int option)
    {
        var next = state.Clone();
        return _memory.Recall($"{option}:{next.Signature(poll.Ties.LooksBack)}", () => Follow(next, option, false)).From(state.Places);
    }

    private Branches Follow(RunoffState state, int option, bool isWritten)
    {
        var next = isWritten ? state.Clone() : state;
        Fraction[] tally = [.. next.Tally.Select(votes => (Fraction)votes)];
        if (Eliminate(next, tally, new() { Eliminated = [option] }, isWritten))
            return Leaf(next, tally, next.Elected is { } elected ? [elected] : []);
        next.Round++;
        return Count(next, isWritten);
    }

    /// <summary>The last two are equal, or nobody has a vote: each of them may win.</summary>
    private Branches AllEqual(RunoffState state, RunoffStep step, bool isWritten)
    {
        Fraction[] tally = [.. state.Tally.Select(votes => (Fraction)votes)];
        if (isWritten)
            _log.Write(state, tally, RunoffStep.End, []);
        var settled = state.Elected is { } elected ? new HashSet<int> { elected } : [];
        state.Places.SetByVotes(state.Left, 0, option => state.Tally[option]);
        return new(settled, state.Elected is null ? step.Tied.ToHashSet() : settled, state.Places);
    }

    private static Branches Leaf(RunoffState state, Fraction[] tally, IReadOnlyList<int> winners)
    {
        state.Places.SetByVotes(winners, 0, option => tally[option]);
        state.Places.SetByVotes(state.Left.Except(winners), winners.Count, option => tally[option]);
        return Branches.Of(winners, state.Places);
    }
}
