using Ideation.App.Account;
using Ideation.Domain.Campaigns;

namespace Ideation.App.Campaigns;

/// <summary>Where a campaign stands now; apart from what is read and shared, because time passes without a signal.</summary>
internal static class CampaignClock
{
    public static CampaignView At(CampaignSheet sheet, Campaign campaign, Viewer viewer, int myIdeas, DateTimeOffset now)
    {
        var moment = MomentOf(campaign, now);
        var phase = moment is CampaignMoment.Open ? campaign.CurrentPhase(now) : null;
        var next = moment is CampaignMoment.Open or CampaignMoment.Coming ? campaign.Phases.FirstOrDefault(p => p.OpensAt > now) : null;
        var deadline = moment switch
        {
            CampaignMoment.Coming => campaign.OpensAt,
            CampaignMoment.Open => phase?.ClosesAt ?? (phase is null ? next?.OpensAt : null) ?? campaign.ClosesAt,
            _ => null,
        };
        return new CampaignView(
            sheet, moment, phase, next, deadline, TakingPartOf(campaign, moment, phase, viewer), campaign.IsRunBy(viewer), myIdeas);
    }

    public static CampaignMoment MomentOf(Campaign campaign, DateTimeOffset now) => campaign.Status switch
    {
        CampaignStatus.Draft => CampaignMoment.Draft,
        CampaignStatus.Closed => CampaignMoment.Past,
        CampaignStatus.Published when campaign.ClosesAt <= now => CampaignMoment.Past,
        CampaignStatus.Published when campaign.OpensAt > now => CampaignMoment.Coming,
        CampaignStatus.Published => CampaignMoment.Open,
        _ => throw new ArgumentOutOfRangeException(nameof(campaign), campaign.Status, "Say where a campaign of this status stands."),
    };

    private static TakingPart TakingPartOf(Campaign campaign, CampaignMoment moment, CampaignPhase? phase, Viewer viewer) => moment switch
    {
        CampaignMoment.Draft => TakingPart.NotPublished,
        CampaignMoment.Past => TakingPart.Over,
        _ when !viewer.IsSignedIn => TakingPart.SignInFirst,
        _ when !campaign.IsFor(viewer) => TakingPart.NotForYou,
        CampaignMoment.Coming => TakingPart.NotYet,
        _ when phase is null => TakingPart.NothingNow,
        _ => TakingPart.Welcome,
    };
}
