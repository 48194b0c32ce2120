using Ideation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser.Hackathons;

/// <summary>A team from its name to the submitted project, with two people in it and somebody who looks on.</summary>
[Collection(nameof(Journeys))]
public sealed class TeamsTests(Browsing browsing) : SharedJourney(browsing)
{
    [Fact]
    public async Task One_forms_a_team_another_comes_in_they_write_at_once_and_others_read_it_once_it_is_submitted()
    {
        var hackathon = await HeldHackathons.OpenAsync(Browsing.App, await HeldRounds.ViewerAsync(Browsing.App, DemoPeople.MailOf("karim")));
        var teams = $"/campaigns/{hackathon.Value}/teams";
        var captain = await Browsing.OpenAsAsync("emeline");
        var looking = await Browsing.OpenAsAsync("helene", Device.Phone);
        await looking.VisitAsync(teams);
        await captain.VisitAsync(teams);
        await captain.Labelled("team.form").FillAsync("Clair de Brest");
        await captain.Button("team.form.action").ClickAsync();
        await captain.WaitForURLAsync("**/edit");
        var first = await Desk.AtAsync(captain, "team.pitch");
        await Expect(looking.GetByRole(AriaRole.Link, new() { Name = "Clair de Brest" })).ToBeVisibleAsync();

        // What is typed in the sheet stays while others come and go.
        await captain.GetByLabel(Fr.Of("team.field.headline")).FillAsync("La décision expliquée ligne par ligne");
        var second = await AskAsync(await Browsing.OpenAsAsync("yanis"), teams);
        var door = await Browsing.OpenAsAsync("emeline");
        await door.VisitAsync(new Uri(captain.Url).AbsolutePath.Replace("/edit", "", StringComparison.Ordinal));
        await door.GetByRole(AriaRole.Button, new() { Name = Fr.Of("team.accept") }).ClickAsync();
        await Expect(second.GetByRole(AriaRole.Link, new() { Name = Fr.Of("team.write") })).ToBeVisibleAsync();
        await Expect(captain.GetByLabel(Fr.Of("team.field.headline"))).ToHaveValueAsync("La décision expliquée ligne par ligne");

        await second.GetByRole(AriaRole.Link, new() { Name = Fr.Of("team.write") }).ClickAsync();
        await second.IsAliveAsync();
        var other = await Desk.AtAsync(second, "team.pitch");
        await first.GoToAsync();
        await first.TypeAsync("Le mois d’avant.");
        await other.ShowsAsync("Le mois d’avant.");
        await other.GoToAsync();
        await other.TypeAsync(" Le mois d’après.");
        await first.ShowsAsync("Le mois d’avant. Le mois d’après.");
        await looking.GetByRole(AriaRole.Link, new() { Name = "Clair de Brest" }).ClickAsync();
        await Expect(looking.GetByText(Fr.Of("team.pitch.hidden"))).ToBeVisibleAsync();

        await captain.GetByLabel(Fr.Of("team.field.track"), new() { Exact = true }).SelectOptionAsync("Accueillir");
        await captain.Button("team.edit.save").ClickAsync();
        await Expect(captain.GetByText(Fr.Of("team.edit.saved"))).ToBeVisibleAsync();
        await door.Button("team.submit").ClickAsync();
        await door.Locator("dialog[open] .btn--primary").ClickAsync();

        await Expect(looking.GetByTestId("pitch")).ToContainTextAsync("Le mois d’avant. Le mois d’après.");
        await Expect(other.Trouble).ToBeVisibleAsync();
        await Expect(captain.GetByText(Fr.Of("team.edit.frozen"))).ToBeVisibleAsync();
    }

    private static async Task<IPage> AskAsync(IPage page, string teams)
    {
        await page.VisitAsync(teams);
        await page.GetByRole(AriaRole.Link, new() { Name = "Clair de Brest" }).ClickAsync();
        await page.GetByLabel(Fr.Of("team.ask.message")).FillAsync("Je sais coder.");
        await page.Button("team.ask").ClickAsync();
        return page;
    }
}
