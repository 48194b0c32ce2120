using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Rounds;

/// <summary>What happens to one round. Ballots raise nothing: no event, activity or log line is about one of them.</summary>
public interface IRoundEvent : IDomainEvent
{
    RoundId Round { get; }

    RoomId Room { get; }

    CampaignId? Campaign { get; }
}

public sealed record RoundDrafted(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundDescribed(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundMadeReady(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundStarted(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundPaused(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundResumed(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundExtended(RoundId Round, RoomId Room, CampaignId? Campaign, int Seconds, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundReminded(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundClosing(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundClosed(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record BallotsPurged(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundRevealed(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record TieDecided(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RunOffCalled(RoundId Round, RoundId Of, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundCertified(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundArchived(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundCancelled(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;

public sealed record RoundVoided(RoundId Round, RoomId Room, CampaignId? Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IRoundEvent;
