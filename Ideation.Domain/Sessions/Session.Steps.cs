using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.Domain.Sessions;

/// <content>What the facilitator does while it runs. A step that has been taken changes nothing.</content>
public sealed partial class Session
{
    public const int MostExtraSeconds = 3_600;

    public void Start(MemberId actor, DateTimeOffset now)
    {
        if (Stage is SessionStage.Running)
            return;
        if (Stage is not SessionStage.Prepared)
            throw SessionErrors.NotPrepared(this);
        var first = Steps.FirstOrDefault(step => !step.IsSkipped) ?? throw SessionErrors.NothingToDo(this);

        (Stage, StartedAt) = (SessionStage.Running, now);
        Raise(new SessionStarted(Id, actor, now));
        Begin(first, actor, now);
    }

    /// <summary>Goes to a step, the next or any other, also one that was under way before.</summary>
    public void GoTo(MemberId actor, StepId id, DateTimeOffset now)
    {
        GuardRunning();
        var step = StepOf(id);
        if (Current == id)
            return;

        Begin(step, actor, now);
    }

    /// <summary>Leaves a step out, or takes it in again; not the one that is under way.</summary>
    public void Skip(MemberId actor, StepId id, bool isSkipped, DateTimeOffset now)
    {
        if (Stage is SessionStage.Ended)
            throw SessionErrors.NotRunning(this);
        var step = StepOf(id);
        if (Current == id)
            throw SessionErrors.StepUnderWay(step);
        if (step.IsSkipped == isSkipped)
            return;

        Change(id, known => known with { IsSkipped = isSkipped });
        Raise(new StepSkipped(Id, id, isSkipped, actor, now));
    }

    /// <summary>Adds time to the current step; from now on when it was over.</summary>
    public void Extend(MemberId actor, int seconds, DateTimeOffset now)
    {
        GuardRunning();
        if (seconds is < 1 or > MostExtraSeconds)
            throw SessionErrors.ExtensionUnfit();

        var more = TimeSpan.FromSeconds(seconds);
        if (IsFrozen)
            Left = (Left > TimeSpan.Zero ? Left : TimeSpan.Zero) + more;
        else
            EndsAt = (EndsAt > now ? EndsAt : now) + more;
        Raise(new StepExtended(Id, Current!.Value, seconds, actor, now));
    }

    /// <summary>Holds everything: no time passes, nobody writes, an open vote is paused.</summary>
    public void Freeze(MemberId actor, DateTimeOffset now)
    {
        GuardRunning();
        if (IsFrozen)
            return;

        (IsFrozen, Left, EndsAt) = (true, EndsAt - now, null);
        Raise(new SessionFrozen(Id, Room, actor, now));
    }

    public void Thaw(MemberId actor, DateTimeOffset now)
    {
        GuardRunning();
        if (!IsFrozen)
            return;

        (IsFrozen, EndsAt, Left) = (false, now + Left, null);
        Raise(new SessionThawed(Id, Room, actor, now));
    }

    /// <summary>Shows everybody what everybody wrote. It is not taken back.</summary>
    public void Reveal(MemberId actor, StepId id, DateTimeOffset now)
    {
        GuardRunning();
        var step = StepOf(id);
        if (step.Kind is not StepKind.Brainwriting)
            throw SessionErrors.NotThatKind(step, StepKind.Brainwriting);
        if (step.IsRevealed)
            return;

        Change(id, known => known with { IsRevealed = true });
        Raise(new NotesRevealed(Id, id, actor, now));
    }

    /// <summary>Wants the vote of a step, between the options that were written beforehand or else those that were found on the way.</summary>
    public void CallVote(MemberId actor, StepId id, IReadOnlyList<string> found, DateTimeOffset now)
    {
        GuardRunning();
        var step = StepOf(id);
        if (step.Vote is not { } vote)
            throw SessionErrors.NotThatKind(step, StepKind.Vote);
        var options = vote.Options.Count > 0 ? vote.Options : found;
        if (options.Count < 2)
            throw SessionErrors.TooFewOptions(step);

        Raise(new VoteCalled(
            Id, id, Room, Campaign, step.Title, vote.Method, options, vote.Grades, vote.Winners, vote.IsSecret, step.Minutes * 60, actor, now));
    }

    /// <summary>Somebody may speak for so many seconds, 10 to 3,600; whoever spoke before is done.</summary>
    public void GiveFloor(MemberId actor, VoterId speaker, int seconds, DateTimeOffset now)
    {
        GuardRunning();
        if (seconds is < 10 or > 3_600)
            throw SessionErrors.SpeakingTimeUnfit();

        Floor = new Floor(speaker, now, seconds);
        Raise(new FloorGiven(Id, actor, now));
    }

    public void TakeFloor(MemberId actor, DateTimeOffset now)
    {
        GuardRunning();
        if (Floor is null)
            return;

        Floor = null;
        Raise(new FloorTaken(Id, actor, now));
    }

    /// <summary>Everybody looks at one idea, beside what they are doing, until they are released.</summary>
    public void BringTo(MemberId actor, IdeaId idea, DateTimeOffset now)
    {
        GuardRunning();
        if (BroughtTo == idea)
            return;

        BroughtTo = idea;
        Raise(new EveryoneBrought(Id, idea, actor, now));
    }

    public void Release(MemberId actor, DateTimeOffset now)
    {
        if (BroughtTo is null)
            return;

        BroughtTo = null;
        Raise(new EveryoneReleased(Id, actor, now));
    }

    public void End(MemberId actor, DateTimeOffset now)
    {
        if (Stage is SessionStage.Ended)
            return;
        GuardRunning();

        (Stage, EndedAt, EndsAt, Left, IsFrozen, Floor, BroughtTo) = (SessionStage.Ended, now, null, null, false, null, null);
        Raise(new SessionEnded(Id, actor, now));
    }

    private void Begin(AgendaStep step, MemberId actor, DateTimeOffset now)
    {
        var time = TimeSpan.FromMinutes(step.Minutes);
        (Current, Floor) = (step.Id, null);
        (EndsAt, Left) = IsFrozen ? ((DateTimeOffset?)null, (TimeSpan?)time) : (now + time, null);
        Change(step.Id, known => known with { IsSkipped = false, BegunAt = known.BegunAt ?? now });
        Raise(new StepBegun(Id, step.Id, actor, now));
    }
}
