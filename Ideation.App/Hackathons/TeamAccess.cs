using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;

namespace Ideation.App.Hackathons;

/// <summary>Who sees a team, who reads its pitch, and when teams work. Asked of a campaign that the viewer was found to see.</summary>
internal static class TeamAccess
{
    /// <summary>Teams in the competition for whoever sees the hackathon; those that are out of it for their own members and those who run the campaign.</summary>
    public static bool IsVisibleTo(this Team team, Viewer viewer, Campaign campaign) =>
        campaign.IsVisibleTo(viewer) && (team.State is TeamState.Draft or TeamState.Submitted || team.IsOpenTo(viewer, campaign));

    /// <summary>What is not submitted yet is read by its team and by those who run the campaign.</summary>
    public static bool ShowsPitchTo(this Team team, Viewer viewer, Campaign campaign) =>
        campaign.IsVisibleTo(viewer) && (team.State is TeamState.Submitted || team.IsOpenTo(viewer, campaign));

    /// <summary>A phase lets people propose or write, and the time to submit is not over.</summary>
    public static bool LetsTeamsWork(this Campaign campaign, HackathonTerms terms, DateTimeOffset now) =>
        campaign.Kind is CampaignKind.Hackathon
        && (campaign.Allows(Capability.Propose, now) || campaign.Allows(Capability.CoEdit, now))
        && !(now >= terms.SubmitBy);

    private static bool IsOpenTo(this Team team, Viewer viewer, Campaign campaign) =>
        (viewer.Member is { } me && team.Has(me)) || campaign.IsRunBy(viewer);
}
