using Ideation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser.Sessions;

[Collection(nameof(Journeys))]
public sealed class CountDownTests(Browsing browsing) : SharedJourney(browsing)
{
    [Fact]
    public async Task When_the_time_is_over_it_says_so_aloud_too()
    {
        var page = await Browsing.OpenAsync();
        await page.VisitAsync("/");
        await page.EvaluateAsync("""
            const clock = document.createElement('count-down');
            clock.id = 'clock';
            clock.setAttribute('over', 'Temps écoulé');
            clock.setAttribute('left', '1200');
            document.body.append(clock);
            """);
        var clock = page.Locator("#clock");

        await Expect(clock).ToHaveTextAsync("Temps écoulé");
        await Expect(clock).ToHaveAttributeAsync("aria-live", "polite");
        await clock.EvaluateAsync("clock => clock.setAttribute('left', '90000')");
        await Expect(clock).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^1:(30|2[0-9])$"));
        await Expect(clock).Not.ToHaveAttributeAsync("aria-live", "polite");
    }
}
