using Bunit;
using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Tests.App.Campaigns;
using Ideation.Tests.Support;

namespace Ideation.Tests.Components.Campaigns;

public sealed class CampaignPageTests : SignedInTests
{
    [Fact]
    public async Task Somebody_who_may_propose_finds_one_big_action_and_the_deadline_in_words()
    {
        SignIn(await World.MemberAsync());
        var page = Page(await OpenAsync(World.Noon.AddDays(11)));

        Assert.Contains("Proposer une idée", page.Find(".call .btn--primary").TextContent);
        Assert.Equal("Proposez vos idées jusqu’au vendredi 13 mars, encore 11 jours", page.Find(".call__until").TextContent.Trim());
    }

    [Fact]
    public async Task Somebody_not_signed_in_is_told_how_to_take_part_and_comes_back_here()
    {
        var campaign = await OpenAsync(null, CampaignAudience.Public);
        var page = Page(campaign);

        Assert.Equal($"/account/sign-in?returnUrl={Uri.EscapeDataString($"/campaigns/{campaign.Id.Value}")}", page.Find(".call .btn--primary").GetAttribute("href"));
        Assert.Contains("Ouverte en continu", page.Find(".call__until").TextContent);
    }

    [Fact]
    public async Task A_phase_without_new_ideas_says_why_and_when_they_are_welcome_again()
    {
        SignIn(await World.MemberAsync());
        var listening = new CampaignPhase("Observer", World.Noon, World.Noon.AddDays(5), [Capability.Comment]);
        var proposing = new CampaignPhase("Imaginer", World.Noon.AddDays(5), null, [Capability.Propose]);
        var page = Page(await World.PublishedAsync(await FacilitatorAsync(), phases: [listening, proposing]));

        Assert.Contains("samedi 7 mars", page.Find(".call__why").TextContent);
        Assert.Empty(page.FindAll(".call .btn--primary"));
        Assert.Equal(["Observer", "Imaginer"], page.FindAll(".path__word").Select(word => word.TextContent));
    }

    [Fact]
    public async Task A_campaign_that_one_may_not_see_reads_as_not_there()
    {
        SignIn(await World.MemberAsync(standing: Standing.Beneficiary));
        var page = Page(await OpenAsync(null));

        Assert.Contains("Campagne introuvable", page.Find("h1").TextContent);
    }

    [Fact]
    public async Task An_idea_from_elsewhere_counts_without_reloading()
    {
        SignIn(await World.MemberAsync());
        var campaign = await OpenAsync(null);
        var page = Page(campaign);
        Assert.Equal("0", page.Find(".campaign__figures dd").TextContent.Trim());

        await World.IdeaAsync(campaign, await World.MemberAsync("Ada"));
        World.Get<LiveFeed>().Announce(LiveTopic.Of(campaign.Id));

        page.WaitForAssertion(() => Assert.Equal("1", page.Find(".campaign__figures dd").TextContent.Trim()));
        Assert.Equal("idée", page.Find(".campaign__figures dt").TextContent);
    }

    [Fact]
    public async Task A_closed_campaign_says_why_and_offers_nothing_to_do()
    {
        var facilitator = await FacilitatorAsync();
        SignIn(facilitator);
        var campaign = await World.PublishedAsync(facilitator);
        await World.Get<CampaignCommands>().CloseAsync(facilitator, campaign.Id, "Deux idées partent en incubation.");
        var page = Page(campaign);

        Assert.Contains("Deux idées partent en incubation.", page.Find(".outcome__reason").TextContent);
        Assert.Empty(page.FindAll(".call .btn--primary"));
        Assert.Empty(page.FindAll(".running .btn"));
    }

    private IRenderedComponent<CampaignPage> Page(Campaign campaign)
    {
        ReadInFrench();
        var page = Render<CampaignPage>(p => p.Add(c => c.Id, campaign.Id.Value));
        page.WaitForElement("h1");
        return page;
    }

    [Fact]
    public async Task A_campaign_that_closed_early_shows_the_steps_it_had_and_nothing_more_to_run()
    {
        var facilitator = await FacilitatorAsync();
        var proposing = new CampaignPhase("Imaginer", World.Noon.AddDays(-5), World.Noon.AddDays(5), [Capability.Propose]);
        var choosing = new CampaignPhase("Choisir", World.Noon.AddDays(5), null, [Capability.Comment]);
        var campaign = await World.PublishedAsync(facilitator, opensAt: World.Noon.AddDays(-5), phases: [proposing, choosing]);
        await World.Get<CampaignCommands>().CloseAsync(facilitator, campaign.Id, "Trois accueils essaient l’idée.");
        SignIn(facilitator);

        var page = Page(campaign);

        Assert.Contains("jusqu’au 2 mars", page.Find(".columns__beside").TextContent);
        Assert.DoesNotContain("Choisir", page.Find(".columns__beside").TextContent);
        Assert.True(page.Find(".running").HasAttribute("hidden"));
    }

    private Task<Viewer> FacilitatorAsync() => World.MemberAsync("Zoé Laurent", roles: (Role.Facilitator, Scope.Network));

    private async Task<Campaign> OpenAsync(DateTimeOffset? closesAt, CampaignAudience audience = CampaignAudience.Network) =>
        await World.PublishedAsync(await FacilitatorAsync(), SomeCampaign.Words with { Audience = audience }, closesAt: closesAt);
}
