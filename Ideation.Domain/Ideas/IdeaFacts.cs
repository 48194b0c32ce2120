using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.Domain.Ideas;

/// <summary>
/// What its author holds in hand once an idea is submitted.
/// </summary>
/// <param name="Number">The number people quote: "2026-000123".</param>
/// <param name="AnswerBy">The last day, in the territory of the agency, on which an answer is in time.</param>
public sealed record Receipt(string Number, DateTimeOffset SubmittedAt, DateOnly AnswerBy);

/// <summary>
/// One step on the path of an idea, with the text it was taken on.
/// </summary>
/// <param name="Round">The vote that decided it.</param>
public sealed record Transition(IdeaState From, IdeaState To, DateTimeOffset At, MemberId Actor, string Reason, int Revision, RoundId? Round = null);

/// <summary>
/// The source, figure or testimony that shows the problem is real, as a correspondent has ticked it.
/// </summary>
public sealed record Evidence(MemberId By, string What, DateTimeOffset At);

public enum ClosureKind
{
    Declined = 1,
    Withdrawn = 2,
    Merged = 3,
    Stopped = 4,
}

/// <param name="Learning">What the next person with a similar idea should know.</param>
public sealed record Closure(ClosureKind Kind, MemberId By, string Reason, string Learning, DateTimeOffset At);

/// <param name="From">The state the idea comes back to.</param>
public sealed record Reserve(IdeaState From, DateOnly RevisitOn, string Reason, MemberId By, DateTimeOffset At);

public enum EscalationLevel
{
    Correspondent = 1,
    Facilitator = 2,
}

/// <summary>
/// A date has passed without a decision, and this is who has been told.
/// </summary>
public sealed record Escalation(EscalationLevel Level, DateTimeOffset At);

public enum CoAuthoringKind
{
    Request = 1,
    Invitation = 2,
}

/// <summary>
/// Somebody who asked to join as a co-author, or was asked to.
/// </summary>
public sealed record CoAuthoring(MemberId Member, CoAuthoringKind Kind, MemberId AskedBy, DateTimeOffset At);

/// <summary>
/// The text has been typed on since the last revision.
/// </summary>
/// <param name="By">Who typed last.</param>
public sealed record Unrevised(MemberId By, DateTimeOffset At);
