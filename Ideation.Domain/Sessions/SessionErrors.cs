using Ideation.Domain.Common;

namespace Ideation.Domain.Sessions;

/// <summary>Every way a session says no, on one page. The sentences are in Sessions.fr.resx and Sessions.en.resx.</summary>
internal static class SessionErrors
{
    public static DomainException TitleUnfit() => new("session.title-unfit", Session.MaxTitleLength);

    public static DomainException AgendaUnfit() => new("session.agenda-unfit", Session.MostSteps);

    public static DomainException StepTitleUnfit() => new("session.step-title-unfit", AgendaStep.MaxTitleLength);

    public static DomainException PromptTooLong(string step) => new("session.prompt-too-long", step, AgendaStep.MaxPromptLength);

    public static DomainException MinutesUnfit(string step) => new("session.minutes-unfit", step, AgendaStep.MostMinutes);

    public static DomainException VoteMissing(string step) => new("session.vote-missing", step);

    public static DomainException StepBegun(AgendaStep step) => new("session.step-begun", step.Title);

    public static DomainException StepNotFound() => new("session.step-not-found");

    public static DomainException StepUnderWay(AgendaStep step) => new("session.step-under-way", step.Title);

    public static DomainException NothingToDo(Session session) => new("session.nothing-to-do", session.Title);

    public static DomainException NotPrepared(Session session) => new("session.not-prepared", session.Title, session.Stage);

    public static DomainException NotRunning(Session session) => new("session.not-running", session.Title, session.Stage);

    public static DomainException NotEnded(Session session) => new("session.not-ended", session.Title);

    public static DomainException ProceedingsEmpty(Session session) => new("session.proceedings-empty", session.Title);

    public static DomainException Frozen(Session session) => new("session.frozen", session.Title);

    public static DomainException ExtensionUnfit() => new("session.extension-unfit");

    public static DomainException NotWriting(Session session) => new("session.not-writing", session.Title);

    public static DomainException NotThatKind(AgendaStep step, StepKind kind) => new("session.not-that-kind", step.Title, kind);

    public static DomainException RevealedAlready(AgendaStep step) => new("session.revealed-already", step.Title);

    public static DomainException TooFewOptions(AgendaStep step) => new("session.too-few-options", step.Title);

    public static DomainException SpeakingTimeUnfit() => new("session.speaking-time-unfit");

    public static DomainException NoteUnfit() => new("note.unfit", Note.MaxLength);

    public static DomainException TooManyNotes() => new("note.too-many", Note.MostOfOnePerson);

    public static DomainException NoteNotYours() => new("note.not-yours");

    public static DomainException GroupTitleUnfit() => new("note-group.title-unfit", NoteGroup.MaxTitleLength);

    public static DomainException NotGrouping(Session session) => new("note-group.not-now", session.Title);

    public static DomainException FollowUpUnfit() => new("follow-up.unfit", FollowUp.MaxLength);

    public static DomainException FollowUpNotNow(Session session) => new("follow-up.not-now", session.Title);

    public static DomainException DueInThePast() => new("follow-up.due-in-the-past");
}
