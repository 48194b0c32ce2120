using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;

namespace Ideation.Domain.Juries.Judging;

/// <summary>What happens in one jury. None of these says what anybody scored.</summary>
public interface IJuryEvent : IDomainEvent
{
    JuryId Jury { get; }
}

/// <summary>What the whole hackathon sees of it.</summary>
public interface IJuryNews : IJuryEvent
{
    CampaignId Hackathon { get; }
}

/// <summary>What happens to one scorecard.</summary>
public interface IScorecardEvent : IJuryEvent
{
    MemberId Juror { get; }

    TeamId Team { get; }
}

public sealed record JuryConvened(JuryId Jury, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : IJuryNews;

public sealed record JuryPlanned(JuryId Jury, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record RubricWritten(JuryId Jury, int Edition, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record ProjectsEntered(JuryId Jury, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record ProjectPutOut(JuryId Jury, TeamId Team, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record ProjectPutBack(JuryId Jury, TeamId Team, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record JurorSeated(JuryId Jury, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record JurorUnseated(JuryId Jury, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record JurorMarkedAbsent(JuryId Jury, MemberId Member, string Reason, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record ChairAppointed(JuryId Jury, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record ConflictRegistered(JuryId Jury, MemberId Juror, TeamId Team, ConflictKind Kind, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record ConflictLifted(JuryId Jury, MemberId Juror, TeamId Team, string Reason, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record VisitsDrawn(JuryId Jury, ulong Seed, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record VisitReassigned(JuryId Jury, TeamId Team, MemberId? From, MemberId? To, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record ScoringOpened(JuryId Jury, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : IJuryNews;

public sealed record ScoringPaused(JuryId Jury, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record ScoringResumed(JuryId Jury, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record ScoringClosed(JuryId Jury, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : IJuryNews;

public sealed record StageTaken(JuryId Jury, TeamId Team, DateTimeOffset? EndsAt, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record StageLeft(JuryId Jury, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record JurorNudged(JuryId Jury, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record DeliberationBegun(JuryId Jury, DateTimeOffset? EndsAt, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record MotionMoved(JuryId Jury, int Number, TeamId Team, int Place, string Reason, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record MotionVoted(JuryId Jury, int Number, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record MotionSettled(JuryId Jury, int Number, MotionOutcome Outcome, int For, int Against, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record TieCast(JuryId Jury, TeamId First, string Reason, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record AwardGiven(JuryId Jury, string Prize, TeamId Team, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record AwardTakenBack(JuryId Jury, string Prize, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record JurySigned(JuryId Jury, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : IJuryNews;

public sealed record JuryPublished(JuryId Jury, CampaignId Hackathon, DateTimeOffset VisibleAt, MemberId Actor, DateTimeOffset OccurredAt) : IJuryNews;

public sealed record ResultShown(JuryId Jury, CampaignId Hackathon, MemberId Actor, DateTimeOffset OccurredAt) : IJuryNews;

public sealed record ResultContested(JuryId Jury, TeamId Team, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record ContestAnswered(JuryId Jury, TeamId Team, MemberId Actor, DateTimeOffset OccurredAt) : IJuryEvent;

public sealed record JurySealed(JuryId Jury, CampaignId Hackathon, string Record, string Chain, MemberId Actor, DateTimeOffset OccurredAt) : IJuryNews;

public sealed record ScorecardOpened(JuryId Jury, MemberId Juror, TeamId Team, MemberId Actor, DateTimeOffset OccurredAt) : IScorecardEvent;

public sealed record ScorecardWritten(JuryId Jury, MemberId Juror, TeamId Team, MemberId Actor, DateTimeOffset OccurredAt) : IScorecardEvent;

public sealed record ScorecardSubmitted(JuryId Jury, MemberId Juror, TeamId Team, MemberId Actor, DateTimeOffset OccurredAt) : IScorecardEvent;

public sealed record ScorecardReopened(JuryId Jury, MemberId Juror, TeamId Team, string Reason, MemberId Actor, DateTimeOffset OccurredAt) : IScorecardEvent;

public sealed record JurorRecused(JuryId Jury, MemberId Juror, TeamId Team, ConflictKind Kind, MemberId Actor, DateTimeOffset OccurredAt) : IScorecardEvent;

public sealed record ScorecardEnded(JuryId Jury, MemberId Juror, TeamId Team, ScorecardState State, MemberId Actor, DateTimeOffset OccurredAt) : IScorecardEvent;
