using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;

namespace Ideation.App.Campaigns;

/// <summary>What only the application knows to refuse about a campaign: who sees it and who runs it.</summary>
internal static class CampaignAccessErrors
{
    public static DomainException NotFound() => new("campaign.not-found");

    public static DomainException NotYours(Campaign campaign) => new("campaign.not-yours", campaign.Question);

    public static DomainException DraftingNotAllowed() => new("campaign.drafting-not-allowed");

    public static DomainException PersonNotFound() => new("campaign.person-not-found");

    public static DomainException FacilitatorNotAnAgent(string name) => new("campaign.facilitator-not-an-agent", name);

    public static DomainException ChangedMeanwhile() => new("work.changed-meanwhile");
}
