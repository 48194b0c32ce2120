using Ideation.Domain.Juries.Judging;
using Ideation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser.Juries;

/// <summary>An organiser sets a jury up from nothing; from scores to the published result with the chair, a juror and a team that reads it.</summary>
[Collection(nameof(Journeys))]
public sealed class WholeJuryTests(Browsing browsing) : SharedJourney(browsing)
{
    [Fact]
    public async Task An_organiser_sets_a_jury_up_and_opens_it()
    {
        var app = Browsing.App;
        var (organiser, chair) = (await ViewerAsync("karim"), await ViewerAsync("helene"));
        var (_, hackathon, _) = await HeldJuries.InSetupAsync(app, organiser, chair, [await ViewerAsync("delphine")], teams: 4, visits: 1);
        var page = await Browsing.OpenAsAsync("karim");
        await page.VisitAsync($"/campaigns/{hackathon.Value}/juries");
        await page.Labelled("jury.convene").FillAsync("Prix des agents");
        await page.Button("jury.convene.action").ClickAsync();
        await page.WaitForURLAsync("**/setup");
        await Expect(page.GetByTestId("open")).ToBeDisabledAsync();

        await page.Labelled("jury.field.visits").FillAsync("2");
        await Expect(page.GetByTestId("capacity")).ToContainTextAsync(Fr.Of("jury.capacity.needs", 4, 2, 2, 15));
        await page.GetByTestId("save-plan").ClickAsync();
        await page.Button("jury.template.prototype").ClickAsync();
        await page.GetByTestId("save-rubric").ClickAsync();
        await Expect(page.GetByText(Fr.Of("jury.rubric.saved"))).ToBeVisibleAsync();
        foreach (var key in new[] { "emeline", "yanis", "delphine" })
            await PickAsync(page, "jury.seat", DemoPeople.NameOf(key));
        await PickAsync(page, "jury.chair.other", DemoPeople.NameOf("helene"));
        await page.GetByTestId("draw").ClickAsync();
        await Expect(page.Locator(".visits tbody tr")).ToHaveCountAsync(4);
        await Expect(page.GetByTestId("open")).ToBeEnabledAsync();
        await page.GetByTestId("open").ClickAsync();
        await page.Locator("dialog[open] .btn--primary").ClickAsync();

        await Expect(page.GetByText(Fr.Of("jury.stage.scoring")).First).ToBeVisibleAsync();
        await Expect(page.GetByText(Fr.Of("jury.rubric.fixed"))).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_chair_deliberates_signs_and_publishes_and_a_team_that_lost_reads_why()
    {
        var app = Browsing.App;
        var (organiser, chair) = (await ViewerAsync("karim"), await ViewerAsync("helene"));
        var jurors = await Task.WhenAll(new[] { "emeline", "yanis", "delphine" }.Select(ViewerAsync));
        var (jury, _, teams) = await HeldJuries.OpenAsync(app, organiser, chair, jurors, teams: 4, visits: 3);
        await HeldJuries.ScoreAsync(app, jury, jurors, teams);
        var (room, peer) = (await Browsing.OpenAsAsync("helene"), await Browsing.OpenAsAsync("emeline"));
        await peer.VisitAsync($"/juries/{jury.Value}");
        await room.VisitAsync($"/juries/{jury.Value}/room");
        foreach (var step in new[] { "close", "deliberate" })
        {
            await room.GetByTestId(step).ClickAsync();
            await room.Locator("dialog[open] .btn--primary").ClickAsync();
        }

        await room.Locator("a.btn--primary", new() { HasText = Fr.Of("jury.page.deliberation") }).ClickAsync();
        await Expect(room.GetByTestId("rank").First).ToContainTextAsync("Projet A");
        await peer.GetByRole(AriaRole.Link, new() { Name = Fr.Of("jury.page.deliberation") }).ClickAsync();
        await peer.IsAliveAsync();
        await peer.Locator("summary", new() { HasText = Fr.Of("jury.motion.new") }).ClickAsync();
        await peer.GetByRole(AriaRole.Combobox, new() { Name = Fr.Of("jury.project"), Exact = true }).SelectOptionAsync(teams[2].Value.ToString());
        await peer.Labelled("jury.motion.place").FillAsync("1");
        await peer.Labelled("jury.motion.reason").FillAsync("La démonstration a marché devant tous.");
        await peer.GetByTestId("move").ClickAsync();
        await Expect(room.GetByTestId("motion")).ToContainTextAsync("La démonstration a marché devant tous.");
        await Expect(room.GetByTestId("settle")).ToBeDisabledAsync();
        await peer.Button("jury.motion.for").ClickAsync();
        var second = await Browsing.OpenAsAsync("delphine", Device.Phone);
        await second.VisitAsync($"/juries/{jury.Value}/result");
        await second.Button("jury.motion.for").ClickAsync();
        await Expect(room.GetByTestId("settle")).ToBeEnabledAsync();
        await room.GetByTestId("settle").ClickAsync();
        await Expect(peer.GetByTestId("rank").First).ToContainTextAsync("Projet C");

        await room.GetByTestId("sign").ClickAsync();
        await room.Locator("dialog[open] .btn--primary").ClickAsync();
        await room.GetByTestId("publish").ClickAsync();
        await room.Locator("dialog[open] .btn--primary").ClickAsync();
        await Expect(room.GetByText(Fr.Of("jury.stage.published")).First).ToBeVisibleAsync();
        await room.GetByRole(AriaRole.Link, new() { Name = Fr.Of("jury.ceremony") }).ClickAsync();
        await room.IsAliveAsync();
        foreach (var rank in new[] { "3", "2", "1" })
        {
            await room.GetByTestId("ceremony-next").ClickAsync();
            await Expect(room.GetByTestId("ceremony-rank")).ToHaveTextAsync(rank);
        }

        await Expect(room.GetByTestId("ceremony")).ToContainTextAsync("Projet C");
        var lost = await Browsing.OpenAsync(Device.Phone);
        await lost.SignInAsync(await HeldJuries.CaptainAsync(app, teams[3]));
        await lost.VisitAsync($"/juries/{jury.Value}/projects/{teams[3].Value}/feedback");
        await Expect(lost.GetByText("Montrez-le à un usager.").First).ToBeVisibleAsync();
        await Expect(lost.Locator(".lede").Last).ToContainTextAsync("Projet D");
    }

    private Task<Ideation.App.Account.Viewer> ViewerAsync(string key) => HeldRounds.ViewerAsync(Browsing.App, DemoPeople.MailOf(key));

    private static async Task PickAsync(IPage page, string label, string name)
    {
        await page.Labelled(label).FillAsync(name);
        await page.Locator(".picker__item", new() { HasText = name }).ClickAsync();
        await Expect(page.GetByText(name).First).ToBeVisibleAsync();
    }
}
