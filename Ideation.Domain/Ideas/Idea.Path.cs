using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.Domain.Ideas;

/// <summary>
/// The way of an idea through its states: each step is written down, has a reason where people need one, and is an event.
/// </summary>
public sealed partial class Idea
{
    public const int MaxReasonLength = 2_000;

    private readonly List<Transition> _path = [];

    public IdeaState State { get; private set; } = IdeaState.Draft;

    public DateTimeOffset EnteredStateAt { get; private set; }

    /// <summary>The moment from which a missing decision escalates.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public Escalation? Escalation { get; private set; }

    public Receipt? Receipt { get; private set; }

    public Evidence? Evidence { get; private set; }

    public Reserve? Reserve { get; private set; }

    public Closure? Closure { get; private set; }

    public IReadOnlyList<Transition> Path => _path;

    /// <param name="number">The number of the receipt: "2026-000123".</param>
    /// <param name="calendar">The holidays of the agency that answers.</param>
    public void Submit(MemberId actor, string number, int answerWithinWorkingDays, HolidayCalendar calendar, DateTimeOffset now)
    {
        GuardAuthor(actor);
        if (State is not IdeaState.Draft)
            throw IdeaErrors.NotADraft(this);
        AsWritten().GuardComplete();

        Receipt = new Receipt(number, now, default);
        MoveTo(IdeaState.Submitted, actor, "", now);
        MoveTo(IdeaState.Screening, actor, "", now);
        var answerBy = PromiseAnswer(answerWithinWorkingDays, calendar, now);
        Raise(new IdeaSubmitted(Id, Campaign, number, answerBy, actor, now));
    }

    /// <param name="answer">What the author reads; may be empty.</param>
    public void Admit(MemberId actor, string answer, DateTimeOffset now)
    {
        if (State is not IdeaState.Screening)
            throw IdeaErrors.NotInScreening(this);

        MoveTo(IdeaState.Maturing, actor, TidyReason(answer), now);
        Raise(new IdeaAdmitted(Id, Campaign, actor, now));
    }

    /// <summary>Another place answers, with a date of its own.</summary>
    public void Redirect(
        MemberId actor, OrganisationId agency, string reason, int answerWithinWorkingDays, HolidayCalendar calendar, DateTimeOffset now)
    {
        if (State is not IdeaState.Screening)
            throw IdeaErrors.NotInScreening(this);
        if (agency == Agency)
            throw IdeaErrors.RedirectedToItself(this);
        var tidy = RequireReason(reason);

        var left = Agency;
        Agency = agency;
        Escalation = null;
        var answerBy = PromiseAnswer(answerWithinWorkingDays, calendar, now);
        Raise(new IdeaRedirected(Id, Campaign, left, agency, tidy, answerBy, actor, now));
    }

    /// <summary>A quick win needs no assessment: one agency, this one or another, simply does it.</summary>
    public void HandOver(MemberId actor, OrganisationId agency, string reason, DateTimeOffset now)
    {
        if (State is not IdeaState.Screening)
            throw IdeaErrors.NotInScreening(this);
        var tidy = RequireReason(reason);

        Agency = agency;
        MoveTo(IdeaState.Deploying, actor, tidy, now);
        Raise(new IdeaHandedOver(Id, Campaign, agency, actor, now));
    }

    public void TickEvidence(MemberId actor, string what, DateTimeOffset now)
    {
        GuardOpen();
        if (Words.TidyOrNone(what) is not { } tidy)
            throw IdeaErrors.EvidenceMissing(this);

        Evidence = new Evidence(actor, tidy, now);
        Raise(new IdeaEvidenced(Id, Campaign, actor, now));
    }

    /// <summary>Ready to be assessed: somebody joined in or enough people support it, and the problem is evidenced.</summary>
    public bool IsRipe(int supports, int supportsToMature) =>
        State is IdeaState.Maturing && Evidence is not null && (_coAuthors.Count > 0 || supports >= supportsToMature);

    /// <summary>A vote whose quorum was met, if it had one, has chosen it: it goes to its decision, and its text is frozen.</summary>
    /// <param name="question">What was voted on, as the reason that people read.</param>
    public void Choose(RoundId round, MemberId actor, string question, DateTimeOffset now)
    {
        if (State is not IdeaState.Shortlisted)
            throw IdeaErrors.NotShortlisted(this);

        MoveTo(IdeaState.Decision, actor, TidyReason(question), now, round);
        Raise(new IdeaChosen(Id, Campaign, round, actor, now));
    }

    public void PutInReserve(MemberId actor, DateOnly? revisitOn, string reason, HolidayCalendar calendar, DateTimeOffset now)
    {
        GuardOpen();
        if (revisitOn is not { } date)
            throw IdeaErrors.RevisitMissing(this);
        if (date <= WorkingDays.DateAt(now, calendar))
            throw IdeaErrors.RevisitInThePast(this, date);
        var tidy = RequireReason(reason);

        Reserve = new Reserve(State, date, tidy, actor, now);
        MoveTo(IdeaState.Reserve, actor, tidy, now);
        DueAt = WorkingDays.EndOf(date.AddDays(-1), calendar);
        Raise(new IdeaReserved(Id, Campaign, date, actor, now));
    }

    /// <summary>Back to where it was; an idea that was being screened is promised a new day of answer.</summary>
    public void Revive(MemberId actor, string reason, int answerWithinWorkingDays, HolidayCalendar calendar, DateTimeOffset now)
    {
        if (State is not IdeaState.Reserve || Reserve is not { } reserve)
            throw IdeaErrors.NotInReserve(this);
        var tidy = TidyReason(reason);

        Reserve = null;
        MoveTo(reserve.From, actor, tidy, now);
        if (State is IdeaState.Screening)
            PromiseAnswer(answerWithinWorkingDays, calendar, now);
        Raise(new IdeaRevived(Id, Campaign, actor, now));
    }

    public void Withdraw(MemberId actor, string reason, string learning, DateTimeOffset now)
    {
        GuardAuthor(actor);

        CloseAs(ClosureKind.Withdrawn, actor, reason, learning, now);
    }

    public void Close(MemberId actor, ClosureKind kind, string reason, string learning, DateTimeOffset now)
    {
        if (kind is ClosureKind.Withdrawn)
            GuardAuthor(actor);

        CloseAs(kind, actor, reason, learning, now);
    }

    private void CloseAs(ClosureKind kind, MemberId actor, string reason, string learning, DateTimeOffset now)
    {
        if (State is not IdeaState.Reserve)
            GuardOpen();
        var tidy = RequireReason(reason);
        if (Words.TidyOrNone(learning) is not { } learnt)
            throw IdeaErrors.LearningMissing(this);
        if (learnt.Length > MaxReasonLength)
            throw IdeaErrors.ReasonTooLong(this);

        Closure = new Closure(kind, actor, tidy, learnt, now);
        Reserve = null;
        MoveTo(IdeaState.Closed, actor, tidy, now);
        Raise(new IdeaClosed(Id, Campaign, kind, actor, now));
    }

    private DateOnly PromiseAnswer(int withinWorkingDays, HolidayCalendar calendar, DateTimeOffset now)
    {
        var answerBy = WorkingDays.Add(WorkingDays.DateAt(now, calendar), withinWorkingDays, calendar);
        Receipt = Receipt! with { AnswerBy = answerBy };
        DueAt = WorkingDays.EndOf(answerBy, calendar);
        return answerBy;
    }

    /// <summary>The one door through which a state changes; not private only so that the order itself can be tested.</summary>
    internal void MoveTo(IdeaState to, MemberId actor, string reason, DateTimeOffset now, RoundId? round = null)
    {
        if (!IdeaPath.Leads(State, to))
            throw IdeaErrors.OutOfOrder(this, to);

        var from = State;
        _path.Add(new Transition(from, to, now, actor, reason, Revision, round));
        State = to;
        EnteredStateAt = now;
        DueAt = now + IdeaPath.LimitOf(to);
        Escalation = null;
        Raise(new IdeaMoved(Id, Campaign, from, to, reason, Revision, actor, now));
    }
}
