using Bunit;
using Ideation.App.Network;
using Ideation.Domain.Network;
using Ideation.Tests.Components.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.Components.Network;

public sealed class MembersPageTests : SignedInTests
{
    [Fact]
    public async Task Whoever_does_not_keep_the_network_finds_no_such_page()
    {
        SignIn(await World.MemberAsync("Ada Roux"));

        var page = Page();

        Assert.Contains("n’existe pas", page.Find("h1").TextContent);
        Assert.Empty(page.FindAll("input[type=search]"));
    }

    [Fact]
    public async Task A_search_finds_people_without_minding_accents_and_says_when_there_is_nobody()
    {
        await AdministerAsync();
        await World.MemberAsync("Éloïse Müller");
        var page = Page();

        await page.Find("input[type=search]").InputAsync("eloise");
        page.WaitForAssertion(() => Assert.Equal(["Éloïse Müller"], Names(page)));

        await page.Find("input[type=search]").InputAsync("personne de ce nom");
        page.WaitForAssertion(() => Assert.Contains("personne de ce nom", page.Find(".empty").TextContent));
    }

    [Fact]
    public async Task Turning_the_page_and_back_shows_the_same_people()
    {
        await AdministerAsync();
        for (var number = 0; number < MemberQueries.PageSize + 3; number++)
            await World.MemberAsync($"Personne {number:00}");
        var page = Page();
        var first = Names(page);

        await Turn(page, 1);
        page.WaitForAssertion(() => Assert.Empty(Names(page).Intersect(first)));
        Assert.True(page.FindAll("nav button")[1].HasAttribute("disabled"));

        await Turn(page, 0);
        page.WaitForAssertion(() => Assert.Equal(first, Names(page)));
    }

    [Fact]
    public async Task A_role_is_given_and_withdrawn_and_both_are_seen_at_once()
    {
        await AdministerAsync();
        await World.MemberAsync("Bo Petit");
        var page = Page();
        await OpenAsync(page, "Bo Petit");

        await page.FindAll(".keeping select")[1].ChangeAsync(World.Here.Id.ToString());
        await page.Find(".keeping button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Paris", Row(page, "Bo Petit").QuerySelector(".card ul")!.TextContent));

        await Row(page, "Bo Petit").QuerySelector(".card ul button")!.ClickAsync(new());
        page.WaitForAssertion(() => Assert.Empty(Row(page, "Bo Petit").QuerySelectorAll(".card ul li")));
    }

    [Fact]
    public async Task Disabling_asks_why_and_the_reason_stands_there_for_whoever_brings_them_back()
    {
        await AdministerAsync();
        var member = (await World.MemberAsync("Bo Petit")).Member!.Value;
        var page = Page();
        await OpenAsync(page, "Bo Petit");

        await page.Find(".card .btn--danger").ClickAsync(new());
        await page.Find("dialog textarea").InputAsync("A quitté le réseau");
        await page.Find("dialog .btn--danger").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("A quitté le réseau", Row(page, "Bo Petit").TextContent));
        Assert.NotNull(Row(page, "Bo Petit").QuerySelector(".pill--danger"));

        await Row(page, "Bo Petit").QuerySelector(".card button")!.ClickAsync(new());
        await using var db = await World.DbAsync();
        Assert.Null((await db.Members.SingleAsync(one => one.Id == member)).Disablement);
    }

    private async Task AdministerAsync() => SignIn(await World.MemberAsync("Lucie", roles: (Role.Administrator, Scope.Network)));

    private static string[] Names(IRenderedComponent<MembersPage> page) => [.. page.FindAll(".person a").Select(name => name.TextContent)];

    private static AngleSharp.Dom.IElement Row(IRenderedComponent<MembersPage> page, string name) =>
        page.FindAll("ul.rows > li").Single(row => row.QuerySelector(".person a")!.TextContent == name);

    private static Task OpenAsync(IRenderedComponent<MembersPage> page, string name) => Row(page, name).QuerySelector("button")!.ClickAsync(new());

    private static Task Turn(IRenderedComponent<MembersPage> page, int way) => page.FindAll("nav button")[way].ClickAsync(new());

    private IRenderedComponent<MembersPage> Page()
    {
        ReadInFrench();
        return Render<MembersPage>();
    }
}
