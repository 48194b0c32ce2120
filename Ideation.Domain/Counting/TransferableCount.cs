namespace Ideation.Domain.Counting;

/// <summary>Runs the stages of a <see cref="SingleTransferableVote"/>; the numbers in brackets are the rules of the Scottish order.</summary>
internal sealed class TransferableCount(Poll poll, SingleTransferableVote rules, Ballot[] ballots)
{
    private readonly BranchMemory _memory = new();
    private readonly TransferableLog _log = new(poll);
    private TransferableState? _atFirstTie;

    public CountResult Run()
    {
        var standing = new bool[poll.Options];
        Array.Fill(standing, true);
        foreach (var option in rules.Reading.Excluded)
            standing[option] = false;

        var state = new TransferableState(new Papers(ballots, rules.Reading), standing);
        state.Quota = rules.QuotaOf(state.Tally.Aggregate(Fraction.Zero, (sum, votes) => sum + votes), poll.Seats);
        _log.Open(state);
        var found = Count(state, isWritten: true).Result(poll.All);
        if (_memory.IsFull)
            found = found with { Winners = [.. _atFirstTie!.Elected.Order()], Tied = [.. _atFirstTie.Left] };
        return found with { Rounds = _log.Stages, Scores = [.. _log.Last.Select(votes => (Fraction?)votes)] };
    }

    private Branches Count(TransferableState state, bool isWritten)
    {
        while (true)
        {
            foreach (var option in state.Left)
                state.Last[option] = state.Tally[option];

            if (ElectThoseAtQuota(state, isWritten) is { } tied)
                return Branch(state, TransferableChoice.ToElect, tied, isWritten);

            var left = state.Left;
            var vacancies = poll.Seats - state.Elected.Count;
            if (vacancies == 0 || left.Count <= vacancies)
                return Finish(state, vacancies == 0 ? [] : left, null, isWritten);

            var what = state.Surpluses.Count > 0 ? TransferableChoice.SurplusToMove : TransferableChoice.ToExclude;
            var (chosen, stillTied) = Choose(state, what, left, isWritten);
            if (stillTied.Count > 0)
                return Branch(state, what, stillTied, isWritten);

            if (what == TransferableChoice.ToExclude && left.Count - chosen.Count <= vacancies)
                return Finish(state, [.. left.Except(chosen)], chosen, isWritten);

            Fraction[] tally = [.. state.Tally];
            var moves = what == TransferableChoice.SurplusToMove ? MoveSurplus(state, chosen[0]) : Exclude(state, chosen);
            Close(state, tally, what == TransferableChoice.ToExclude ? chosen : [], moves, isWritten);
        }
    }

    /// <summary>[47] Elects all at or above the quota; when they are more than the seats, the highest. Gives back a tie that stops it.</summary>
    private IReadOnlyList<int>? ElectThoseAtQuota(TransferableState state, bool isWritten)
    {
        while (true)
        {
            var vacancies = poll.Seats - state.Elected.Count;
            var reaching = state.Left.FindAll(option => state.Tally[option] >= state.Quota);
            if (vacancies == 0 || reaching.Count == 0)
                return null;

            var highest = reaching.Max(option => state.Tally[option]);
            var top = reaching.FindAll(option => state.Tally[option] == highest);
            if (top.Count > vacancies)
            {
                var (chosen, stillTied) = Ask(state, TransferableChoice.ToElect, top, vacancies, isWritten);
                if (stillTied.Count > 0)
                    return stillTied;
                top = [.. chosen];
            }

            top.ForEach(state.Elect);
        }
    }

    /// <summary>[49] The largest surplus moves first. [50, 51] Without one, the lowest is excluded.</summary>
    private (IReadOnlyList<int> Chosen, IReadOnlyList<int> StillTied) Choose(TransferableState state, TransferableChoice what, List<int> left, bool isWritten)
    {
        var among = what == TransferableChoice.ToExclude ? left : state.Surpluses;
        var extreme = what == TransferableChoice.ToExclude ? among.Min(option => state.Tally[option]) : among.Max(option => state.Tally[option]);
        var equal = among.FindAll(option => state.Tally[option] == extreme);
        if (equal.Count == 1)
            return (equal, []);
        return Ask(state, what, [.. equal.Order()], 1, isWritten);
    }

    private (IReadOnlyList<int> Chosen, IReadOnlyList<int> StillTied) Ask(
        TransferableState state, TransferableChoice what, List<int> tied, int places, bool isWritten)
    {
        if (state.Forced is { } forced && forced.What == what && tied.Contains(forced.Option))
        {
            state.Forced = null;
            return ([forced.Option], []);
        }

        var outcome = poll.Ties.Break(new Tie(state.Stage, tied, what == TransferableChoice.ToExclude)
        {
            Places = places,
            Earlier = state.Earlier,
            EarlierFirst = rules.Transfer == TransferRule.Scottish,
        });
        if (isWritten)
            poll.Tell(outcome.Log);
        if (outcome.Chosen.Count > 0)
            return (what == TransferableChoice.SurplusToMove ? [outcome.Chosen[0]] : outcome.Chosen, []);
        return FallTogether(state, what, tied, outcome.StillTied) ? ([tied[0]], []) : ([], outcome.StillTied);
    }

    /// <summary>Options without a vote all fall, one after the other, whatever the order; nothing depends on it.</summary>
    private bool FallTogether(TransferableState state, TransferableChoice what, List<int> tied, IReadOnlyList<int> stillTied)
    {
        var left = state.Left;
        if (what != TransferableChoice.ToExclude || stillTied.Count < tied.Count || state.Tally[tied[0]].Sign != 0)
            return false;
        if (left.Count - tied.Count < poll.Seats - state.Elected.Count)
            return false;

        foreach (var option in tied)
            state.Places.Set(option, state.Elected.Count + left.Count - tied.Count, state.Elected.Count + left.Count - 1);
        return true;
    }

    /// <summary>[48]</summary>
    private List<Move> MoveSurplus(TransferableState state, int option)
    {
        state.Surpluses.Remove(option);
        var total = state.Tally[option];
        var surplus = total - state.Quota;
        return state.MovePapers(option, surplus, paper => rules.ValueOf(paper, surplus, total));
    }

    /// <summary>[50] Papers keep their values.</summary>
    private static List<Move> Exclude(TransferableState state, IReadOnlyList<int> options)
    {
        PlaceExcluded(state, options);
        var moves = new List<Move>();
        foreach (var option in options)
            moves.AddRange(state.MovePapers(option, state.Tally[option], paper => paper));
        return moves;
    }

    private static void PlaceExcluded(TransferableState state, IReadOnlyList<int> options)
    {
        state.Places.SetByVotes(options, state.Elected.Count + state.Left.Count - options.Count, option => state.Tally[option]);
        foreach (var option in options)
            state.Standing[option] = false;
    }

    /// <summary>[52] The last vacancies go to those who are left; nothing moves any more.</summary>
    private Branches Finish(TransferableState state, List<int> last, IReadOnlyList<int>? excluded, bool isWritten)
    {
        if (excluded is not null)
            PlaceExcluded(state, excluded);
        last.ForEach(state.Elect);
        Close(state, [.. state.Tally], excluded ?? [], [], isWritten);
        if (isWritten)
            _log.SayLeft(state);
        state.Places.SetByVotes(state.Left, state.Elected.Count, option => state.Tally[option]);
        return Branches.Of(state.Elected, state.Places);
    }

    private void Close(TransferableState state, Fraction[] tally, IReadOnlyList<int> excluded, List<Move> moves, bool isWritten)
    {
        state.Places.SetByVotes(state.Now, state.Elected.Count - state.Now.Count, option => tally[option]);
        if (isWritten)
            _log.Write(state, tally, excluded, moves);
        state.Now.Clear();
        state.Earlier.Add(tally);
        state.Stage++;
    }

    private Branches Branch(TransferableState state, TransferableChoice what, IReadOnlyList<int> tied, bool isWritten)
    {
        _atFirstTie ??= state.Clone();
        Branches? all = null;
        foreach (var option in tied)
        {
            if (_memory.IsFull && all is not null)
                break;
            var next = state.Clone();
            next.Forced = (what, option);
            var branch = all is null && isWritten ? Count(next, true) : _memory.Recall(next.Signature(), () => Count(next, false)).From(state.Places);
            all = all?.Or(branch) ?? branch;
        }

        return all!;
    }
}
