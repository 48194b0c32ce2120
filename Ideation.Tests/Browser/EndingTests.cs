using Ideation.App.Data;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser;

[Collection(nameof(Journeys))]
public sealed class EndingTests(Browsing browsing) : SharedJourney(browsing)
{
    [Fact]
    public async Task The_open_page_of_a_disabled_account_ends()
    {
        var page = await Browsing.OpenAsAsync("celine");
        await page.VisitAsync("/");
        await using var scope = Browsing.App.Services.CreateAsyncScope();

        await scope.ServiceProvider.GetRequiredService<Work>().DoAsync(async db =>
        {
            var mail = DemoPeople.MailOf("celine");
            (await db.Members.SingleAsync(member => member.Mail == mail)).Disable(MemberId.TheHouse, "Départ", DateTimeOffset.UnixEpoch);
            return true;
        });

        await page.WaitForURLAsync(url => url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_language_chosen_is_kept()
    {
        var page = await Browsing.OpenAsAsync("helene");
        await page.VisitAsync("/");

        await page.EvaluateAsync("document.cookie = 'language=' + encodeURIComponent('c=en|uic=en') + '; path=/'");
        await page.VisitAsync("/campaigns");

        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        await Expect(page.Locator("nav").First).ToContainTextAsync("Campaigns");
    }
}

/// <summary>With a server of its own: the others would be cut off too.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private readonly Browsing _browsing = new();

    public Task InitializeAsync() => _browsing.InitializeAsync();

    public Task DisposeAsync() => _browsing.DisposeAsync();

    [Fact]
    public async Task A_restart_of_the_server_in_the_middle_of_a_sentence_loses_nothing()
    {
        var page = await _browsing.OpenAsAsync("helene");
        await page.VisitAsync(await DemoIdeas.PathOfAsync(_browsing, "maturing"));
        await page.Labelled("comments.write").PressSequentiallyAsync("La première moitié");

        await page.EvaluateAsync("window.page = 'same'");
        await _browsing.App.RestartAsync();

        // The same page goes on by itself, with the text as it was.
        await Expect(page.Locator("html[data-line=cut]")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        Assert.Equal("same", await page.EvaluateAsync<string>("window.page"));
        await Expect(page.Labelled("comments.write")).ToHaveValueAsync("La première moitié");

        // Whoever was typing is still in the same place, and goes on.
        await Expect(page.Labelled("comments.write")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(", puis la seconde");
        await Expect(page.Labelled("comments.write")).ToHaveValueAsync("La première moitié, puis la seconde");

        // And it is alive: what is sent now arrives.
        await page.Button("comments.post").ClickAsync();
        await Expect(page.Locator("[data-testid=talk]").GetByText("La première moitié, puis la seconde")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_restart_leaves_the_focus_and_the_words_in_a_field_that_keeps_no_draft()
    {
        var page = await _browsing.OpenAsAsync("helene");
        await page.VisitAsync("/network");
        var search = page.Labelled("network.search");
        await search.PressSequentiallyAsync("Finis");

        await _browsing.App.RestartAsync();
        await Expect(page.Locator("html[data-line=cut]")).ToHaveCountAsync(0, new() { Timeout = 30_000 });

        await Expect(search).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("tère");
        await Expect(search).ToHaveValueAsync("Finistère");
        await Expect(page.Locator(".places li")).ToHaveCountAsync(1);
    }
}
