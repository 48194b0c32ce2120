using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Hackathons;

/// <summary>A hackathon inside a unit of work: found through what the actor may see, or not at all.</summary>
internal sealed record HackathonAtHand(IdeationDb Db, Viewer Me, Campaign Campaign, HackathonTerms Terms)
{
    public MemberId Actor => Me.Member!.Value;

    /// <summary>Refuses with <c>campaign.not-found</c> or <c>hackathon.not-one</c>.</summary>
    public static async Task<HackathonAtHand> FindAsync(IdeationDb db, Viewer me, CampaignId id, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(known => known.Id == id, cancellationToken) ?? throw CampaignAccessErrors.NotFound();
        if (campaign.Kind is not CampaignKind.Hackathon)
            throw HackathonRefusals.NotAHackathon(campaign);

        var known = await db.Hackathons.AsNoTracking().SingleOrDefaultAsync(hackathon => hackathon.Id == id, cancellationToken);
        return new HackathonAtHand(db, me, campaign, known?.Terms ?? HackathonTerms.Usual);
    }

    /// <summary>Refuses whoever the campaign is not for, and a time at which teams do not work.</summary>
    public void RequireWorking(DateTimeOffset now)
    {
        if (!Campaign.IsFor(Me))
            throw HackathonRefusals.NotForYou(Campaign);
        if (!Campaign.LetsTeamsWork(Terms, now))
            throw HackathonRefusals.NotNow(Campaign);
    }

    public void RequireRunning()
    {
        if (!Campaign.IsRunBy(Me))
            throw CampaignAccessErrors.NotYours(Campaign);
    }
}

/// <summary>One team inside a unit of work.</summary>
internal sealed record TeamAtHand(HackathonAtHand Hackathon, Team Team)
{
    /// <summary>Refuses with <c>team.not-found</c> what the actor may not know of.</summary>
    public static async Task<TeamAtHand> FindAsync(IdeationDb db, Viewer me, TeamId id, CancellationToken cancellationToken)
    {
        var team = await db.Teams.SingleOrDefaultAsync(known => known.Id == id, cancellationToken) ?? throw HackathonRefusals.TeamNotFound();
        var campaign = await db.Campaigns.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(known => known.Id == team.Hackathon, cancellationToken);
        if (campaign is null || !team.IsVisibleTo(me, campaign))
            throw HackathonRefusals.TeamNotFound();

        return new TeamAtHand(await HackathonAtHand.FindAsync(db, me, team.Hackathon, cancellationToken), team);
    }
}
