using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;

namespace Ideation.App.Hackathons;

/// <summary>What the application says no to, beside the rules of the domain.</summary>
internal static class HackathonRefusals
{
    public static DomainException NotAHackathon(Campaign campaign) => new("hackathon.not-one", campaign.Question);

    public static DomainException NotForYou(Campaign campaign) => new("hackathon.not-for-you", campaign.Question);

    public static DomainException NotNow(Campaign campaign) => new("hackathon.not-now", campaign.Question);

    public static DomainException TeamNotFound() => new("team.not-found");

    public static DomainException PersonNotThere(string name) => new("team.person-not-there", name);

    public static DomainException PersonUnknown() => new("team.person-unknown");

    public static DomainException ChangedMeanwhile(Campaign campaign) => new("hackathon.changed-meanwhile", campaign.Question);

    public static DomainException TeamChangedMeanwhile() => new("team.changed-meanwhile");
}
