using Bunit;
using Ideation.App.Account;
using Ideation.App.Community;
using Ideation.App.Home;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Tests.App.Campaigns;
using Ideation.Tests.App.Ideas;
using Ideation.Tests.Components.Campaigns;
using Ideation.Tests.Support;

namespace Ideation.Tests.Components.Home;

/// <summary>What each kind of person meets first.</summary>
public sealed class HomePageTests : SignedInTests
{
    [Fact]
    public async Task A_stranger_reads_what_this_is_what_is_open_to_all_and_the_way_in()
    {
        await World.PublishedAsync(await FacilitatorAsync(), SomeCampaign.Words with { Audience = CampaignAudience.Public });
        var page = Page();

        Assert.Contains("Se connecter", page.Find(".welcome .btn--primary").TextContent);
        Assert.Contains("Comment mieux accueillir les jeunes", page.Find(".rows").TextContent);
        Assert.Empty(page.FindAll(".awaits"));
    }

    [Fact]
    public async Task What_somebody_said_they_would_do_waits_for_them_until_it_is_done()
    {
        await using var held = await Ideation.Tests.App.Sessions.SessionWorld.InAsync(World);
        var me = await held.ComeAsync("Ada Roux");
        await held.StartAsync();
        await held.FollowUps.AgreeAsync(held.Host, held.Id, me.Member!.Value, "Appeler la mairie", null, DateOnly.MinValue);
        SignIn(me);
        var page = Page();

        Assert.Contains("Appeler la mairie", page.Find("[data-testid=awaits-follow-ups]").TextContent);
        await page.Find("[data-testid=awaits-follow-ups] button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=awaits-follow-ups]")));
    }

    [Fact]
    public async Task An_agent_is_greeted_by_name_may_propose_and_finds_what_they_left_unfinished()
    {
        var me = await World.MemberAsync("Ada Roux");
        SignIn(me);
        await World.DraftIdeaAsync(await World.PublishedAsync(await FacilitatorAsync()), me, "Un banc à l’ombre");
        var page = Page();

        Assert.Equal("Bonjour Ada", page.Find("h1").TextContent);
        Assert.Equal("/ideas/new", page.Find(".page-head .btn--primary").GetAttribute("href"));
        Assert.Contains("Un banc à l’ombre", page.Find(".awaits__line").TextContent);
        Assert.Empty(page.FindAll(".setup"));
    }

    [Fact]
    public async Task Somebody_for_whom_nothing_waits_is_told_so_and_where_to_read()
    {
        SignIn(await World.MemberAsync("Ada Roux"));

        Assert.Equal("/ideas", Page().Find(".awaits__none a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_correspondent_finds_who_waits_for_their_answer_and_until_when()
    {
        var idea = await World.IdeaAsync(await World.PublishedAsync(await FacilitatorAsync()), await World.MemberAsync("Bo Petit"));
        SignIn(await World.MemberAsync("Maud Petit", roles: (Role.Correspondent, Scope.Agency(World.Here.Id))));
        var line = Page().Find(".awaits__line");

        Assert.Contains("Bo Petit attend votre réponse", line.TextContent);
        Assert.Equal($"/ideas/{idea.Id.Value}", line.QuerySelector("a")!.GetAttribute("href"));
        Assert.NotNull(line.QuerySelector(".when--deadline"));
    }

    [Fact]
    public async Task A_facilitator_goes_straight_to_the_ideas_that_wait_in_their_campaign()
    {
        var me = await FacilitatorAsync();
        var campaign = await World.PublishedAsync(me);
        await World.IdeaAsync(campaign, await World.MemberAsync("Bo Petit"));
        SignIn(me);

        var link = Page().FindAll(".awaits__line a").Single(a => a.TextContent.Contains("attend une réponse", StringComparison.Ordinal));

        Assert.Contains($"campaign={campaign.Id}&state=screening", link.GetAttribute("href"));
    }

    [Fact]
    public async Task An_administrator_also_finds_what_is_to_be_put_in_place()
    {
        SignIn(await World.MemberAsync("Lucie", roles: (Role.Administrator, Scope.Network)));

        Assert.Contains("2 agences sur 2 n’ont pas de correspondant", Page().Find(".setup").TextContent.Replace('\u202F', ' '));
    }

    [Fact]
    public async Task A_beneficiary_finds_the_campaign_they_were_invited_to_and_nothing_of_the_others()
    {
        var me = await World.MemberAsync("Jordan Petit", standing: Standing.Beneficiary);
        var facilitator = await FacilitatorAsync();
        await World.PublishedAsync(facilitator, SomeCampaign.Words with { Question = "Et si c’était entre agents ?" }, closesAt: World.Noon.AddDays(3));
        await World.PublishedAsync(
            facilitator, SomeCampaign.Words with { Question = "Et si on dessinait ensemble ?", Audience = CampaignAudience.Invited }, closesAt: World.Noon.AddDays(5), invited: me.Member);
        SignIn(me);
        var page = Page();

        Assert.Contains("Et si on dessinait ensemble", page.Find(".closing").TextContent);
        Assert.DoesNotContain("entre agents", page.Markup);
    }

    [Fact]
    public async Task What_others_write_appears_by_itself_that_from_nearby_first_and_counts_as_new()
    {
        SignIn(await World.MemberAsync("Ada Roux"));
        var campaign = await World.CampaignAsync();
        var page = Page();
        var author = await World.MemberAsync("Bo Petit");

        await World.SubmittedAsync(campaign, author, SomeIdeas.Writing with { Title = "Une idée venue de loin" }, World.Elsewhere);
        await World.SubmittedAsync(campaign, author, SomeIdeas.Writing with { Title = "Une idée d’à côté" });

        // What comes at once is shown a moment later.
        page.WaitForAssertion(() =>
        {
            World.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(["Une idée d’à côté", "Une idée venue de loin"], page.FindAll(".home__news h3").Select(title => title.TextContent));
            Assert.Equal("2 nouvelles idées depuis votre dernière visite", page.Find(".page-head .meta").TextContent.Trim().Replace('\u202F', ' '));
        });
        Assert.Equal(["Près de vous", "Ailleurs dans le réseau"], page.FindAll(".home__news h2").Select(title => title.TextContent));
    }

    [Fact]
    public async Task What_is_said_in_an_idea_that_I_follow_is_told_until_I_have_read_it()
    {
        var me = await World.MemberAsync("Ada Roux");
        var author = await World.MemberAsync("Bo Petit");
        var idea = await World.SubmittedAsync(await World.CampaignAsync(), author);
        await World.Get<FollowCommands>().FollowAsync(me, idea);
        await World.Get<ReadingCommands>().BeginAsync(me, idea);
        World.Clock.Advance(TimeSpan.FromHours(2));
        await World.Get<CommentCommands>().PostAsync(author, idea, "J’ai du nouveau.");
        SignIn(me);

        Assert.Contains("dont 1 nouveau", Page().Find(".idea-line").TextContent.Replace('\u202F', ' '));

        await World.Get<ReadingCommands>().BeginAsync(me, idea);
        Assert.Empty(Page().FindAll(".idea-line"));
    }

    private Task<Viewer> FacilitatorAsync() => World.MemberAsync("Zoé Laurent", roles: (Role.Facilitator, Scope.Network));

    private IRenderedComponent<HomePage> Page()
    {
        ReadInFrench();
        return Render<HomePage>();
    }
}
