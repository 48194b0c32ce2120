using Ideation.App.Data;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace Ideation.Tests.Browser;

/// <summary>RGAA asks more than a tool can find; what the tool finds must be nothing.</summary>
[Collection(nameof(Journeys))]
public sealed class AccessibilityTests(Browsing browsing, Tour tour) : IClassFixture<Tour>
{
    [Theory]
    [InlineData(Device.Desktop, false)]
    [InlineData(Device.Desktop, true)]
    [InlineData(Device.Phone, false)]
    public async Task No_page_has_a_serious_finding(Device device, bool dark)
    {
        foreach (var walk in Tour.Stops.GroupBy(stop => stop.As))
        {
            var page = walk.Key.Length == 0 ? await browsing.OpenAsync(device, dark) : await browsing.OpenAsAsync(walk.Key, device, dark);
            foreach (var stop in walk)
                await CheckAsync(page, await stop.Address(tour, browsing.App));
        }
    }

    [Fact]
    public void Every_page_is_on_the_tour()
    {
        var pages = typeof(Work).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false)).Cast<RouteAttribute>().Select(route => route.Template);

        Assert.Empty(pages.Except(Tour.Stops.Select(stop => stop.Template)));
    }

    private static async Task CheckAsync(IPage page, string address)
    {
        await page.GotoAsync(address);
        if (await page.Locator(".frame").CountAsync() > 0)
            await page.IsAliveAsync();
        await page.Locator("h1").First.WaitForAsync();
        await page.AssertAccessibleAsync(address);
    }
}
