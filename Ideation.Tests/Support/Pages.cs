using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Ideation.App.Data.Seeds;
using Microsoft.Playwright;

namespace Ideation.Tests.Support;

/// <summary>What people do in a browser, said once.</summary>
internal static class Pages
{
    /// <summary>Goes there and waits until the page is alive: a click before the circuit is up would be lost.</summary>
    public static async Task VisitAsync(this IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.IsAliveAsync();
    }

    public static Task IsAliveAsync(this IPage page) =>
        page.Locator("[data-interactive=true]").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    public static async Task SignInAsync(this IPage page, string mail)
    {
        await page.GotoAsync("/account/sign-in");
        await page.Locator("input[type=email]").FillAsync(mail);
        await page.Locator("input[type=password]").FillAsync(DemoSeed.Password);
        await page.Locator("input[type=password]").PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/account/sign-in", StringComparison.Ordinal));
    }

    /// <summary>No serious or critical finding of axe on the page as it stands.</summary>
    public static async Task AssertAccessibleAsync(this IPage page, string where)
    {
        var found = await page.FindingsAsync(where);

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    /// <summary>What axe finds serious or critical on the page as it stands, a line each.</summary>
    /// <param name="only">Names of its rules; all of them when none is given.</param>
    public static async Task<List<string>> FindingsAsync(this IPage page, string where, params string[] only)
    {
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = only.Length == 0 ? null : new RunOnlyOptions { Type = "rule", Values = [.. only] } };
        var found = await page.RunAxe(options);
        return [.. found.Violations
            .Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{where}: {violation.Id}: {violation.Help} — {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")];
    }

    public static ILocator Button(this IPage page, string key) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = Fr.Of(key), Exact = true });

    public static ILocator Labelled(this IPage page, string key) => page.GetByLabel(Fr.Of(key));

    /// <summary>Reaches it with the Tab key alone, as somebody without a mouse does.</summary>
    public static async Task TabToAsync(this IPage page, ILocator target)
    {
        for (var presses = 0; presses < 120; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key never reaches {target}.");
    }
}
