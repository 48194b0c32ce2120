using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;

namespace Ideation.Domain.Sessions;

/// <summary>What happens in one session; everybody in its room sees it. What a guest does is done by the house: no event names one.</summary>
public interface ISessionEvent : IDomainEvent
{
    SessionId Session { get; }
}

public sealed record SessionPrepared(SessionId Session, RoomId Room, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record AgendaPlanned(SessionId Session, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record SessionStarted(SessionId Session, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record StepBegun(SessionId Session, StepId Step, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record StepSkipped(SessionId Session, StepId Step, bool IsSkipped, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record StepExtended(SessionId Session, StepId Step, int Seconds, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record NotesRevealed(SessionId Session, StepId Step, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

/// <summary>A vote of the agenda is wanted; the round is made where rounds are made.</summary>
public sealed record VoteCalled(
    SessionId Session, StepId Step, RoomId Room, CampaignId? Campaign, string Title, string Method, IReadOnlyList<string> Options, IReadOnlyList<string> Grades, int Winners,
    bool IsSecret, int Seconds, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record SessionFrozen(SessionId Session, RoomId Room, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record SessionThawed(SessionId Session, RoomId Room, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record FloorGiven(SessionId Session, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record FloorTaken(SessionId Session, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record EveryoneBrought(SessionId Session, IdeaId Idea, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record EveryoneReleased(SessionId Session, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record SessionEnded(SessionId Session, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record ProceedingsWritten(SessionId Session, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record ProceedingsApproved(SessionId Session, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record ProceedingsReopened(SessionId Session, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record NoteWritten(NoteId Note, SessionId Session, StepId Step, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record NoteRewritten(NoteId Note, SessionId Session, StepId Step, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record NoteWithdrawn(NoteId Note, SessionId Session, StepId Step, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record NoteGrouped(NoteId Note, NoteGroupId? Group, SessionId Session, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record GroupNamed(NoteGroupId Group, SessionId Session, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record GroupDissolved(NoteGroupId Group, SessionId Session, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record FollowUpAgreed(FollowUpId FollowUp, SessionId Session, MemberId Owner, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record FollowUpDone(FollowUpId FollowUp, SessionId Session, MemberId Owner, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record FollowUpReopened(FollowUpId FollowUp, SessionId Session, MemberId Owner, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;

public sealed record FollowUpDropped(FollowUpId FollowUp, SessionId Session, MemberId Owner, MemberId Actor, DateTimeOffset OccurredAt) : ISessionEvent;
