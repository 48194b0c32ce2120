using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Campaigns;

/// <summary>What happens to one campaign; its pages show it.</summary>
public interface ICampaignEvent : IDomainEvent
{
    CampaignId Campaign { get; }
}

public sealed record CampaignDrafted(CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : ICampaignEvent;

public sealed record CampaignDescribed(CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : ICampaignEvent;

public sealed record CampaignScheduled(CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : ICampaignEvent;

public sealed record CampaignLabelled(CampaignId Campaign, string StateCode, MemberId Actor, DateTimeOffset OccurredAt) : ICampaignEvent;

public sealed record FacilitatorAppointed(CampaignId Campaign, MemberId Facilitator, MemberId Actor, DateTimeOffset OccurredAt) : ICampaignEvent;

public sealed record FacilitatorDismissed(CampaignId Campaign, MemberId Facilitator, MemberId Actor, DateTimeOffset OccurredAt) : ICampaignEvent;

public sealed record ParticipantInvited(CampaignId Campaign, MemberId Participant, MemberId Actor, DateTimeOffset OccurredAt) : ICampaignEvent;

public sealed record ParticipantRemoved(CampaignId Campaign, MemberId Participant, MemberId Actor, DateTimeOffset OccurredAt) : ICampaignEvent;

public sealed record CampaignPublished(CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : ICampaignEvent;

public sealed record SelectionStarted(CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : ICampaignEvent;

public sealed record CampaignClosed(CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : ICampaignEvent;
