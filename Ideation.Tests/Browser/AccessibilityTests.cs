using Ideation.Tests.Support;
using Microsoft.Playwright;

namespace Ideation.Tests.Browser;

/// <summary>RGAA asks more than a tool can find; what the tool finds must be nothing.</summary>
[Collection(nameof(Journeys))]
public sealed class AccessibilityTests(Browsing browsing)
{
    private static readonly string[] ForAll = ["/", "/campaigns", "/ideas", "/network", "/not-found", "/account/sign-in", "/account/forgot"];

    private static readonly string[] ForMembers =
        ["/", "/campaigns", "/ideas", "/ideas?mine=1", "/ideas/new", "/notices", "/network", "/account"];

    private static readonly string[] ForAdministrators = ["/", "/network/members", "/network/invitations", "/campaigns/new"];

    [Theory]
    [InlineData(Device.Desktop, false)]
    [InlineData(Device.Desktop, true)]
    [InlineData(Device.Phone, false)]
    public async Task No_page_has_a_serious_finding(Device device, bool dark)
    {
        var stranger = await browsing.OpenAsync(device, dark);
        await CheckAsync(stranger, ForAll);
        var member = await browsing.OpenAsAsync("yanis", device, dark);
        await CheckAsync(member, [.. ForMembers, .. await ThingsAsync()]);
        var administrator = await browsing.OpenAsAsync("lucie", device, dark);
        await CheckAsync(administrator, ForAdministrators);
    }

    private async Task<string[]> ThingsAsync()
    {
        var idea = await DemoIdeas.PathOfAsync(browsing, "maturing");
        var closed = await DemoIdeas.PathOfAsync(browsing, "closed");
        return [idea, idea + "/revisions", closed, await DemoIdeas.CampaignAsync(browsing)];
    }

    private static async Task CheckAsync(IPage page, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            if (await page.Locator(".frame").CountAsync() > 0)
                await page.IsAliveAsync();
            await page.Locator("h1").First.WaitForAsync();
            await page.AssertAccessibleAsync(path);
        }
    }
}
