using Ideation.Domain.Rounds;
using Ideation.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser;

/// <summary>Somebody runs a vote with a phone in their hand, and the room follows on the wall.</summary>
[Collection(nameof(Journeys))]
public sealed class FacilitatorTests(Browsing browsing) : SharedJourney(browsing)
{
    [Fact]
    public async Task The_wall_follows_the_phone_from_the_lobby_to_the_certified_minute()
    {
        var host = await HeldRounds.ViewerAsync(Browsing.App, DemoPeople.MailOf("yanis"));
        var round = await HeldRounds.DraftAsync(Browsing.App, host, reveal: Reveal.ByFacilitator);
        var room = await HeldRounds.RoomAsync(Browsing.App, host, round);
        var guests = await HeldRounds.ComeAsync(Browsing.App, room, "Awa", "Nour", "Inès");
        var phone = await Browsing.OpenAsAsync("yanis", Device.Phone);
        var wall = await Browsing.OpenAsync();
        await phone.VisitAsync($"/rounds/{round}");
        await wall.VisitAsync($"/rounds/{round}/projector?key={room.ProjectorKey}");
        await Expect(wall.GetByTestId("figure")).ToHaveTextAsync("3");

        await NextAsync(phone, "hosting.next.ready");
        await NextAsync(phone, "hosting.next.open");
        await Expect(wall.GetByTestId("figure")).ToHaveTextAsync("0 / 3");
        foreach (var (guest, _) in guests)
            await HeldRounds.CastAsync(Browsing.App, guest, round, """{"approve":[1]}""");
        await Expect(wall.GetByTestId("figure")).ToHaveTextAsync("3 / 3");
        await Expect(phone.GetByTestId("cast")).ToHaveTextAsync("3");

        await NextAsync(phone, "hosting.next.close", confirms: true);
        await Expect(Next(phone, "hosting.next.reveal")).ToBeVisibleAsync();
        await Expect(wall.GetByTestId("winner")).ToHaveCountAsync(0);
        await NextAsync(phone, "hosting.next.reveal", confirms: true);
        await Expect(wall.GetByTestId("winner")).ToHaveTextAsync("Une file unique");

        await NextAsync(phone, "hosting.next.certify", confirms: true);
        await phone.GetByRole(AriaRole.Link, new() { Name = Fr.Of("hosting.next.minute") }).First.ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Comment mieux accueillir ?");
        await Expect(phone.GetByText(Fr.Of("hosting.state.certified")).First).ToBeVisibleAsync();
        await Expect(wall.GetByText("Awa")).ToHaveCountAsync(0);
    }

    private static ILocator Next(IPage page, string key) => page.GetByTestId("next").Filter(new() { HasText = Fr.Of(key) });

    private static async Task NextAsync(IPage page, string key, bool confirms = false)
    {
        await Next(page, key).ClickAsync();
        if (confirms)
            await page.Locator("dialog[open] .btn--primary").ClickAsync();
    }
}
