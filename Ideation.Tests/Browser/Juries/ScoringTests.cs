using Ideation.App.Account;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser.Juries;

/// <summary>Three jurors and a chair on one afternoon: all score at once, one recuses, one loses the line, one leaves, one card is reopened.</summary>
[Collection(nameof(Journeys))]
public sealed class ScoringTests(Browsing browsing) : SharedJourney(browsing)
{
    private static readonly string[] People = ["emeline", "yanis", "delphine"];

    private JuryId _jury;
    private IReadOnlyList<TeamId> _teams = [];

    [Fact]
    public async Task Three_jurors_score_eight_projects_at_once_and_the_chair_sees_it_live()
    {
        var chair = await OpenAsync();
        var jurors = await Task.WhenAll(People.Select(key => Browsing.OpenAsAsync(key)));
        await chair.VisitAsync($"/juries/{_jury.Value}/room");
        await Task.WhenAll(jurors.Select(page => page.VisitAsync($"/juries/{_jury.Value}")));
        await Expect(chair.GetByTestId("progress")).ToHaveTextAsync(Fr.Of("jury.room.progress", 0, 24));

        // All at once, by keyboard, each on their first project; what they give shows to the chair once it is submitted, and to no peer ever.
        await Task.WhenAll(jurors.Select((page, number) => ScoreAsync(page, 0, 4 - number)));
        await Expect(chair.GetByTestId("progress")).ToHaveTextAsync(Fr.Of("jury.room.progress", 3, 24));
        await Expect(chair.GetByTestId("matrix")).ToContainTextAsync("4,00");
        await Expect(chair.GetByTestId("matrix")).ToContainTextAsync("2,00");
        await jurors[1].VisitAsync($"/juries/{_jury.Value}/projects/{_teams[0].Value}");
        await Expect(jurors[1].Locator("[data-line='0'] input:checked")).ToHaveValueAsync("3");
        foreach (var hidden in new[] { "room", "result" })
        {
            await jurors[1].VisitAsync($"/juries/{_jury.Value}/{hidden}");
            await Expect(jurors[1].GetByText(Fr.Of("jury.not-found"))).ToBeVisibleAsync();
        }

        await LoseTheLineAsync(jurors[0], chair);
        await RecuseAsync(jurors[1], chair);
        await ReopenAsync(chair, jurors[2]);
        await LeaveAsync(chair, jurors[2]);
    }

    [Fact]
    public async Task The_stage_brings_every_juror_to_the_project_and_keeps_what_they_gave()
    {
        var chair = await OpenAsync();
        var juror = await Browsing.OpenAsAsync("emeline", Device.Phone);
        await chair.VisitAsync($"/juries/{_jury.Value}/room");
        await CardAsync(juror, 0);
        await juror.Locator("[data-line='0'] input[value='5']").CheckAsync(new() { Force = true });
        await juror.Locator("[data-text=notes]").FillAsync("À revoir avec la vidéo");

        await chair.GetByRole(AriaRole.Combobox, new() { Name = Fr.Of("jury.project"), Exact = true }).SelectOptionAsync(_teams[3].Value.ToString());
        await chair.GetByTestId("take-stage").ClickAsync();

        await juror.WaitForURLAsync($"**/projects/{_teams[3].Value}");
        await Expect(juror.Locator("count-down")).ToBeVisibleAsync();
        await juror.VisitAsync($"/juries/{_jury.Value}/projects/{_teams[0].Value}");
        await Expect(juror.Locator("[data-line='0'] input:checked")).ToHaveValueAsync("5");
        await Expect(juror.Locator("[data-text=notes]")).ToHaveValueAsync("À revoir avec la vidéo");
    }

    [Fact]
    public async Task A_mark_is_undone_until_the_card_is_submitted_and_shows_on_my_other_device()
    {
        await OpenAsync();
        var (desk, phone) = (await Browsing.OpenAsAsync("emeline"), await Browsing.OpenAsAsync("emeline", Device.Phone));
        await Task.WhenAll(new[] { desk, phone }.Select(page => CardAsync(page, 1)));

        await desk.Locator("[data-line='1'] input[value='2']").CheckAsync(new() { Force = true });
        await Expect(phone.Locator("[data-line='1'] input:checked")).ToHaveValueAsync("2");
        await desk.Locator("[data-line='1'] input[value='4']").CheckAsync(new() { Force = true });
        await Expect(phone.Locator("[data-line='1'] input:checked")).ToHaveValueAsync("4");
        await desk.Locator("[data-part=undo]").ClickAsync();
        await Expect(phone.Locator("[data-line='1'] input:checked")).ToHaveValueAsync("2");
        await desk.Locator("[data-part=undo]").ClickAsync();
        await Expect(phone.Locator("[data-line='1'] input:checked")).ToHaveCountAsync(0);
        await Expect(desk.GetByTestId("submit")).ToBeDisabledAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        var app = Browsing.App;
        var (organiser, chair) = (await ViewerAsync("karim"), await ViewerAsync("helene"));
        (_jury, _, _teams) = await HeldJuries.OpenAsync(app, organiser, chair, [.. await Task.WhenAll(People.Select(ViewerAsync))], teams: 8, visits: 3);
        return await Browsing.OpenAsAsync("helene");
    }

    private Task<Viewer> ViewerAsync(string key) => HeldRounds.ViewerAsync(Browsing.App, DemoPeople.MailOf(key));

    private async Task ScoreAsync(IPage page, int team, int level)
    {
        await CardAsync(page, team);
        await page.Locator("[data-line='0'] input").First.FocusAsync();
        for (var line = 0; line < 3; line++)
            await page.Keyboard.PressAsync(level.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await Expect(page.Locator("[data-part=line]")).ToHaveAttributeAsync("data-state", "saved");
        await page.GetByTestId("submit").ClickAsync();
        await Expect(page.GetByText(Fr.Of("scorecard.state.submitted"), new() { Exact = true }).First).ToBeVisibleAsync();
    }

    // A key that is pressed before the grid listens is nobody's.
    private async Task CardAsync(IPage page, int team)
    {
        await page.VisitAsync($"/juries/{_jury.Value}/projects/{_teams[team].Value}");
        await page.Locator("[data-live]").WaitForAsync();
    }

    // What is given while the line is cut stays on the device, says so, and goes when the line is back.
    private async Task LoseTheLineAsync(IPage juror, IPage chair)
    {
        await CardAsync(juror, 1);
        await juror.Context.SetOfflineAsync(true);
        await juror.Locator("[data-line='0'] input[value='5']").CheckAsync(new() { Force = true });
        await juror.Locator("[data-line='1'] input[value='1']").CheckAsync(new() { Force = true });
        await Expect(juror.Locator("[data-part=line]")).ToHaveAttributeAsync("data-state", "offline");

        await juror.Context.SetOfflineAsync(false);
        await Expect(juror.Locator("[data-part=line]")).ToHaveAttributeAsync("data-state", "saved");

        await Expect(Cell(chair, "emeline", 1)).ToHaveAttributeAsync("title", Fr.Of("scorecard.state.draft"));
        await juror.VisitAsync($"/juries/{_jury.Value}/projects/{_teams[1].Value}");
        await Expect(juror.Locator("[data-line='0'] input:checked")).ToHaveValueAsync("5");
        await Expect(juror.Locator("[data-line='1'] input:checked")).ToHaveValueAsync("1");
    }

    private async Task RecuseAsync(IPage juror, IPage chair)
    {
        await juror.VisitAsync($"/juries/{_jury.Value}/projects/{_teams[2].Value}");
        await juror.Locator("details summary", new() { HasText = Fr.Of("scorecard.recuse") }).ClickAsync();
        await juror.GetByLabel(Fr.Of("jury.conflict.professional")).CheckAsync();
        await juror.Locator("details .btn--danger").ClickAsync();
        await juror.Locator("dialog[open] .btn--danger").ClickAsync();
        await Expect(juror.GetByText(Fr.Of("scorecard.recused"))).ToBeVisibleAsync();
        await Expect(Cell(chair, "yanis", 2)).ToHaveAttributeAsync("title", Fr.Of("scorecard.state.recused"));
    }

    private static async Task ReopenAsync(IPage chair, IPage juror)
    {
        await Cell(chair, "delphine", 0).ClickAsync();
        await chair.Labelled("jury.reopen.reason").FillAsync("Deux critères semblent inversés.");
        await chair.GetByTestId("reopen").ClickAsync();
        await Expect(Cell(chair, "delphine", 0)).ToHaveAttributeAsync("title", Fr.Of("scorecard.state.reopened"));

        await Expect(juror.GetByText("Deux critères semblent inversés.")).ToBeVisibleAsync();
        await juror.Locator("[data-line='0'] input[value='3']").CheckAsync(new() { Force = true });
        await Expect(juror.GetByTestId("submit")).ToBeEnabledAsync();
        await juror.GetByTestId("submit").ClickAsync();
        await Expect(Cell(chair, "delphine", 0)).ToContainTextAsync("2,50");
    }

    // Her cards that are not submitted end; nobody else may take them here, because all jurors see all projects.
    private async Task LeaveAsync(IPage chair, IPage juror)
    {
        await chair.GetByLabel(Fr.Of("jury.mark-absent.who", DemoPeople.NameOf("delphine"))).ClickAsync();
        await chair.Locator("dialog[open] textarea").FillAsync("Rappelée à son agence.");
        await chair.Locator("dialog[open] .btn--danger").ClickAsync();

        await Expect(Cell(chair, "delphine", 4)).ToHaveAttributeAsync("title", Fr.Of("scorecard.state.absent"));
        await Expect(Cell(chair, "delphine", 0)).ToContainTextAsync("2,50");
        await juror.VisitAsync($"/juries/{_jury.Value}/projects/{_teams[4].Value}");
        await Expect(juror.GetByText(Fr.Of("jury.not-found"))).ToBeVisibleAsync();
    }

    private static ILocator Cell(IPage chair, string juror, int team) =>
        chair.GetByTestId("matrix").GetByRole(AriaRole.Button, new() { Name = $"{DemoPeople.NameOf(juror)}, Projet {(char)('A' + team)}" });
}
