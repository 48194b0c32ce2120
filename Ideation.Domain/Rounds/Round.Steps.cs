using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Rounds;

/// <summary>The steps of a round. A step that has been taken is not taken again: it changes nothing and refuses nothing.</summary>
public sealed partial class Round
{
    public bool IsRunning => State is RoundState.Open or RoundState.Paused or RoundState.Closing;

    /// <summary>Counted, whether or not everybody may see it.</summary>
    public bool IsOver => State is RoundState.Closed or RoundState.Revealed or RoundState.Certified or RoundState.Archived;

    public bool ShowsResult => State is RoundState.Revealed or RoundState.Certified or RoundState.Archived;

    public void MakeReady(MemberId actor, DateTimeOffset now)
    {
        if (State is RoundState.Ready)
            return;
        if (State is not RoundState.Draft)
            throw RoundErrors.NotDraft(this);

        State = RoundState.Ready;
        Raise(new RoundMadeReady(Id, Room, Campaign, actor, now));
    }

    /// <param name="voters">How many may vote at this moment.</param>
    public void Open(MemberId actor, int voters, DateTimeOffset now)
    {
        if (State is RoundState.Open or RoundState.Paused)
            return;
        if (State is not (RoundState.Draft or RoundState.Ready))
            throw RoundErrors.Over(this);
        GuardPaper();
        if (voters == 0)
            throw RoundErrors.NobodyToVote(this);
        if (Settings.Secrecy is Secrecy.Secret && voters < RoundSettings.FewestSecretVoters)
            throw RoundErrors.TooFewForSecrecy(this, voters);
        if (Settings.ClosesAt <= now)
            throw RoundErrors.EndsInThePast(this);

        State = RoundState.Open;
        OpenedAt = now;
        ClosesAt = Settings.ClosesAt ?? (Settings.Seconds is { } seconds ? now.AddSeconds(seconds) : null);
        Raise(new RoundStarted(Id, Room, Campaign, actor, now));
    }

    public void Pause(MemberId actor, DateTimeOffset now)
    {
        if (State is RoundState.Paused)
            return;
        GuardOpen(now);

        State = RoundState.Paused;
        (Left, ClosesAt) = (ClosesAt - now, null);
        Raise(new RoundPaused(Id, Room, Campaign, actor, now));
    }

    public void Resume(MemberId actor, DateTimeOffset now)
    {
        if (State is RoundState.Open)
            return;
        if (State is not RoundState.Paused)
            throw RoundErrors.NotPaused(this);

        State = RoundState.Open;
        (ClosesAt, Left) = (now + Left, null);
        Raise(new RoundResumed(Id, Room, Campaign, actor, now));
    }

    /// <param name="seconds">From 1 to a week. A round without a timer ends this long from now.</param>
    public void Extend(MemberId actor, int seconds, DateTimeOffset now)
    {
        if (seconds is < 1 or > 7 * 24 * 3600)
            throw RoundErrors.ExtensionUnfit();

        if (State is RoundState.Paused)
        {
            Left = (Left ?? TimeSpan.Zero) + TimeSpan.FromSeconds(seconds);
        }
        else
        {
            GuardOpen(now);
            ClosesAt = (ClosesAt ?? now).AddSeconds(seconds);
        }

        Raise(new RoundExtended(Id, Room, Campaign, seconds, actor, now));
    }

    /// <summary>Ends the time for voting by hand. Closing twice is closing once.</summary>
    public void Close(MemberId actor, DateTimeOffset now)
    {
        if (State is RoundState.Closing || IsOver)
            return;
        if (State is not (RoundState.Open or RoundState.Paused))
            throw RoundErrors.NotOpen(this);

        BeginClosing(actor, ClosesAt < now ? ClosesAt.Value : now, now);
    }

    /// <summary>The clock's own step: nothing when the time is not over yet.</summary>
    public void RunOut(DateTimeOffset now)
    {
        if (State is RoundState.Open && ClosesAt is { } end && now >= end)
            BeginClosing(MemberId.TheHouse, end, now);
    }

    /// <summary>Whether the last ballots have arrived and can be sealed.</summary>
    public bool MaySeal(DateTimeOffset now) => State is RoundState.Closing && now >= ClosingUntil;

    /// <summary>The ballots are in their last order and counted; with the reveals that do not wait for anybody, the result shows at once.</summary>
    public void CompleteClosing(Seal seal, DateTimeOffset now)
    {
        if (State is not RoundState.Closing)
            throw RoundErrors.NotOpen(this);

        State = RoundState.Closed;
        (Seal, ClosingUntil, AwaitsPurge) = (seal, null, Settings.Secrecy is Secrecy.Secret);
        Raise(new RoundClosed(Id, Room, Campaign, MemberId.TheHouse, now));
        if (Settings.Reveal is not Reveal.ByFacilitator)
            Show(MemberId.TheHouse, now);
    }

    /// <summary>The first writing of the secret ballots is gone from the disk.</summary>
    public void RecordPurge(DateTimeOffset now)
    {
        if (!AwaitsPurge)
            return;

        AwaitsPurge = false;
        Seal = Seal is null ? null : Seal with { PurgedAt = now };
        Raise(new BallotsPurged(Id, Room, Campaign, MemberId.TheHouse, now));
    }

    public void Cancel(MemberId actor, string? reason, DateTimeOffset now)
    {
        if (State is RoundState.Cancelled)
            return;
        if (State is not (RoundState.Draft or RoundState.Ready))
            throw RoundErrors.OpenedAlready(this);

        Ending = new RoundEnding(actor, TidyReason(reason), now);
        State = RoundState.Cancelled;
        Raise(new RoundCancelled(Id, Room, Campaign, actor, now));
    }

    /// <summary>Something went wrong after the opening: nothing of it counts, and a new round can be made.</summary>
    public void DeclareVoid(MemberId actor, string? reason, DateTimeOffset now)
    {
        if (State is RoundState.Void)
            return;
        if (State is not (RoundState.Open or RoundState.Paused or RoundState.Closing or RoundState.Closed or RoundState.Revealed))
            throw RoundErrors.CannotBeVoid(this);

        Ending = new RoundEnding(actor, TidyReason(reason), now);
        AwaitsPurge = AwaitsPurge || (IsRunning && Settings.Secrecy is Secrecy.Secret);
        State = RoundState.Void;
        (ClosesAt, Left, ClosingUntil) = (null, null, null);
        Raise(new RoundVoided(Id, Room, Campaign, actor, now));
    }

    private void BeginClosing(MemberId actor, DateTimeOffset end, DateTimeOffset now)
    {
        State = RoundState.Closing;
        (ClosesAt, Left, ClosingUntil) = (end, null, end + Grace);
        Raise(new RoundClosing(Id, Room, Campaign, actor, now));
    }

    private void GuardOpen(DateTimeOffset now)
    {
        if (State is not RoundState.Open)
            throw RoundErrors.NotOpen(this);
        if (ClosesAt <= now)
            throw RoundErrors.TimeIsOver(this);
    }

    private string TidyReason(string? reason) =>
        Words.TidyOrNone(reason) is { Length: <= MaxReasonLength } tidy ? tidy : throw RoundErrors.ReasonMissing(this);
}
