using Ideation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser.CoEditing;

/// <summary>Behind a proxy that lets no WebSocket to a text through.</summary>
[Collection(nameof(Journeys))]
public sealed class HubTests(Browsing browsing) : SharedJourney(browsing)
{
    private const string NoSocket = """
        window.WebSocket = new Proxy(WebSocket, {
            construct(real, [address, ...rest]) {
                if (!String(address).includes("/collab/")) return new real(address, ...rest);
                const dead = { send() {}, close() {} };
                setTimeout(() => dead.onclose?.({ code: 1006, reason: "" }));
                return dead;
            },
        });
        """;

    [Fact]
    public async Task Two_people_write_together_and_see_each_other_over_the_hub()
    {
        var idea = await SharedIdeas.DraftAsync(Browsing, "helene", "karim");
        var mine = await OpenAsync("helene");
        var theirs = await OpenAsync("karim");

        await mine.GoToAsync();
        await mine.TypeAsync("Le banc est vert.");
        await theirs.ShowsAsync("Le banc est vert.");
        await theirs.GoToAsync();
        await theirs.TypeAsync(" Il est neuf.");

        await mine.ShowsAsync("Le banc est vert. Il est neuf.");
        await theirs.IsSavedAsync();
        await Expect(mine.Page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("editor.say.follow", DemoPeople.NameOf("karim")) })).ToBeVisibleAsync();

        async Task<Desk> OpenAsync(string person)
        {
            var page = await Browsing.OpenAsAsync(person);
            await page.AddInitScriptAsync(NoSocket);
            var negotiated = page.WaitForRequestAsync("**/hubs/collab/negotiate*");
            await page.VisitAsync($"/ideas/{idea}/edit");
            await negotiated;
            return await Desk.AtAsync(page);
        }
    }
}
