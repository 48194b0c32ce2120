using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser.CoEditing;

/// <summary>The brief of a campaign that two people run.</summary>
[Collection(nameof(Journeys))]
public sealed class BriefTests(Browsing browsing) : SharedJourney(browsing)
{
    [Fact]
    public async Task Two_facilitators_write_the_brief_at_the_same_time_and_saving_the_form_takes_nothing_from_it()
    {
        var campaign = await DraftAsync();
        var mine = await OpenAsync("sandrine", campaign);
        var theirs = await OpenAsync("karim", campaign);
        await mine.GoToAsync();
        await mine.Page.Keyboard.PressAsync("Control+a");
        await mine.TypeAsync("On raconte une fois.");
        await theirs.ShowsAsync("On raconte une fois.");
        await theirs.GoToAsync();
        await theirs.TypeAsync(" Pas deux.");
        await mine.ShowsAsync("On raconte une fois. Pas deux.");

        await mine.Page.GetByLabel(Fr.Of("campaigns.edit.pitch"), new() { Exact = true }).FillAsync("Dites-le une fois.");
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("campaigns.edit.save"), Exact = true }).ClickAsync();
        await Expect(mine.Page.GetByText(Fr.Of("campaigns.edit.saved"))).ToBeVisibleAsync();
        await theirs.TypeAsync(" Jamais.");

        await mine.ShowsAsync("On raconte une fois. Pas deux. Jamais.");
        await theirs.IsSavedAsync();
        await theirs.Page.VisitAsync($"/campaigns/{campaign}/edit");
        await (await Desk.AtAsync(theirs.Page, "campaigns.edit.brief.label")).ShowsAsync("On raconte une fois. Pas deux. Jamais.");
    }

    private async Task<Desk> OpenAsync(string person, CampaignId campaign)
    {
        var page = await Browsing.OpenAsAsync(person);
        await page.VisitAsync($"/campaigns/{campaign}/edit");
        return await Desk.AtAsync(page, "campaigns.edit.brief.label");
    }

    private async Task<CampaignId> DraftAsync()
    {
        await using var db = await Browsing.App.Services.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();
        return await db.Campaigns.Where(one => one.Status == CampaignStatus.Draft).Select(one => one.Id).FirstAsync();
    }
}
