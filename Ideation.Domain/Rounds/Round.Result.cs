using Ideation.Domain.Network;

namespace Ideation.Domain.Rounds;

/// <content>What becomes of a round that was counted: it shows, ties are decided, it is certified and put away. A step that has been taken changes nothing.</content>
public sealed partial class Round
{
    public void RevealResult(MemberId actor, DateTimeOffset now)
    {
        if (ShowsResult)
            return;
        if (State is not RoundState.Closed)
            throw RoundErrors.NotClosed(this);

        Show(actor, now);
    }

    /// <summary>Somebody of those who run it decides among the tied, and says why.</summary>
    public void DecideTie(MemberId actor, IReadOnlyList<int> chosen, string? reason, DateTimeOffset now)
    {
        if (State is not (RoundState.Closed or RoundState.Revealed))
            throw RoundErrors.NotClosed(this);
        if (Seal!.Outcome.Tied.Count == 0)
            throw RoundErrors.NoTie(this);
        if (CastingVote is not null)
            throw RoundErrors.TieDecided(this);
        if (chosen.Count == 0 || chosen.Distinct().Count() != chosen.Count || chosen.Except(Seal.Outcome.Tied).Any())
            throw RoundErrors.ChosenUnfit(this);

        CastingVote = new CastingVote(actor, [.. chosen], TidyReason(reason), now);
        Raise(new TieDecided(Id, Room, Campaign, actor, now));
    }

    /// <summary>What the ballots say once the tie is decided.</summary>
    public void RecountWith(Outcome outcome) => Seal = Seal! with { Outcome = outcome };

    public void Certify(MemberId actor, DateTimeOffset now)
    {
        if (State is RoundState.Certified or RoundState.Archived)
            return;
        if (State is not RoundState.Revealed)
            throw RoundErrors.NotRevealed(this);

        State = RoundState.Certified;
        Certification = new Certification(actor, now, Seal!.Outcome.Fingerprint);
        Raise(new RoundCertified(Id, Room, Campaign, actor, now));
    }

    public void Archive(MemberId actor, DateTimeOffset now)
    {
        if (State is RoundState.Archived)
            return;
        if (State is not RoundState.Certified)
            throw RoundErrors.NotCertified(this);

        State = RoundState.Archived;
        Raise(new RoundArchived(Id, Room, Campaign, actor, now));
    }

    /// <summary>A linked round between those that are tied, held in the same way.</summary>
    /// <param name="rules">Those of this round, without what names options by their number.</param>
    public Round CallRunOff(Room room, string rules, MemberId actor, string? title, DateTimeOffset now)
    {
        if (State is not (RoundState.Closed or RoundState.Revealed))
            throw RoundErrors.NotClosed(this);
        if (Seal!.Outcome.Tied.Count < 2 || CastingVote is not null)
            throw RoundErrors.NoTie(this);

        var seats = Math.Max(1, Paper.Seats - Seal.Outcome.Winners.Count);
        var runOff = new Round(RoundId.New(), room.Id, Campaign, actor, now) { RunOffOf = Id };
        runOff.Write(title ?? Title, Paper.Only(Seal.Outcome.Tied, seats) with { Rules = rules }, Settings with { ClosesAt = null });
        runOff.Raise(new RunOffCalled(runOff.Id, Id, room.Id, Campaign, actor, now));
        return runOff;
    }

    private void Show(MemberId actor, DateTimeOffset now)
    {
        State = RoundState.Revealed;
        RevealedAt = now;
        Raise(new RoundRevealed(Id, Room, Campaign, actor, now));
    }
}
