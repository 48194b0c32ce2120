using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;

namespace Ideation.Domain.Juries.Judging;

/// <content>From the opening of the scores to their closing, and the clock on the stage.</content>
public sealed partial class Jury
{
    public const int LongestPitch = 60;

    public OnStage? OnStage { get; private set; }

    /// <summary>Refuses while anything is missing that could not be mended later: the grid, the chair, a project that nobody visits.</summary>
    public void Open(MemberId actor, DateTimeOffset now)
    {
        GuardSetup();
        Rubric.GuardComplete();
        if (Plan.Ties.Any(rule => rule.Step is Results.TieStep.Criterion && rule.Number >= Rubric.Lines.Count))
            throw JuryErrors.LadderUnfit();
        if (Chair is null)
            throw JuryErrors.NoChair(this);
        if (Projects.Count(project => !project.IsCalibration) < FewestProjects)
            throw JuryErrors.TooFewProjects();
        if (Projects.Count(project => !JurorsOf(project.Team).Any()) is var unseen and > 0)
            throw JuryErrors.VisitsMissing(unseen);

        Stage = JuryStage.Scoring;
        Raise(new ScoringOpened(Id, Hackathon, actor, now));
    }

    public void Pause(MemberId actor, DateTimeOffset now)
    {
        if (Stage is JuryStage.Paused)
            return;
        GuardStage(JuryStage.Scoring);

        Stage = JuryStage.Paused;
        Raise(new ScoringPaused(Id, actor, now));
    }

    public void Resume(MemberId actor, DateTimeOffset now)
    {
        if (Stage is JuryStage.Scoring)
            return;
        GuardStage(JuryStage.Paused);

        Stage = JuryStage.Scoring;
        Raise(new ScoringResumed(Id, actor, now));
    }

    /// <summary>What is not submitted by now counts for nothing, unless the chair reopens a card.</summary>
    public void Close(MemberId actor, DateTimeOffset now)
    {
        if (Stage is JuryStage.Closed)
            return;
        GuardChair(actor);
        GuardStage(JuryStage.Scoring, JuryStage.Paused);

        (Stage, OnStage) = (JuryStage.Closed, null);
        Raise(new ScoringClosed(Id, Hackathon, actor, now));
    }

    /// <summary>Brings all jurors to a project.</summary>
    /// <param name="minutes">1 to 60; null: without a limit.</param>
    public void TakeStage(MemberId actor, TeamId team, int? minutes, DateTimeOffset now)
    {
        GuardStage(JuryStage.Scoring);
        if (!IsBefore(team))
            throw JuryErrors.NotBeforeTheJury();
        if (minutes is < 1 or > LongestPitch)
            throw JuryErrors.PlanUnfit();

        OnStage = new OnStage(team, now, minutes is { } length ? now.AddMinutes(length) : null);
        Raise(new StageTaken(Id, team, OnStage.EndsAt, actor, now));
    }

    public void LeaveStage(MemberId actor, DateTimeOffset now)
    {
        GuardOpenEnded();
        if (OnStage is null)
            return;

        OnStage = null;
        Raise(new StageLeft(Id, actor, now));
    }

    /// <summary>Reminds a juror of what is still missing.</summary>
    public void Nudge(MemberId actor, MemberId juror, DateTimeOffset now)
    {
        GuardStage(JuryStage.Scoring, JuryStage.Closed);
        if (!IsSeated(juror))
            throw JuryErrors.NotAJuror();

        Raise(new JurorNudged(Id, juror, actor, now));
    }

    /// <summary>Cards are written while scores are open; one that the chair reopened, also after.</summary>
    internal void GuardWriting(ScorecardState card)
    {
        if (Stage is JuryStage.Closed && card is ScorecardState.Reopened)
            return;
        if (Stage is JuryStage.Paused)
            throw JuryErrors.OnHold(this);
        GuardStage(JuryStage.Scoring);
    }

    internal void GuardReopening() => GuardStage(JuryStage.Scoring, JuryStage.Paused, JuryStage.Closed);
}
