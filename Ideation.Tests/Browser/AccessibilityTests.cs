using Ideation.App.Data;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace Ideation.Tests.Browser;

/// <summary>RGAA asks more than a tool can find; what the tool finds must be nothing.</summary>
[Collection(nameof(Journeys))]
public sealed class AccessibilityTests(Browsing browsing, Tour tour) : SharedJourney(browsing), IClassFixture<Tour>
{
    /// <summary>Each page as it stands on a desk, then in the dark, then on a phone: the same page, seen three ways.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("yanis")]
    [InlineData("lucie")]
    public async Task No_page_has_a_serious_finding(string person)
    {
        var page = person.Length == 0 ? await Browsing.OpenAsync() : await Browsing.OpenAsAsync(person);
        List<string> found = [];
        foreach (var stop in Tour.Stops.Where(stop => stop.As == person))
            found.AddRange(await FindingsAsync(page, await stop.Address(tour, Browsing.App)));

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void Everybody_on_the_tour_is_followed() =>
        Assert.Equal(["", "lucie", "yanis"], Tour.Stops.Select(stop => stop.As).Distinct().Order());

    [Fact]
    public void Every_page_is_on_the_tour()
    {
        var pages = typeof(Work).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false)).Cast<RouteAttribute>().Select(route => route.Template);

        Assert.Empty(pages.Except(Tour.Stops.Select(stop => stop.Template)));
    }

    private static async Task<List<string>> FindingsAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        if (await page.Locator(".frame").CountAsync() > 0)
            await page.IsAliveAsync();
        await page.Locator("h1").First.WaitForAsync();
        var found = await page.FindingsAsync($"{address}, on a desk");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        found.AddRange(await page.FindingsAsync($"{address}, in the dark", "color-contrast", "link-in-text-block"));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.SetViewportSizeAsync(390, 844);
        found.AddRange(await page.FindingsAsync($"{address}, on a phone"));
        await page.SetViewportSizeAsync(1440, 900);
        return found;
    }
}
