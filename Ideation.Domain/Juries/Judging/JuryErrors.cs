using Ideation.Domain.Common;

namespace Ideation.Domain.Juries.Judging;

/// <summary>Every way a jury and its scorecards say no, on one page; those of drawing visits are in AssignmentErrors. The sentences are in Juries.fr.resx and Juries.en.resx.</summary>
internal static class JuryErrors
{
    public static DomainException TitleUnfit() => new("jury.title-unfit", Jury.MaxTitleLength);

    public static DomainException PlanUnfit() => new("jury.plan-unfit", Jury.MostVisits, Jury.MostMinutes, Jury.MostContestDays);

    public static DomainException LadderUnfit() => new("jury.ladder-unfit");

    public static DomainException TooManyLines() => new("jury.too-many-lines", Rubric.MostLines);

    public static DomainException TooFewLines() => new("jury.too-few-lines", Rubric.FewestLines);

    public static DomainException TooManyEliminating() => new("jury.too-many-eliminating", Rubric.MostEliminating);

    public static DomainException WeightUnfit(string line) => new("jury.weight-unfit", line);

    public static DomainException WeightsUneven(int sum) => new("jury.weights-uneven", sum);

    public static DomainException LineNamesUnfit() => new("jury.line-names-unfit");

    public static DomainException SentencesMissing(string line) => new("jury.sentences-missing", line);

    public static DomainException WordsTooLong(int most) => new("jury.words-too-long", most);

    public static DomainException ReasonUnfit() => new("jury.reason-unfit", Jury.MaxReasonLength);

    public static DomainException RubricFixed(Jury jury) => new("jury.rubric-fixed", jury.Plan.Title);

    public static DomainException NotInStage(Jury jury) => new("jury.not-in-stage", jury.Plan.Title, jury.Stage);

    public static DomainException OnHold(Jury jury) => new("jury.on-hold", jury.Plan.Title);

    public static DomainException Sealed(Jury jury) => new("jury.sealed", jury.Plan.Title);

    public static DomainException NotTheChair(Jury jury) => new("jury.not-the-chair", jury.Plan.Title);

    public static DomainException NoChair(Jury jury) => new("jury.no-chair", jury.Plan.Title);

    public static DomainException AlreadySeated() => new("jury.already-seated");

    public static DomainException TooManyJurors() => new("jury.too-many-jurors", Jury.MostJurors);

    public static DomainException NotAJuror() => new("jury.not-a-juror");

    public static DomainException HoldsProject(Jury jury) => new("jury.holds-project", jury.Plan.Title, jury.Stage);

    public static DomainException TooFewProjects() => new("jury.too-few-projects", Jury.FewestProjects);

    public static DomainException NotBeforeTheJury() => new("jury.not-before-the-jury");

    public static DomainException InConflict() => new("jury.in-conflict");

    public static DomainException ConflictAbsolute() => new("jury.conflict-absolute");

    public static DomainException ConflictNotFound() => new("jury.conflict-not-found");

    public static DomainException NobodyLeft() => new("jury.nobody-left");

    public static DomainException AlreadyVisits() => new("jury.already-visits");

    public static DomainException NoSuchVisit() => new("jury.no-such-visit");

    public static DomainException VisitsMissing(int projects) => new("jury.visits-missing", projects);

    public static DomainException PlaceUnfit(int most) => new("jury.place-unfit", most);

    public static DomainException MotionClosed() => new("jury.motion-closed");

    public static DomainException MotionOpen() => new("jury.motion-open");

    public static DomainException TooFewVotes(int cast, int needed) => new("jury.too-few-votes", cast, needed);

    public static DomainException MotionNotYours() => new("jury.motion-not-yours");

    public static DomainException PrizeUnfit() => new("jury.prize-unfit", Jury.MaxPrizeLength);

    public static DomainException NotEqual() => new("jury.not-equal");

    public static DomainException EmbargoUnfit() => new("jury.embargo-unfit");

    public static DomainException ContestOver() => new("jury.contest-over");

    public static DomainException ContestTwice() => new("jury.contest-twice");

    public static DomainException ContestNotFound() => new("jury.contest-not-found");

    public static DomainException ContestRunning(DateTimeOffset ends) => new("jury.contest-running", ends);

    public static DomainException ContestUnanswered() => new("jury.contest-unanswered");

    public static DomainException LevelUnfit() => new("scorecard.level-unfit", Rubric.LowestLevel, Rubric.HighestLevel);

    public static DomainException NoSuchLine() => new("scorecard.no-such-line");

    public static DomainException CardSubmitted() => new("scorecard.submitted");

    public static DomainException CardOver() => new("scorecard.over");

    public static DomainException CardIncomplete(int missing) => new("scorecard.incomplete", missing);

    public static DomainException NotSubmitted() => new("scorecard.not-submitted");

    public static DomainException NotesTooLong() => new("scorecard.notes-too-long", Scorecard.MaxNotesLength);
}
