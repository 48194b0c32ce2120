using Ideation.Tests.Support;
using Microsoft.Playwright;

namespace Ideation.Tests.Browser;

/// <summary>RGAA asks more than a tool can find; what the tool finds must be nothing.</summary>
[Collection(nameof(Journeys))]
public sealed class AccessibilityTests(Browsing browsing)
{
    private static readonly string[] ForAll = ["/", "/campaigns", "/ideas", "/network", "/not-found", "/account/sign-in", "/account/forgot", "/account/register"];

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
        await CheckAsync(administrator, [.. ForAdministrators, await DemoIdeas.CampaignAsync(browsing) + "/edit", .. await LinksAsync(administrator, "/network", "/network/", "/members/")]);
    }

    private async Task<string[]> ThingsAsync()
    {
        var idea = await DemoIdeas.PathOfAsync(browsing, "maturing");
        var closed = await DemoIdeas.PathOfAsync(browsing, "closed");
        var campaign = await DemoIdeas.CampaignAsync(browsing);
        return [idea, idea + "/revisions", closed, campaign, campaign.Replace("/campaigns/", "/ideas/new?campaign=", StringComparison.Ordinal)];
    }

    // One page of each kind that this page leads to.
    private static async Task<List<string>> LinksAsync(IPage page, string from, params string[] kinds)
    {
        await page.VisitAsync(from);
        List<string> found = [];
        foreach (var kind in kinds)
        {
            var link = page.Locator($"main a[href^='{kind}']").Last;
            await link.WaitForAsync();
            found.Add((await link.GetAttributeAsync("href"))!);
        }

        return found;
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
