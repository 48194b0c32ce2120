using System.Text.RegularExpressions;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser.Sessions;

/// <summary>
/// One facilitator, one wall, a guest on a phone, somebody by keyboard alone, somebody on two devices and somebody who comes late go through a whole session, from the lobby
/// to the certified minute.
/// </summary>
[Collection(nameof(Journeys))]
public sealed class WholeSessionTests(Browsing browsing) : SharedJourney(browsing)
{
    private IPage _host = null!;
    private IPage _guest = null!;
    private IPage _keyboard = null!;
    private IPage _desktop = null!;
    private IPage _second = null!;
    private IPage _wall = null!;
    private string _session = "";
    private string _key = "";

    [Fact]
    public async Task From_the_lobby_to_the_certified_minute_with_a_reload_a_lost_line_a_second_device_and_a_late_joiner()
    {
        await PrepareAsync();
        await ComeAsync();
        await WriteAsync();
        await GroupAsync();
        await TalkAsync();
        await VoteAsync();
        await AgreeAsync();
    }

    private async Task PrepareAsync()
    {
        _host = await Browsing.OpenAsAsync("yanis");
        await _host.VisitAsync("/sessions/new?template=find-ideas");
        await _host.GetByTestId("title").FillAsync("Mieux accueillir");
        await _host.GetByTestId("prepare").ClickAsync();
        await _host.WaitForURLAsync(new Regex("/sessions/[0-9a-f-]{36}$"));
        await _host.IsAliveAsync();
        _session = _host.Url.Split('/')[^1];
        var code = Regex.Replace(await _host.GetByTestId("code").InnerTextAsync(), @"\D", "");
        var keys = await Browsing.App.ReadAsync((db, _) => db.Rooms.Where(room => room.Code == code).Select(room => new { room.JoinKey, room.ProjectorKey }).SingleAsync());
        _key = keys.JoinKey;
        _wall = await Browsing.OpenAsync();
        await _wall.VisitAsync($"/sessions/{_session}/projector?key={keys.ProjectorKey}");
        await Expect(_wall.GetByTestId("figure")).ToHaveTextAsync("0");

        _guest = await Browsing.OpenAsync(Device.Phone);
        await _guest.GotoAsync("/join");
        await _guest.Labelled("join.code").FillAsync(code);
        await _guest.Labelled("join.name").FillAsync("Zoé");
        await _guest.Button("join.action").ClickAsync();
        await _guest.WaitForURLAsync(new Regex("/sessions/"));
        await _guest.IsAliveAsync();
        await Expect(_wall.GetByTestId("figure")).ToHaveTextAsync("1");
    }

    private async Task ComeAsync()
    {
        _keyboard = await Browsing.OpenAsAsync("emeline");
        await _keyboard.GotoAsync($"/join/{_key}");
        await _keyboard.TabToAsync(_keyboard.Button("join.action"));
        await _keyboard.Keyboard.PressAsync("Enter");
        await _keyboard.WaitForURLAsync(new Regex("/sessions/"));
        await _keyboard.IsAliveAsync();
        _desktop = await Browsing.OpenAsAsync("karim");
        await _desktop.GotoAsync($"/join/{_key}");
        await _desktop.Button("join.action").ClickAsync();
        await _desktop.WaitForURLAsync(new Regex("/sessions/"));
        await _desktop.IsAliveAsync();
        _second = await Browsing.OpenAsAsync("karim", Device.Phone);
        await _second.VisitAsync($"/sessions/{_session}");
        await Expect(_wall.GetByTestId("figure")).ToHaveTextAsync("3");

        await NextAsync("session.next.start");
        await Expect(Step(_guest)).ToHaveAttributeAsync("data-kind", "brainwriting");
    }

    private async Task WriteAsync()
    {
        await _guest.Labelled("session.note").FillAsync("Ouvrir le samedi matin");
        await _guest.Button("session.note.add").ClickAsync();
        await Expect(_guest.GetByTestId("mine").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await _guest.Labelled("session.note").FillAsync("Un rappel par SMS");
        await _guest.ReloadAsync();
        await _guest.IsAliveAsync();
        await Expect(_guest.Labelled("session.note")).ToHaveValueAsync("Un rappel par SMS");
        await _guest.Button("session.note.add").ClickAsync();
        await Expect(_guest.GetByTestId("mine").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);

        await _keyboard.TabToAsync(_keyboard.Labelled("session.note"));
        await _keyboard.Keyboard.TypeAsync("Un rappel par téléphone");
        await _keyboard.TabToAsync(_keyboard.Button("session.note.add"));
        await _keyboard.Keyboard.PressAsync("Enter");
        await _keyboard.TabToAsync(_keyboard.Button("session.ready"));
        await _keyboard.Keyboard.PressAsync("Enter");

        // Counted for all, read by nobody else; what karim wrote on one device is on the other.
        await Expect(_wall.GetByTestId("figure")).ToHaveTextAsync("3");
        await Expect(_host.GetByText(Fr.Of("session.next.reveal.hint", 3, 1))).ToBeVisibleAsync();
        await Expect(_host.GetByText("Ouvrir le samedi matin")).ToHaveCountAsync(0);
        await Expect(_wall.GetByText("Ouvrir le samedi matin")).ToHaveCountAsync(0);
        await _desktop.Labelled("session.note").FillAsync("Repeindre l’entrée");
        await _desktop.Button("session.note.add").ClickAsync();
        await Expect(_second.GetByText("Repeindre l’entrée")).ToBeVisibleAsync();

        await NextAsync("session.next.reveal");
        await Expect(_guest.GetByTestId("wall").GetByRole(AriaRole.Listitem)).ToHaveCountAsync(4);
        await Expect(_wall.GetByText("Ouvrir le samedi matin")).ToBeVisibleAsync();
        await Expect(_wall.GetByText("Zoé")).ToHaveCountAsync(0);
    }

    private async Task GroupAsync()
    {
        await NextAsync("session.next.go");
        await _host.Button("session.group.suggest").ClickAsync();
        await _host.GetByRole(AriaRole.Button, new() { Name = Fr.Of("session.that", Fr.Of("session.group.take"), "Rappel") }).ClickAsync();
        await Expect(_guest.GetByRole(AriaRole.Heading, new() { Name = "Rappel" })).ToBeVisibleAsync();

        await _keyboard.TabToAsync(_keyboard.GetByTestId("new-group"));
        await _keyboard.Keyboard.TypeAsync("Horaires");
        await _keyboard.Keyboard.PressAsync("Enter");
        await Expect(_keyboard.GetByRole(AriaRole.Heading, new() { Name = "Horaires" })).ToBeVisibleAsync();
        var choice = _keyboard.GetByLabel(Fr.Of("session.group.put", "Ouvrir le samedi matin"));
        await _keyboard.TabToAsync(choice);
        await _keyboard.Keyboard.TypeAsync("Hor");
        await Expect(_host.GetByRole(AriaRole.Region, new() { Name = "Horaires" }).GetByText("Ouvrir le samedi matin", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(_wall.GetByText("Horaires (1)")).ToBeVisibleAsync();
    }

    private async Task TalkAsync()
    {
        await NextAsync("session.next.go");
        await _keyboard.TabToAsync(_keyboard.Button("session.hand.up"));
        await _keyboard.Keyboard.PressAsync("Enter");
        await _host.GetByTestId("hands").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(_guest.GetByTestId("floor")).ToContainTextAsync("Émeline");
        await Expect(_wall.GetByText(Fr.Of("session.projector.floor"))).ToBeVisibleAsync();
        await Expect(_wall.GetByText("Émeline")).ToHaveCountAsync(0);
    }

    private async Task VoteAsync()
    {
        await NextAsync("session.next.go");
        await NextAsync("session.next.vote");
        await NextAsync("hosting.next.open");
        var late = await Browsing.OpenAsync(Device.Phone);
        await late.GotoAsync($"/join/{_key}");
        await late.Labelled("join.name").FillAsync("Toute dernière");
        await late.Button("join.action").ClickAsync();
        await late.WaitForURLAsync(new Regex("/sessions/"));
        await late.IsAliveAsync();
        await Expect(_wall.GetByTestId("figure")).ToHaveTextAsync("0 / 4");

        await DotsAsync(_desktop, "Rappel");
        await Expect(_second.Locator(".ballot__recorded")).ToBeVisibleAsync();
        await DotsAsync(late, "Rappel");

        // The line is lost between the press and the answer.
        await MarkAsync(_guest, "Horaires");
        await _guest.Context.SetOfflineAsync(true);
        await _guest.Locator("[data-part=vote]").EvaluateAsync("button => button.click()");
        await Expect(_guest.Locator("[data-part=line]")).ToHaveTextAsync(Fr.Of("ballot.line.offline"));
        await _guest.Context.SetOfflineAsync(false);
        await Expect(_guest.Locator(".ballot__recorded")).ToBeVisibleAsync();
        await Expect(_wall.GetByTestId("figure")).ToHaveTextAsync("3 / 4");

        await NextAsync("hosting.next.close", confirms: true);
        await Expect(_wall.GetByTestId("winner")).ToContainTextAsync("Rappel");
        await NextAsync("hosting.next.certify", confirms: true);
        await Expect(_host.GetByRole(AriaRole.Link, new() { Name = Fr.Of("hosting.next.minute") })).ToBeVisibleAsync();
    }

    private async Task AgreeAsync()
    {
        await NextAsync("session.next.go");
        await _host.GetByTestId("action-text").FillAsync("Écrire le message de rappel");
        await _host.GetByTestId("action-owner").SelectOptionAsync(new SelectOptionValue { Label = await NameOfAsync("karim") });
        await _host.Button("session.action.add").ClickAsync();
        await Expect(_guest.GetByTestId("actions")).ToContainTextAsync("Écrire le message de rappel");
        await NextAsync("session.next.end", confirms: true);

        await _guest.GetByRole(AriaRole.Link, new() { Name = Fr.Of("session.report.read") }).ClickAsync();
        await Expect(_guest.GetByText("Repeindre l’entrée").First).ToBeVisibleAsync();
        await _guest.GetByRole(AriaRole.Link, new() { Name = Fr.Of("session.report.minute"), Exact = true }).ClickAsync();
        await Expect(_guest.GetByText(Fr.Of("hosting.state.certified")).First).ToBeVisibleAsync();

        await _desktop.VisitAsync("/");
        await Expect(_desktop.GetByTestId("awaits-follow-ups")).ToContainTextAsync("Écrire le message de rappel");
        await _desktop.GetByRole(AriaRole.Button, new() { Name = Fr.Of("session.that", Fr.Of("session.action.tick"), "Écrire le message de rappel") }).ClickAsync();
        await Expect(_desktop.GetByTestId("awaits-follow-ups")).ToHaveCountAsync(0);
    }

    private Task<string> NameOfAsync(string key)
    {
        var mail = DemoPeople.MailOf(key);
        return Browsing.App.ReadAsync((db, _) => db.Members.Where(member => member.Mail == mail).Select(member => member.Name).SingleAsync());
    }

    private static ILocator Step(IPage page) => page.GetByTestId("step");

    private async Task NextAsync(string key, bool confirms = false)
    {
        await _host.GetByTestId("next").Filter(new() { HasText = Fr.Of(key) }).ClickAsync();
        if (confirms)
            await _host.Locator("dialog[open] .btn--primary").ClickAsync();
    }

    private static async Task DotsAsync(IPage page, string option)
    {
        await MarkAsync(page, option);
        await page.Locator("[data-part=vote]").ClickAsync();
        await Expect(page.Locator(".ballot__recorded")).ToBeVisibleAsync();
    }

    // All the dots on one option.
    private static async Task MarkAsync(IPage page, string option)
    {
        var more = page.GetByRole(AriaRole.Button, new() { Name = Fr.Of("ballot.step.more", option) });
        for (var dot = 0; dot < 5; dot++)
            await more.ClickAsync();
    }
}
