using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;

namespace Ideation.Domain.Ideas;

public sealed record SuggestionProposed(SuggestionId Suggestion, IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

/// <param name="By">Whoever proposed it, as in the events below.</param>
public sealed record SuggestionAccepted(
    SuggestionId Suggestion, IdeaId Idea, CampaignId Campaign, MemberId By, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record SuggestionRejected(
    SuggestionId Suggestion, IdeaId Idea, CampaignId Campaign, MemberId By, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record SuggestionWithdrawn(SuggestionId Suggestion, IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record SuggestionReopened(SuggestionId Suggestion, IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record AmendmentBegun(AmendmentId Amendment, IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record AmendmentDiscarded(AmendmentId Amendment, IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record AmendmentProposed(AmendmentId Amendment, IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record AmendmentAccepted(
    AmendmentId Amendment, IdeaId Idea, CampaignId Campaign, MemberId By, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record AmendmentRejected(
    AmendmentId Amendment, IdeaId Idea, CampaignId Campaign, MemberId By, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

public sealed record AmendmentWithdrawn(AmendmentId Amendment, IdeaId Idea, CampaignId Campaign, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;

/// <param name="Own">The idea it has become.</param>
public sealed record AmendmentPromoted(
    AmendmentId Amendment, IdeaId Idea, CampaignId Campaign, IdeaId Own, MemberId Actor, DateTimeOffset OccurredAt) : IIdeaEvent;
