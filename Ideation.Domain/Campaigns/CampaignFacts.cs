using Ideation.Domain.Network;

namespace Ideation.Domain.Campaigns;

public sealed record Publication(MemberId By, DateTimeOffset At);

public sealed record CampaignClosure(MemberId By, string Reason, DateTimeOffset At);
