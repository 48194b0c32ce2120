using Ideation.App.Account;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Ideas;

/// <summary>A campaign in which everything is allowed, and ideas made by the commands themselves.</summary>
internal static class SomeIdeas
{
    public static readonly IdeaWriting Writing = new()
    {
        Title = "Un rendez-vous sans attente",
        Problem = "Les familles attendent une heure.",
        Beneficiaries = "Les familles et les agents d’accueil.",
        Text = "On prend rendez-vous **par téléphone**.",
        Tags = ["accueil"],
        Theme = "Accueil",
    };

    public static async Task<Campaign> CampaignAsync(
        this World world, CampaignAudience audience = CampaignAudience.Network, IReadOnlyList<Capability>? allowed = null,
        DateTimeOffset? selectionAt = null, MemberId? facilitator = null)
    {
        var (me, start) = (facilitator ?? MemberId.New(), World.Noon.AddDays(-30));
        var campaign = Campaign.Draft(me, Some.Description with { Audience = audience }, start);
        campaign.AppointFacilitator(me, me, start);
        campaign.Schedule(me, start, null, [new CampaignPhase("Tout", start, null, allowed ?? Enum.GetValues<Capability>())], start);
        campaign.Publish(me, start);
        if (selectionAt is { } at)
            campaign.StartSelection(me, at);
        return await world.GivenAsync(campaign);
    }

    public static async Task<IdeaId> DraftAsync(this World world, Campaign campaign, Viewer author, IdeaWriting? writing = null, Organisation? agency = null) =>
        await world.Get<IdeaCommands>().DraftAsync(author, campaign.Id, writing ?? Writing, (agency ?? world.Here).Id);

    public static async Task<IdeaId> SubmittedAsync(this World world, Campaign campaign, Viewer author, IdeaWriting? writing = null, Organisation? agency = null)
    {
        var id = await world.DraftAsync(campaign, author, writing, agency);
        await world.Get<IdeaCommands>().SubmitAsync(author, id);
        return id;
    }

    public static Task<Viewer> CorrespondentAsync(this World world, Organisation place) =>
        world.MemberAsync("Maud Petit", place, roles: (Role.Correspondent, Scope.Agency(place.Id)));

    public static async Task<IdeaView> ReadAsync(this World world, Viewer viewer, IdeaId id) =>
        await world.Get<IdeaQueries>().FindAsync(viewer, id) ?? throw new InvalidOperationException("This viewer does not see that idea.");
}
