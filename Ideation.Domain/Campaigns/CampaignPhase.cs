using Ideation.Domain.Common;

namespace Ideation.Domain.Campaigns;

/// <summary>
/// A stretch of a campaign, from <see cref="OpensAt"/> up to, but not including, <see cref="ClosesAt"/>; without an end it lasts as long as the campaign.
/// </summary>
public sealed record CampaignPhase(string Name, DateTimeOffset OpensAt, DateTimeOffset? ClosesAt, IReadOnlyList<Capability> Capabilities)
{
    public const int MaxNameLength = 60;

    public bool Contains(DateTimeOffset moment) => OpensAt <= moment && (ClosesAt is null || moment < ClosesAt);

    internal CampaignPhase Tidied() => this with { Name = Words.Tidy(Name), Capabilities = [.. Capabilities.Distinct().Order()] };
}
