using Bunit;
using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Tests.App.Campaigns;

namespace Ideation.Tests.Components.Campaigns;

public sealed class CampaignEditPageTests : SignedInTests
{
    private const string Question = "textarea.input--title";
    private const string Others = "[data-testid=others]";

    private CampaignCommands Campaigns => World.Get<CampaignCommands>();

    [Fact]
    public async Task What_is_typed_stays_when_somebody_else_changes_the_campaign()
    {
        var (me, other, id) = await DraftAsync();
        var page = Page(id);
        page.Find(Question).Input("Ma question à moi, en cours");

        await Campaigns.DescribeAsync(other, id, await VersionAsync(me, id), SomeCampaign.Words with { Question = "La question d’une autre" });

        page.WaitForElement(Others);
        Assert.Equal("Ma question à moi, en cours", page.Find(Question).GetAttribute("value"));

        await page.Find(".checklist .btn--primary").ClickAsync(new());
        Assert.Equal("La question d’une autre", (await World.Get<CampaignQueries>().FindAsync(me, id))!.Words.Question);

        await page.FindAll($"{Others} button")[1].ClickAsync(new());
        await page.Find(".checklist .btn--primary").ClickAsync(new());
        Assert.Equal("Ma question à moi, en cours", (await World.Get<CampaignQueries>().FindAsync(me, id))!.Words.Question);
    }

    [Fact]
    public async Task A_page_on_which_nothing_is_typed_takes_over_what_others_write()
    {
        var (me, other, id) = await DraftAsync();
        var page = Page(id);

        await Campaigns.DescribeAsync(other, id, await VersionAsync(me, id), SomeCampaign.Words with { Question = "La question d’une autre" });

        page.WaitForAssertion(() => Assert.Equal("La question d’une autre", page.Find(Question).GetAttribute("value")));
        Assert.Empty(page.FindAll(Others));
    }

    [Fact]
    public async Task A_new_facilitator_does_not_get_in_the_way_of_what_is_being_typed()
    {
        var (me, other, id) = await DraftAsync();
        var page = Page(id);
        page.Find(Question).Input("Comment accueillir encore mieux ?");

        await Campaigns.AppointFacilitatorAsync(other, id, (await World.MemberAsync("Ada Roux")).Member!.Value);
        page.WaitForAssertion(() => Assert.Contains("Ada Roux", page.Markup));

        await page.Find(".checklist .btn--primary").ClickAsync(new());
        Assert.Equal("Comment accueillir encore mieux ?", (await World.Get<CampaignQueries>().FindAsync(me, id))!.Words.Question);
    }

    [Fact]
    public async Task The_page_says_what_is_missing_before_publishing()
    {
        var (_, _, id) = await DraftAsync(new CampaignDescription { Question = "Court" });
        var page = Page(id);

        Assert.Equal("Il manque 5 choses", page.Find(".checklist__title").TextContent);
        page.Find(Question).Input("Comment mieux accueillir les jeunes ?");
        Assert.Equal("Il manque 4 choses", page.Find(".checklist__title").TextContent);
    }

    [Fact]
    public void Dates_are_typed_in_the_zone_of_the_one_who_types()
    {
        var reunion = TimeZoneInfo.FindSystemTimeZoneById("Indian/Reunion");
        var form = new CampaignForm(reunion) { OpensAt = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Unspecified) };

        Assert.Equal(new DateTimeOffset(2026, 3, 2, 5, 0, 0, TimeSpan.Zero), form.Schedule().OpensAt);
    }

    private IRenderedComponent<CampaignEditPage> Page(CampaignId id)
    {
        ReadInFrench();
        var page = Render<CampaignEditPage>(p => p.Add(c => c.Id, id.Value));
        page.WaitForElement(Question);
        return page;
    }

    private async Task<(Viewer Me, Viewer Other, CampaignId Id)> DraftAsync(CampaignDescription? words = null)
    {
        var me = await World.MemberAsync("Zoé Laurent", roles: (Role.Facilitator, Scope.Network));
        SignIn(me);
        return (me, await World.MemberAsync("Nour Belkacem", roles: (Role.Facilitator, Scope.Network)), await Campaigns.DraftAsync(me, words ?? SomeCampaign.Words));
    }

    private async Task<int> VersionAsync(Viewer viewer, CampaignId id) =>
        (await World.Get<CampaignQueries>().FindForEditingAsync(viewer, id))!.Sheet.Version;
}
