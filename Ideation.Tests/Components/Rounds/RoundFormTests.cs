using Bunit;
using Ideation.App.Campaigns;
using Ideation.App.Rounds;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Tests.App.Campaigns;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Components.Rounds;

public sealed class RoundFormTests : HostingTests
{
    [Fact]
    public async Task A_question_and_two_options_make_a_round()
    {
        var page = Page();
        page.Find("textarea.input--title").Input("Quel jour pour la réunion ?");
        page.FindAll("[data-testid=option]")[0].Input("Mardi");
        page.FindAll("[data-testid=option]")[1].Input("Jeudi");

        await page.Find(".page > .stack > .cluster .btn--primary").ClickAsync(new());

        var row = Assert.Single(await World.Get<RoundQueries>().ListAsync(Host));
        Assert.Equal(("Quel jour pour la réunion ?", "approval", RoundState.Draft), (row.Title, row.Method, row.State));
        Assert.EndsWith($"/rounds/{row.Id.Value}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_list_is_an_option_for_each_line()
    {
        var page = Page();
        await page.Find("[aria-expanded]").ClickAsync(new());
        page.Find("[data-testid=paste]").Input("Mardi\n\n  Jeudi \r\nVendredi");
        await page.Find("[data-testid=paste]").ParentElement!.NextElementSibling!.QuerySelector("button")!.ClickAsync(new());

        Assert.Equal(["Mardi", "Jeudi", "Vendredi"], page.FindAll("[data-testid=option]").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public async Task Options_move_by_buttons()
    {
        var page = Page();
        page.FindAll("[data-testid=option]")[0].Input("Mardi");
        page.FindAll("[data-testid=option]")[1].Input("Jeudi");

        await page.Find("[aria-label='Monter l’option 2']").ClickAsync(new());

        Assert.Equal(["Jeudi", "Mardi"], page.FindAll("[data-testid=option]").Select(option => option.GetAttribute("value")));
    }

    [Fact]
    public void What_a_secret_round_excludes_is_greyed_with_the_reason()
    {
        var page = Page();
        page.Find("input[name=reveal][value=live]").Change("live");

        page.Find("input[name=secrecy][value=secret]").Change("secret");

        Assert.True(page.Find("input[name=reveal][value=live]").HasAttribute("disabled"));
        Assert.Contains("Un vote secret ne montre rien avant la clôture.", page.Markup);
        Assert.True(page.Find("input[name=reveal][value=afterclose]").HasAttribute("checked"));
        Assert.True(page.Find("[data-testid=ballot-change]").HasAttribute("disabled"));
        Assert.Contains("Un bulletin secret ne se reprend pas.", page.Markup);
    }

    [Fact]
    public async Task A_campaign_gives_its_ideas_with_the_revision_that_is_voted_on()
    {
        var facilitator = await World.MemberAsync("Ada Roux", roles: (Role.Facilitator, Scope.Network));
        SignIn(facilitator);
        var campaign = await World.PublishedAsync(facilitator);
        var author = await World.MemberAsync("Awa Diallo");
        var one = await World.IdeaAsync(campaign, author);
        var other = await World.IdeaAsync(campaign, author);
        foreach (var idea in new[] { one, other })
            await World.Get<Ideation.App.Ideas.IdeaCommands>().AdmitAsync(facilitator, idea.Id, "");

        Services.GetRequiredService<NavigationManager>().NavigateTo($"/rounds/new?campaign={campaign.Id.Value}");
        var page = Page();
        await page.Find(".page > .stack > .cluster .btn--primary").ClickAsync(new());

        var row = Assert.Single(await World.Get<RoundQueries>().ListAsync(facilitator));
        var round = (await World.Get<RoundQueries>().FindAsync(facilitator, row.Id))!.Round;
        Assert.Equal(campaign.Id, round.Campaign);
        Assert.Equal(new[] { one.Id.Value, other.Id.Value }.Order(), round.Paper.Sources.Select(source => source.Idea).Order());
        Assert.All(round.Paper.Sources, source => Assert.True(source.Revision > 0));

        await World.Get<RoundCommands>().ReadyAsync(facilitator, row.Id);
        Assert.Equal(IdeaFate.Pending, Assert.Single(await World.Get<IdeaRoundQueries>().OfAsync(author, campaign.Id, one.Id)).Fate);
    }

    [Theory]
    [InlineData("dots", """{"budget":5}""")]
    [InlineData("score", """{"min":0,"max":5,"aggregate":"mean"}""")]
    [InlineData("consent", """{"allowedObjections":0}""")]
    [InlineData("instant-runoff", "")]
    public void Each_way_of_voting_writes_its_own_rules(string method, string rules) =>
        Assert.Equal(rules, new RoundRulesForm { Method = method }.Paper([new OptionLine("A"), new OptionLine("B")]).Rules);

    [Fact]
    public void Every_way_of_voting_that_is_offered_can_be_counted()
    {
        foreach (var method in RoundMethods.All.SelectMany(group => group.Methods))
        {
            var rules = new RoundRulesForm { Method = method, Grades = "Bien\nPassable" };
            BallotPapers.Check(rules.Paper([new OptionLine("A") { Cost = 10 }, new OptionLine("B") { Cost = 20 }]));
        }

        Assert.Equal(Ideation.App.Counting.MethodForm.All.Keys.Order(), RoundMethods.All.SelectMany(group => group.Methods).Order());
    }

    [Fact]
    public async Task What_is_changed_by_form_keeps_the_rules_that_no_form_shows()
    {
        var id = await DraftAsync(new BallotPaper("instant-runoff", ["A", "B"], """{"maxRanks":3,"ties":"declared-order"}"""));
        var round = (await World.Get<RoundQueries>().FindAsync(Host, id))!;

        var form = RoundFormReading.Of(round.Round, round.Sheet.Room, [], TimeZoneInfo.Utc);
        Assert.True(form.Rules.OrderDecides);
        form.Rules.OrderDecides = false;

        Assert.Equal("""{"maxRanks":3}""", form.ToDraft().Paper.Rules);
    }

    private IRenderedComponent<RoundNewPage> Page()
    {
        ReadInFrench();
        var page = Render<RoundNewPage>();
        page.WaitForElement("[data-testid=option]");
        return page;
    }
}
