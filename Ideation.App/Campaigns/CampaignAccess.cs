using Ideation.App.Account;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;

namespace Ideation.App.Campaigns;

/// <summary>
/// Who sees a campaign, who takes part in it, who runs it. Said once; every query finds campaigns through <see cref="VisibleTo"/>,
/// so that a forgotten check reads "not found".
/// </summary>
public static class CampaignAccess
{
    /// <summary>
    /// Public ones for everybody; the network's for its agents, within the campaign's places; invited ones for their participants;
    /// drafts for those who run them. Administrators and national facilitators see all.
    /// </summary>
    public static IQueryable<Campaign> VisibleTo(this IQueryable<Campaign> campaigns, Viewer viewer)
    {
        if (viewer.IsAdministrator || viewer.IsNationalFacilitator)
            return campaigns;
        if (viewer.Member is not { } me)
            return campaigns.Where(campaign => campaign.Status != CampaignStatus.Draft && campaign.Audience == CampaignAudience.Public);

        var run = Led(viewer);
        var places = Places(viewer);
        var isAgent = viewer.IsAgent;
        return campaigns.Where(campaign =>
            campaign.Facilitators.Contains(me)
            || run.Contains(campaign.Id)
            || (campaign.Status == CampaignStatus.Draft && campaign.DraftedBy == me)
            || (campaign.Status != CampaignStatus.Draft
                && (campaign.Audience == CampaignAudience.Public
                    || campaign.Participants.Contains(me)
                    || (isAgent
                        && campaign.Audience == CampaignAudience.Network
                        && (campaign.Scope.Organisations.Count == 0 || campaign.Scope.Organisations.Any(place => places.Contains(place)))))));
    }

    /// <summary>The same rule as <see cref="VisibleTo"/>, asked of one campaign that is at hand; a test holds the two equal.</summary>
    public static bool IsVisibleTo(this Campaign campaign, Viewer viewer)
    {
        if (viewer.IsAdministrator || viewer.IsNationalFacilitator)
            return true;

        var isOut = campaign.Status is not CampaignStatus.Draft;
        if (viewer.Member is not { } me)
            return isOut && campaign.Audience is CampaignAudience.Public;
        if (campaign.Facilitators.Contains(me) || viewer.Facilitates(campaign.Id))
            return true;
        if (!isOut)
            return campaign.DraftedBy == me;

        return campaign.Audience is CampaignAudience.Public
            || campaign.Participants.Contains(me)
            || (viewer.IsAgent && campaign.Audience is CampaignAudience.Network
                && (campaign.Scope.IsNetwork || campaign.Scope.Organisations.Intersect(Places(viewer)).Any()));
    }

    /// <summary>Facilitators of this campaign and national ones: they describe, schedule, publish, close and moderate it.</summary>
    public static bool IsRunBy(this Campaign campaign, Viewer viewer) =>
        viewer.Member is { } me && (campaign.Facilitators.Contains(me) || viewer.Facilitates(campaign.Id)
            || (campaign.Status is CampaignStatus.Draft && campaign.DraftedBy == me));

    /// <summary>
    /// May propose, comment and support, as far as the phase allows: agents of the campaign's places, whoever was invited, and those who run it.
    /// Beneficiaries and partners take part only where they were invited.
    /// </summary>
    public static bool IsFor(this Campaign campaign, Viewer viewer)
    {
        if (viewer.Member is not { } me)
            return false;
        if (campaign.IsRunBy(viewer) || campaign.Participants.Contains(me))
            return true;

        return viewer.IsAgent
            && campaign.Audience is not CampaignAudience.Invited
            && (campaign.Scope.IsNetwork || campaign.Scope.Organisations.Intersect(Places(viewer)).Any());
    }

    /// <summary>Agents who facilitate anywhere, national facilitators and administrators.</summary>
    public static bool MayDraftCampaigns(this Viewer viewer) =>
        viewer.IsAdministrator || (viewer.IsAgent && viewer.Grants.Any(grant => grant.Role is Role.Facilitator));

    private static List<OrganisationId> Places(Viewer viewer) => [.. viewer.Territories, .. viewer.Relayed];

    private static List<CampaignId> Led(Viewer viewer) =>
        [.. viewer.Grants
            .Where(grant => grant is { Role: Role.Facilitator, Scope: { Kind: ScopeKind.Campaign, Target: not null } })
            .Select(grant => CampaignId.From(grant.Scope.Target!.Value))];
}
