using System.Text.RegularExpressions;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser.Rounds;

/// <summary>People who take part in a round: by thumb on a narrow phone, by keyboard alone, on two devices; lines that are cut, pages that are loaded anew.</summary>
[Collection(nameof(Journeys))]
public sealed class TakingPartTests(Browsing browsing) : SharedJourney(browsing)
{
    private static readonly string[] Options = ["Jardin", "Garde d’enfants", "Atelier"];

    [Fact]
    public async Task From_the_door_to_the_receipt_with_a_lost_line_a_reload_and_a_second_device()
    {
        using var desk = await RoundDesk.OpenAsync(Browsing.App, DemoPeople.MailOf("lucie"));
        var (round, code) = await desk.DraftAsync(new { title = "Dans quel ordre ?", method = "instant-runoff", options = Options });
        await desk.StepAsync(round, "ready");
        var key = await KeyAsync(code);

        var guest = await Browsing.OpenAsync(Device.Phone);
        await guest.SetViewportSizeAsync(360, 740);
        await guest.GotoAsync("/join");
        await guest.Labelled("join.code").FillAsync($"{code[..3]} {code[3..]}");
        await guest.Labelled("join.name").FillAsync("Zoé");
        await guest.Labelled("join.name").PressAsync("Enter");
        await guest.IsAliveAsync();
        await Expect(guest.GetByText(Fr.Of("round.say.lobby.alone"))).ToBeVisibleAsync();

        var keyboard = await Browsing.OpenAsAsync("yanis");
        await keyboard.GotoAsync($"/join/{key}");
        await keyboard.TabToAsync(keyboard.Button("join.action"));
        await keyboard.Keyboard.PressAsync("Enter");
        await keyboard.IsAliveAsync();
        await Expect(keyboard.GetByText(Fr.Of("round.say.lobby.one", 1))).ToBeVisibleAsync();
        var second = await Browsing.OpenAsAsync("yanis", Device.Phone);
        await second.VisitAsync($"/rounds/{round}");

        await desk.StepAsync(round, "open");

        // By thumb, with the page loaded anew in the middle.
        await guest.GetByText("Atelier").ClickAsync();
        await guest.GetByText("Jardin").ClickAsync();
        await Expect(guest.Locator(".ballot__ranked .ballot__name")).ToHaveTextAsync([new Regex("Atelier$"), new Regex("Jardin$")]);
        await guest.ReloadAsync();
        await guest.IsAliveAsync();
        await Expect(guest.Locator(".ballot__ranked .ballot__name")).ToHaveTextAsync([new Regex("Atelier$"), new Regex("Jardin$")]);
        Assert.True(await guest.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"), "The page is wider than the phone.");

        // By keyboard alone: two in order, the second moved up, and Vote.
        await keyboard.TabToAsync(Pick(keyboard, "Jardin"));
        await keyboard.Keyboard.PressAsync("Enter");
        await Expect(Pick(keyboard, "Garde d’enfants")).ToBeFocusedAsync();
        await keyboard.Keyboard.PressAsync("Enter");
        await Expect(Pick(keyboard, "Atelier")).ToBeFocusedAsync();
        var up = keyboard.GetByRole(AriaRole.Button, new() { Name = Fr.Of("ballot.ranking.up", "Garde d’enfants") });
        await BackTabToAsync(keyboard, up);
        await keyboard.Keyboard.PressAsync("Enter");
        await Expect(up).ToBeFocusedAsync();
        await Expect(keyboard.Locator(".ballot__ranked .ballot__name").First).ToHaveTextAsync(new Regex("Garde d’enfants$"));
        await keyboard.TabToAsync(Vote(keyboard));
        await keyboard.Keyboard.PressAsync("Enter");
        await Expect(Recorded(keyboard)).ToBeVisibleAsync();

        // The second device agrees, to the second.
        await Expect(Recorded(second)).ToHaveTextAsync(await Recorded(keyboard).InnerTextAsync());

        // The line is lost between the press and the answer.
        await guest.Context.SetOfflineAsync(true);
        await Vote(guest).EvaluateAsync("button => button.click()");
        await Expect(Line(guest)).ToHaveTextAsync(Fr.Of("ballot.line.offline"));
        await guest.Context.SetOfflineAsync(false);
        await Expect(Recorded(guest)).ToBeVisibleAsync();
        Assert.Equal(2, (await desk.ReadAsync(round, "")).GetProperty("turnout").GetProperty("cast").GetInt32());

        // After the end, each device finds its own receipt in the list.
        await desk.StepAsync(round, "close");
        await Expect(guest.Locator(".round__now")).ToContainTextAsync(Fr.Of("round.state.revealed"));
        await guest.GetByText(Fr.Of("ballot.receipt"), new() { Exact = true }).ClickAsync();
        await guest.Button("ballot.receipt.check").ClickAsync();
        await Expect(guest.Locator("[data-part=checked]")).ToHaveTextAsync(Fr.Of("ballot.receipt.found"));
    }

    [Fact]
    public async Task A_ballot_whose_answer_was_lost_is_sent_again_with_the_same_key_and_counts_once()
    {
        using var desk = await RoundDesk.OpenAsync(Browsing.App, DemoPeople.MailOf("lucie"));
        var (page, round) = await GuestInAsync(desk, new { title = "Lequel ?", method = "single-choice", options = Options });
        List<string> keys = [];
        await page.RouteAsync("**/cast", async route =>
        {
            keys.Add(route.Request.PostData!);
            if (keys.Count > 1)
            {
                await route.ContinueAsync();
                return;
            }

            await route.FetchAsync();
            await route.AbortAsync();
        });

        await page.GetByText("Atelier").ClickAsync();
        await Vote(page).ClickAsync();

        // The roll has it as soon as it is on the disk; the device asks again until it was told so itself.
        await Expect(Line(page)).ToHaveAttributeAsync("data-state", "recorded");
        await Expect(Recorded(page)).ToBeVisibleAsync();
        Assert.Equal(2, keys.Count);
        Assert.Equal(keys[0], keys[1]);
        await desk.StepAsync(round, "close");
        Assert.Equal(1, (await desk.ReadAsync(round, "result")).GetProperty("ballots").GetProperty("counted").GetInt32());
    }

    [Fact]
    public async Task A_ballot_that_finds_no_way_before_the_end_is_said_not_to_count_also_after_the_tab_was_closed()
    {
        using var desk = await RoundDesk.OpenAsync(Browsing.App, DemoPeople.MailOf("lucie"));
        var (page, round) = await GuestInAsync(desk, new { title = "Lequel ?", method = "approval", options = Options });
        await page.RouteAsync("**/cast", route => route.AbortAsync());
        await page.GetByText("Atelier").ClickAsync();
        await Vote(page).ClickAsync();
        await Expect(Line(page)).ToHaveTextAsync(Fr.Of("ballot.line.offline"));
        var context = page.Context;
        await page.CloseAsync();
        await desk.StepAsync(round, "close");

        var again = await context.NewPageAsync();
        await again.VisitAsync($"/rounds/{round}");

        await Expect(Line(again)).ToContainTextAsync(Fr.Of("ballot.line.missed"));
        await Expect(again.GetByText(Fr.Of("ballot.none"))).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_ballot_that_waited_in_a_closed_tab_leaves_when_somebody_comes_back()
    {
        using var desk = await RoundDesk.OpenAsync(Browsing.App, DemoPeople.MailOf("lucie"));
        var (page, round) = await GuestInAsync(desk, new { title = "Lequel ?", method = "approval", options = Options });
        await page.RouteAsync("**/cast", route => route.AbortAsync());
        await page.GetByText("Atelier").ClickAsync();
        await Vote(page).ClickAsync();
        await Expect(Line(page)).ToHaveTextAsync(Fr.Of("ballot.line.offline"));
        var context = page.Context;
        await page.CloseAsync();

        var again = await context.NewPageAsync();
        await again.VisitAsync($"/rounds/{round}");

        await Expect(Recorded(again)).ToBeVisibleAsync();
        await again.Button("ballot.change").ClickAsync();
        await Expect(again.GetByLabel("Atelier")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task A_clock_that_is_wrong_by_an_hour_shows_the_time_that_is_left()
    {
        using var desk = await RoundDesk.OpenAsync(Browsing.App, DemoPeople.MailOf("lucie"));
        var page = await Browsing.OpenAsync();
        await page.AddInitScriptAsync("const right = Date.now; Date.now = () => right() + 3_600_000;");
        var (round, code) = await desk.DraftAsync(new { title = "Lequel ?", method = "approval", options = Options, seconds = 1200 });
        await page.GotoAsync($"/join/{await KeyAsync(code)}");
        await page.Labelled("join.name").FillAsync("Zoé");
        await page.Button("join.action").ClickAsync();
        await page.IsAliveAsync();
        await desk.StepAsync(round, "open");

        await Expect(page.Locator("[data-part=left]")).ToHaveTextAsync(new Regex("^(20:00|1[5-9]:[0-5][0-9])$"));
    }

    [Theory]
    [InlineData("single-choice", null)]
    [InlineData("dots", """{"budget":5}""")]
    [InlineData("score", null)]
    [InlineData("consent", null)]
    [InlineData("copeland", null)]
    public async Task No_ballot_has_a_serious_finding(string method, string? rules)
    {
        using var desk = await RoundDesk.OpenAsync(Browsing.App, DemoPeople.MailOf("lucie"));
        var (page, _) = await GuestInAsync(desk, new { title = "Lequel ?", method, options = Options, rules = rules is null ? (object?)null : System.Text.Json.JsonDocument.Parse(rules).RootElement });
        if (method == "copeland")
        {
            await Pick(page, "Jardin").ClickAsync();
            await Pick(page, "Atelier").ClickAsync();
        }

        if (method == "consent")
            await page.Locator(".ballot__mark").Nth(2).ClickAsync();
        await page.AssertAccessibleAsync($"{method}, on a desk");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.AssertAccessibleAsync($"{method}, in the dark");
        await page.SetViewportSizeAsync(360, 740);
        await page.AssertAccessibleAsync($"{method}, on a phone in the dark");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 360"), "The page is wider than the phone.");
    }

    /// <summary>A guest at an open ballot.</summary>
    private async Task<(IPage Page, string Round)> GuestInAsync(RoundDesk desk, object draft)
    {
        var (round, code) = await desk.DraftAsync(draft);
        var page = await Browsing.OpenAsync();
        await page.GotoAsync($"/join/{await KeyAsync(code)}");
        await page.Labelled("join.name").FillAsync("Zoé");
        await page.Button("join.action").ClickAsync();
        await page.IsAliveAsync();
        await desk.StepAsync(round, "open");
        await Expect(Vote(page)).ToBeVisibleAsync();
        return (page, round);
    }

    private Task<string> KeyAsync(string code) => Browsing.App.ReadAsync((db, _) => db.Rooms.Where(room => room.Code == code).Select(room => room.JoinKey).SingleAsync());

    private static ILocator Pick(IPage page, string option) => page.Locator(".ballot__pick", new() { HasText = option });

    private static ILocator Vote(IPage page) => page.Locator("[data-part=vote]");

    private static ILocator Line(IPage page) => page.Locator("[data-part=line]");

    private static ILocator Recorded(IPage page) => page.Locator(".ballot__recorded");

    private static async Task BackTabToAsync(IPage page, ILocator target)
    {
        for (var presses = 0; presses < 40 && !await target.EvaluateAsync<bool>("element => element === document.activeElement"); presses++)
            await page.Keyboard.PressAsync("Shift+Tab");
        await Expect(target).ToBeFocusedAsync();
    }
}
