using System.Text.RegularExpressions;
using Ideation.App.Sessions;
using Ideation.Domain.Sessions;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ideation.Tests.Browser.Sessions;

/// <summary>What is kept of a session, written by two of those who were there.</summary>
[Collection(nameof(Journeys))]
public sealed class ProceedingsTests(Browsing browsing) : SharedJourney(browsing)
{
    [Fact]
    public async Task Two_write_the_report_at_once_a_guest_reads_along_and_it_is_approved_in_mid_sentence()
    {
        var me = await HeldRounds.ViewerAsync(Browsing.App, DemoPeople.MailOf("yanis"));
        var session = await HeldSessions.AtAsync(Browsing.App, me, StepKind.Discussion);
        var key = await Browsing.App.ReadAsync((db, _) => db.Sessions.Where(one => one.Id == session).Join(db.Rooms, one => one.Room, room => room.Id, (_, room) => room.JoinKey).SingleAsync());
        var host = await Browsing.OpenAsAsync("yanis");
        var agent = await JoinAsync(await Browsing.OpenAsAsync("emeline"), key, null);
        var guest = await JoinAsync(await Browsing.OpenAsync(Device.Phone), key, "Zoé");

        await agent.GetByRole(AriaRole.Link, new() { Name = Fr.Of("session.proceedings.during") }).ClickAsync();
        await agent.IsAliveAsync();
        await guest.VisitAsync($"/sessions/{session}/report");
        await host.VisitAsync($"/sessions/{session}/report");
        var (theirs, mine) = (await WriteAsync(agent), await WriteAsync(host));
        await theirs.GoToAsync();
        await theirs.TypeAsync("Nous ouvrons le samedi.");
        await mine.ShowsAsync("Nous ouvrons le samedi.");
        await Expect(guest.GetByTestId("proceedings")).ToContainTextAsync("Nous ouvrons le samedi.");
        await Expect(guest.Button("session.proceedings.write")).ToHaveCountAsync(0);
        await mine.GoToAsync();
        await mine.TypeAsync(" Dès mars.");
        await theirs.ShowsAsync("Nous ouvrons le samedi. Dès mars.");

        await Browsing.App.ReadAsync(async (_, services) =>
        {
            await services.GetRequiredService<SessionCommands>().EndAsync(me, session);
            return true;
        });
        await Expect(host.Button("session.proceedings.approve")).ToBeVisibleAsync();
        await theirs.GoToAsync();
        await theirs.TypeAsync(" On comm");
        await mine.ShowsAsync("Nous ouvrons le samedi. Dès mars. On comm");
        await host.Button("session.proceedings.approve").ClickAsync();

        await Expect(host.GetByTestId("proceedings")).ToContainTextAsync(Fr.Of("session.proceedings.approved"));
        await Expect(guest.GetByTestId("proceedings")).ToContainTextAsync("On comm");
        await Expect(guest.GetByTestId("proceedings")).ToContainTextAsync(Fr.Of("session.proceedings.approved"));
        await Expect(theirs.Trouble).ToBeVisibleAsync();
        await theirs.ShowsAsync("Nous ouvrons le samedi. Dès mars. On comm");
    }

    private static async Task<IPage> JoinAsync(IPage page, string key, string? name)
    {
        await page.GotoAsync($"/join/{key}");
        if (name is not null)
            await page.Labelled("join.name").FillAsync(name);
        await page.Button("join.action").ClickAsync();
        await page.WaitForURLAsync(new Regex("/sessions/"));
        await page.IsAliveAsync();
        return page;
    }

    private static async Task<Desk> WriteAsync(IPage page)
    {
        await page.Button("session.proceedings.write").ClickAsync();
        return await Desk.AtAsync(page, "session.proceedings");
    }
}
