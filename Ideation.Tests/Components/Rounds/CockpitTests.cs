using Bunit;
using Ideation.App.Live;
using Ideation.App.Rounds;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;

namespace Ideation.Tests.Components.Rounds;

public sealed class CockpitTests : HostingTests
{
    [Fact]
    public async Task The_big_button_is_always_the_next_step()
    {
        var id = await DraftAsync(settings: new RoundSettings { Reveal = Reveal.ByFacilitator });
        var awa = await ComeAsync(id, "Awa Diallo");
        var cockpit = Cockpit(id);

        Next(cockpit, "Ouvrir la salle d’attente");
        await Rounds.ReadyAsync(Host, id);
        Next(cockpit, "Ouvrir le vote");
        await Rounds.OpenAsync(Host, id);
        Next(cockpit, "Clore le vote");
        await Rounds.PauseAsync(Host, id);
        Next(cockpit, "Reprendre le vote");
        await Rounds.ResumeAsync(Host, id);
        await CastAsync(awa, id, """{"approve":[1]}""");
        await Rounds.CloseAsync(Host, id);
        World.Clock.Advance(TimeSpan.FromSeconds(1));
        cockpit.WaitForAssertion(() => Assert.Equal("wait", cockpit.Find(".next").GetAttribute("data-step")));
        Assert.Empty(cockpit.FindAll(".next button"));
        await CloseAsync(id);
        Next(cockpit, "Révéler le résultat");
        await Rounds.RevealAsync(Host, id);
        Next(cockpit, "Certifier le procès-verbal");
        await Rounds.CertifyAsync(Host, id);
        World.Clock.Advance(TimeSpan.FromSeconds(2));
        cockpit.WaitForAssertion(() => Assert.Equal($"/rounds/{id.Value}/minute", cockpit.Find(".next a").GetAttribute("href")));
    }

    [Fact]
    public async Task Pressing_it_takes_the_step()
    {
        var id = await DraftAsync();
        await ComeAsync(id, "Awa Diallo");
        var cockpit = Cockpit(id);

        await cockpit.Find("[data-testid=next]").ClickAsync(new());
        Next(cockpit, "Ouvrir le vote");
        await cockpit.Find("[data-testid=next]").ClickAsync(new());
        Next(cockpit, "Clore le vote");

        Assert.Equal(RoundState.Open, (await World.Get<RoundQueries>().FindAsync(Host, id))!.Round.State);
    }

    [Fact]
    public async Task A_tie_is_decided_before_anything_is_certified()
    {
        var id = await HeldAsync(await DraftAsync(), """{"approve":[0]}""", """{"approve":[1]}""");
        var cockpit = Cockpit(id);

        Assert.Equal("decidetie", cockpit.Find(".next").GetAttribute("data-step"));
        Assert.Contains("Un rendez-vous par téléphone et Une file unique", cockpit.Find("[data-testid=tie]").TextContent);

        await Rounds.DecideTieAsync(Host, id, [1], "Plus simple à mettre en place.");
        Next(cockpit, "Certifier le procès-verbal");
    }

    [Fact]
    public async Task Who_has_voted_is_named_and_what_they_chose_is_not()
    {
        var id = await DraftAsync();
        var (awa, _) = (await ComeAsync(id, "Awa Diallo"), await ComeAsync(id, "Nour Belkacem"));
        await Rounds.OpenAsync(Host, id);
        await CastAsync(awa, id, """{"approve":[1]}""");
        var cockpit = Cockpit(id);

        Assert.Equal(["Nour Belkacemn’a pas voté", "Awa Dialloa voté"], cockpit.FindAll("[data-testid=people] li").Select(person => person.TextContent.Trim()));
        Assert.DoesNotContain("Une file unique", cockpit.Markup);
        Assert.Equal("1", cockpit.Find("[data-testid=cast]").TextContent.Trim());
    }

    [Fact]
    public async Task A_secret_round_names_nobody()
    {
        var id = await DraftAsync(settings: new RoundSettings { Secrecy = Secrecy.Secret, BallotChange = false });
        for (var voter = 0; voter < 5; voter++)
            await ComeAsync(id, $"Votante {voter}");
        var cockpit = Cockpit(id);
        Assert.DoesNotContain("Votante", cockpit.Markup);

        await Rounds.OpenAsync(Host, id);

        Next(cockpit, "Clore le vote");
        Assert.DoesNotContain("Votante", cockpit.Markup);
        Assert.Equal("5", cockpit.Find(".facts dd").TextContent.Trim());
    }

    [Fact]
    public async Task A_locked_code_is_not_shown_and_the_link_still_is()
    {
        var id = await DraftAsync();
        var room = await RoomAsync(id);
        var cockpit = Cockpit(id);
        Assert.Equal(room.Code, string.Concat(cockpit.Find("[data-testid=code]").TextContent.Where(char.IsAsciiDigit)));

        await World.Get<RoomCommands>().LockAsync(Host, room.Id, isLocked: true);

        cockpit.WaitForAssertion(() => Assert.Empty(cockpit.FindAll("[data-testid=code]")));
        Assert.EndsWith(room.JoinKey, cockpit.Find(".door__link a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotEmpty(cockpit.FindAll(".door .qr path"));
    }

    [Fact]
    public async Task Nobody_else_sees_it()
    {
        var id = await DraftAsync();
        SignIn(await ComeAsync(id, "Awa Diallo"));

        Assert.Equal("", Cockpit(id, waits: false).Markup.Trim());
    }

    [Fact]
    public async Task The_backup_takes_over_when_nobody_objects_in_time()
    {
        var id = await DraftAsync();
        var (room, relay) = (await RoomAsync(id), await World.MemberAsync("Ada Roux"));
        await World.Get<RoomCommands>().NameBackupAsync(Host, room.Id, relay.Member);
        SignIn(relay);
        var cockpit = Cockpit(id, waits: false);

        await cockpit.WaitForElement("[data-testid=relay] button").ClickAsync(new());
        cockpit.WaitForAssertion(() => Assert.NotEmpty(cockpit.FindAll("count-down")));
        Assert.Empty(cockpit.FindAll("[data-testid=relay] button"));
        World.Clock.Advance(Room.TakeOverNotice);
        await cockpit.WaitForElement("[data-testid=relay] button").ClickAsync(new());

        cockpit.WaitForElement("[data-testid=cockpit]");
    }

    [Fact]
    public async Task A_reminder_reaches_those_who_have_not_voted_and_nobody_else()
    {
        var id = await DraftAsync();
        var (awa, nour) = (await ComeAsync(id, "Awa Diallo"), await ComeAsync(id, "Nour Belkacem"));
        await Rounds.OpenAsync(Host, id);
        await CastAsync(awa, id, """{"approve":[1]}""");

        await Rounds.RemindAsync(Host, id);
        await Rounds.RemindAsync(Host, id);
        await World.Get<Ideation.App.Community.Notifier>().CatchUpAsync();
        await Rounds.RemindAsync(Host, id);
        await World.Get<Ideation.App.Community.Notifier>().CatchUpAsync();

        var notices = World.Get<Ideation.App.Community.NoticeQueries>();
        Assert.Empty((await notices.ListAsync(awa)).Rows);
        Assert.Equal($"/rounds/{id}", Assert.Single((await notices.ListAsync(nour)).Rows).Href);
    }

    private IRenderedComponent<RoundCockpit> Cockpit(RoundId id, bool waits = true)
    {
        ReadInFrench();
        var cockpit = Render<RoundCockpit>(p => p.Add(c => c.Id, id));
        if (waits)
            cockpit.WaitForElement("[data-testid=cockpit]");
        return cockpit;
    }

    // Signals that come close together are told together: the clock goes on a little in between.
    private void Next(IRenderedComponent<RoundCockpit> cockpit, string words)
    {
        World.Clock.Advance(TimeSpan.FromSeconds(2));
        cockpit.WaitForAssertion(() => Assert.Equal(words, cockpit.Find("[data-testid=next]").TextContent.Trim()));
    }
}
