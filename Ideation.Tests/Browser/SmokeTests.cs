using Ideation.Tests.Support;

namespace Ideation.Tests.Browser;

[Collection(nameof(Journeys))]
public sealed class SmokeTests(Browsing browsing) : SharedJourney(browsing)
{
    [Fact]
    public async Task A_stranger_finds_a_page_that_is_alive()
    {
        var page = await Browsing.OpenAsync();

        await page.VisitAsync("/");

        Assert.Equal("fr", await page.Locator("html").GetAttributeAsync("lang"));
    }
}
