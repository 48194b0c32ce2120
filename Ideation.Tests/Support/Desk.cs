using Ideation.Domain.Ideas;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Support;

/// <summary>Somebody at a shared text: of an idea, unless another label is given.</summary>
internal sealed class Desk
{
    private Desk(IPage page, string label) => (Page, Paper) = (page, page.GetByRole(AriaRole.Textbox, new() { Name = Fr.Of(label), Exact = true }));

    public IPage Page { get; }

    /// <summary>Where one types, in either mode.</summary>
    public ILocator Paper { get; }

    public ILocator State => Page.Locator("[data-part=state]");

    public ILocator Trouble => Page.Locator("[data-part=trouble]");

    public static async Task<Desk> OpenAsync(Browsing browsing, string person, IdeaId idea, Device device = Device.Desktop, bool dark = false)
    {
        var page = await browsing.OpenAsAsync(person, device, dark);
        await page.VisitAsync($"/ideas/{idea}/edit");
        return await AtAsync(page);
    }

    /// <summary>On a page that shows the text.</summary>
    public static async Task<Desk> AtAsync(IPage page, string label = "ideas.form.text")
    {
        var desk = new Desk(page, label);
        await Expect(desk.Paper).ToBeVisibleAsync();
        return desk;
    }

    /// <summary>At the end of the text, unless said otherwise: <c>Home</c>, or so many steps to the right of the beginning.</summary>
    public async Task GoToAsync(int? steps = null)
    {
        await Paper.FocusAsync();
        await Page.Keyboard.PressAsync(steps is null ? "Control+End" : "Control+Home");
        for (var step = 0; step < (steps ?? 0); step++)
            await Page.Keyboard.PressAsync("ArrowRight");
    }

    public Task TypeAsync(string text) => Page.Keyboard.TypeAsync(text, new() { Delay = 15 });

    public async Task<string> TextAsync() => await Page.EvaluateAsync<string>(
        """
        () => {
            const area = document.querySelector("textarea.coedit__area");
            return area ? area.value : [...document.querySelectorAll(".cm-line")].map(line => line.textContent.replaceAll("\u2060", "")).join("\n");
        }
        """);

    public async Task ShowsAsync(string text)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await TextNowAsync() == text)
                return;
            await Task.Delay(100);
        }

        Assert.Equal(text, await TextAsync());
    }

    // A page that is being loaded anew has no answer for a moment.
    private async Task<string?> TextNowAsync()
    {
        try
        {
            return await TextAsync();
        }
        catch (PlaywrightException leaving) when (leaving.Message.Contains("navigation", StringComparison.Ordinal))
        {
            return null;
        }
    }

    /// <summary>Long enough for a server to come back and every line to find it.</summary>
    public Task IsSavedAsync() => Expect(State).ToHaveTextAsync(Fr.Of("editor.say.saved"), new() { Timeout = 40_000 });
}
