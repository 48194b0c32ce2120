using Ideation.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser;

[Collection(nameof(Journeys))]
public sealed class TypingTests(Browsing browsing) : SharedJourney(browsing)
{
    [Fact]
    public async Task Whoever_is_faster_than_the_page_stays_in_the_field_they_went_into()
    {
        var page = await Browsing.OpenAsAsync("helene");
        await page.VisitAsync("/network");
        var search = page.Labelled("network.search");
        await search.PressSequentiallyAsync("Finis");

        // As a page does that becomes alive late.
        await page.EvaluateAsync("document.querySelector('h1').focus()");

        await page.Keyboard.TypeAsync("tère");
        await Expect(search).ToHaveValueAsync("Finistère");
    }

    [Fact]
    public async Task A_page_that_loads_itself_anew_gives_back_the_place_and_the_words()
    {
        var page = await Browsing.OpenAsAsync("helene");
        await page.VisitAsync("/network");
        await page.Labelled("network.search").PressSequentiallyAsync("Fintère");
        for (var step = 0; step < 4; step++)
            await page.Keyboard.PressAsync("ArrowLeft");

        await page.EvaluateAsync("window.page = 'old'; window.ideation.reload()");
        await page.WaitForFunctionAsync("window.page === undefined");

        await Expect(page.Labelled("network.search")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("is");
        await Expect(page.Labelled("network.search")).ToHaveValueAsync("Finistère");
        await Expect(page.Locator(".places li")).ToHaveCountAsync(1);
    }
}
