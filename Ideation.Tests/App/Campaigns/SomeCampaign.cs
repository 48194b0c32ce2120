using Ideation.App.Account;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Campaigns;

/// <summary>Campaigns and ideas as the tests of this feature need them, kept without any command.</summary>
internal static class SomeCampaign
{
    public static CampaignDescription Words => new()
    {
        Question = "Comment mieux accueillir les jeunes ?",
        Pitch = "Dites-nous ce qui manque.",
        Brief = "Tout est ouvert.",
    };

    public static CampaignPhase Phase(params Capability[] capabilities) => new("Idées", World.Noon, null, capabilities);

    public static async Task<Campaign> PublishedAsync(
        this World world, Viewer facilitator, CampaignDescription? words = null,
        DateTimeOffset? opensAt = null, DateTimeOffset? closesAt = null, IReadOnlyList<CampaignPhase>? phases = null, MemberId? invited = null)
    {
        var (me, now) = (facilitator.Member!.Value, World.Noon.AddDays(-1));
        var campaign = Campaign.Draft(me, words ?? Words, now);
        campaign.AppointFacilitator(me, me, now);
        var opens = opensAt ?? World.Noon;
        campaign.Schedule(me, opens, closesAt, phases ?? [new CampaignPhase("Idées", opens, closesAt, [Capability.Propose, Capability.Support])], now);
        if (invited is { } participant)
            campaign.InviteParticipant(me, participant, now);
        campaign.Publish(me, now);
        return await world.GivenAsync(campaign);
    }

    public static async Task<Idea> IdeaAsync(this World world, Campaign campaign, Viewer author, string title = "Un atelier par quartier", Organisation? agency = null)
    {
        var idea = Draft(world, campaign, author, title, agency);
        idea.Submit(author.Member!.Value, "2026-000001", 10, HolidayCalendarOf(agency ?? world.Here), world.Clock.GetUtcNow());
        return await world.GivenAsync(idea);
    }

    public static async Task<Idea> DraftIdeaAsync(this World world, Campaign campaign, Viewer author, string title = "Un atelier par quartier") =>
        await world.GivenAsync(Draft(world, campaign, author, title, null));

    private static Idea Draft(World world, Campaign campaign, Viewer author, string title, Organisation? agency)
    {
        var (me, now) = (author.Member!.Value, world.Clock.GetUtcNow());
        var idea = Idea.Draft(me, campaign.Id, (agency ?? world.Here).Id, now);
        idea.Write(me, new IdeaWriting { Title = title, Problem = "Personne ne vient.", Beneficiaries = "Les jeunes du quartier" }, 0, false, now);
        return idea;
    }

    private static Ideation.Domain.Common.HolidayCalendar HolidayCalendarOf(Organisation place) => place.Calendar;
}
