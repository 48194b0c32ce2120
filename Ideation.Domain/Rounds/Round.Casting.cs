namespace Ideation.Domain.Rounds;

/// <summary>What a round says to somebody who wants to vote.</summary>
public sealed partial class Round
{
    /// <summary>Whether ballots arrive at that moment; a little after the end those that were on their way do.</summary>
    public bool AcceptsAt(DateTimeOffset now) => State switch
    {
        RoundState.Open => ClosesAt is null || now < ClosesAt + Grace,
        RoundState.Closing => now < ClosingUntil,
        _ => false,
    };

    /// <summary>
    /// Judges whether the voter may cast a ballot now, and marks the roll. Refuses with <c>round.not-open</c>, <c>round.paused</c>, <c>round.time-is-over</c> or
    /// <c>ballot.final</c>.
    /// </summary>
    /// <param name="castBy">The voter, or whoever holds their proxy.</param>
    public Casting Accept(Voter voter, VoterId castBy, DateTimeOffset now)
    {
        if (State is RoundState.Paused)
            throw RoundErrors.Paused(this);
        if (!IsRunning)
            throw RoundErrors.NotOpen(this);
        if (!AcceptsAt(now))
            throw RoundErrors.TimeIsOver(this);
        if (voter.HasVoted && !MayReplace(voter, castBy))
            throw RoundErrors.BallotFinal(this);

        var casting = voter.HasVoted ? Casting.Replaces : Casting.First;
        voter.Record(castBy, now);
        HasBallots = true;
        return casting;
    }

    /// <summary>Whether this voter sees the result now.</summary>
    public bool ShowsResultTo(Voter? voter) =>
        ShowsResult
        || (Settings.Reveal is Reveal.Live && IsRunning)
        || (Settings.Reveal is Reveal.AfterMyVote && IsRunning && voter is { HasVoted: true });

    // A voter's own ballot stands above one that was cast in their name, never the other way round; who has seen the result has voted for good.
    private bool MayReplace(Voter voter, VoterId castBy)
    {
        if (Settings.Secrecy is Secrecy.Secret)
            return false;
        if (castBy != voter.Person)
            return voter.CastBy == castBy && Settings.BallotChange && Settings.Reveal is not Reveal.AfterMyVote;

        return voter.CastBy is not null || (Settings.BallotChange && Settings.Reveal is not Reveal.AfterMyVote);
    }
}
