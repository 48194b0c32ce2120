using Ideation.App.Data.Seeds;
using Ideation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser;

[Collection(nameof(Journeys))]
public sealed class KeyboardTests(Browsing browsing) : SharedJourney(browsing)
{
    [Fact]
    public async Task From_sign_in_to_a_submitted_idea_without_a_mouse()
    {
        var page = await Browsing.OpenAsync();
        await page.GotoAsync("/account/sign-in?returnUrl=%2Fideas%2Fnew");
        await page.TabToAsync(page.Locator("input[type=email]"));
        await page.Keyboard.TypeAsync(DemoPeople.MailOf("raphael"));
        await page.TabToAsync(page.Locator("input[type=password]"));
        await page.Keyboard.TypeAsync(DemoSeed.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.IsAliveAsync();

        var campaign = page.Locator("main .row__title a").First;
        await campaign.WaitForAsync();
        await page.TabToAsync(campaign);
        await page.Keyboard.PressAsync("Enter");

        await TypeAsync(page, "ideas.form.title", "Un banc devant chaque accueil, à l’ombre");
        await TypeAsync(page, "ideas.form.problem", "On attend debout, parfois une heure, parfois sous la pluie.");
        await TypeAsync(page, "ideas.form.beneficiaries", "Les personnes âgées, les parents, nous tous");
        await page.TabToAsync(page.Button("ideas.submit"));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText(Fr.Of("ideas.receipt.done"))).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync("Un banc devant chaque accueil, à l’ombre");
    }

    private static async Task TypeAsync(IPage page, string label, string text)
    {
        var field = page.Labelled(label);
        await field.WaitForAsync();
        await page.TabToAsync(field);
        await page.Keyboard.TypeAsync(text);
        await Expect(field).ToHaveValueAsync(text);
    }
}
