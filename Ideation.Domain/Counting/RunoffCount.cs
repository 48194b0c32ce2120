namespace Ideation.Domain.Counting;

/// <summary>
/// Runs the rounds of an <see cref="InstantRunoff"/>. The branch that is written down is that of the first of the tied options.
/// </summary>
internal sealed class RunoffCount(Poll poll, InstantRunoff rules, Ballot[] ballots)
{
    private readonly BranchMemory _memory = new();
    private readonly RunoffLog _log = new(poll);
    private readonly RunoffRound _round = new(poll, rules);
    private RunoffState? _atFirstTie;

    public CountResult Run()
    {
        var standing = new bool[poll.Options];
        Array.Fill(standing, true);
        foreach (var option in rules.Reading.Excluded)
            standing[option] = false;

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
            _round.SetThreshold(state);
            foreach (var option in state.Left)
                state.Last[option] = state.Tally[option];

            var step = _round.Decide(state, isWritten);
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
        var moves = state.Eliminate(step.Eliminated, moves: !isStopped);
        if (isWritten)
            _log.Write(state, tally, step, moves);
        state.Earlier.Add(tally);
        return isStopped;
    }

    private Branches Branch(RunoffState state, RunoffStep step, bool isWritten)
    {
        _atFirstTie ??= state.Clone();
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

    /// <summary>The last two are equal, or nobody has a vote: each of them may win, and nobody was elected before.</summary>
    private Branches AllEqual(RunoffState state, RunoffStep step, bool isWritten)
    {
        Fraction[] tally = [.. state.Tally.Select(votes => (Fraction)votes)];
        if (isWritten)
            _log.Write(state, tally, RunoffStep.End, []);
        state.Places.SetByVotes(state.Left, 0, option => state.Tally[option]);
        return new(new HashSet<int>(), step.Tied.ToHashSet(), state.Places);
    }

    private static Branches Leaf(RunoffState state, Fraction[] tally, IReadOnlyList<int> winners)
    {
        state.Places.SetByVotes(winners, 0, option => tally[option]);
        state.Places.SetByVotes(state.Left.Except(winners), winners.Count, option => tally[option]);
        return Branches.Of(winners, state.Places);
    }
}
