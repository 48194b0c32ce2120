using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Bunit;
using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Components;
using Ideation.App.Components.Ui;
using Ideation.App.Live;
using Ideation.App.Rounds;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Components.Rounds;

/// <summary>The page of a round as one who takes part sees it, over real commands, queries and signals.</summary>
public sealed class RoundPageTests : BunitContext, IAsyncLifetime
{
    private readonly Sitting _sitting = new();
    private World _world = null!;
    private Viewer _host = null!;
    private Viewer _me = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        await _world.Get<BallotBox>().StartAsync(CancellationToken.None);
        _host = await _world.MemberAsync("Hélène Roux");
        _me = await _world.MemberAsync("Awa Diallo");
        _sitting.Viewer = _me;

        DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLogging();
        Services.AddSingleton<TimeProvider>(_world.Clock);
        Services.AddScoped<Texts>();
        Services.AddScoped<ViewerZone>();
        Services.AddScoped<CircuitLine>();
        Services.AddUi();
        Services.AddSingleton(_world.Get<LiveFeed>());
        Services.AddSingleton(_world.Get<RoundQueries>());
        Services.AddSingleton(_world.Get<RoomCommands>());
        Services.AddSingleton(_world.Get<BallotCommands>());
        Services.AddSingleton(_world.Get<CampaignPeople>());
        Services.AddSingleton(new CurrentMember(_sitting, _world.Get<Viewers>()));
        SetRendererInfo(new RendererInfo("Server", true));
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeComponentsAsync();
        await _world.Get<BallotBox>().StopAsync(CancellationToken.None);
        await _world.DisposeAsync();
    }

    [Fact]
    public async Task In_the_lobby_one_hears_who_else_is_there_and_the_ballot_opens_by_itself()
    {
        var round = await DraftAsync();
        await ComeAsync(round, _me);
        var page = Page(round);
        Assert.Contains(Fr.Of("round.say.lobby.alone"), page.Markup, StringComparison.Ordinal);

        await ComeAsync(round, await _world.MemberAsync("Bo Petit"));
        await EventuallyAsync(() => Assert.Contains(Fr.Of("round.say.lobby.one", 1), page.Markup, StringComparison.Ordinal));
        await Rounds.OpenAsync(_host, round);

        await EventuallyAsync(() => Assert.Equal(2, page.FindAll("input[type=radio]").Count));
        Assert.Contains(Fr.Of("ballot.secrecy.Hidden"), page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Vote_says_what_is_missing_and_then_nothing()
    {
        var page = Page(await OpenAsync());
        Assert.Equal("true", Vote(page).GetAttribute("aria-disabled"));
        Assert.Equal(Fr.Of("ballot.gap.Nothing.One"), page.Find(".ballot__gap").TextContent);

        page.FindAll("input[type=radio]")[1].Change("1");

        Assert.False(Vote(page).HasAttribute("aria-disabled"));
        Assert.Equal("", page.Find(".ballot__gap").TextContent);
        Assert.Equal("""{"approve":[1]}""", page.Find(".ballot").GetAttribute("data-choice"));
    }

    [Fact]
    public async Task A_signal_never_writes_over_what_is_not_sent_and_a_pause_keeps_it()
    {
        var round = await OpenAsync();
        var page = Page(round);
        page.FindAll("input[type=radio]")[1].Change("1");

        await VoteAsync(await ComeAsync(round, await _world.MemberAsync("Bo Petit")), round, 0);
        await EventuallyAsync(() => Assert.Contains(Fr.Of("round.turnout.one", 1, 2), page.Markup, StringComparison.Ordinal));
        await Rounds.PauseAsync(_host, round);

        await EventuallyAsync(() => Assert.Equal(Fr.Of("ballot.gap.Paused"), page.Find(".ballot__gap").TextContent));
        Assert.True(page.FindAll("input[type=radio]")[1].HasAttribute("checked"));
        await Rounds.ResumeAsync(_host, round);
        await EventuallyAsync(() => Assert.False(Vote(page).HasAttribute("aria-disabled")));
    }

    [Fact]
    public async Task The_ballot_of_somebody_else_draws_the_turnout_and_nothing_beside_it()
    {
        var round = await OpenAsync(others: 1);
        var other = await ComeAsync(round, await _world.MemberAsync("Bo Petit"));
        var page = Page(round);
        await EventuallyAsync(() => Assert.Contains(Fr.Of("round.turnout.one", 0, 3), page.Markup, StringComparison.Ordinal));
        var drawn = page.FindComponent<RoundProxies>().RenderCount;

        await VoteAsync(other, round, 0);
        await EventuallyAsync(() => Assert.Contains(Fr.Of("round.turnout.one", 1, 3), page.Markup, StringComparison.Ordinal));
        Assert.Equal(drawn, page.FindComponent<RoundProxies>().RenderCount);

        // What changes for everybody is drawn as before, with the figure as it is by then.
        await Rounds.PauseAsync(_host, round);
        await EventuallyAsync(() => Assert.Contains(Fr.Of("round.say.paused"), page.Markup, StringComparison.Ordinal));
        Assert.Contains(Fr.Of("round.turnout.one", 1, 3), page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ballot_of_another_device_shows_here_and_may_be_changed()
    {
        var round = await OpenAsync();
        var page = Page(round);

        await VoteAsync(_me, round, 0);

        await EventuallyAsync(() => Assert.Equal(Fr.Of("ballot.recorded", "13:00:00"), page.Find(".ballot__recorded").TextContent));
        page.FindAll("button").Single(button => button.TextContent.Contains(Fr.Of("ballot.change"), StringComparison.Ordinal)).Click();
        await EventuallyAsync(() => Assert.True(page.FindAll("input[type=radio]")[0].HasAttribute("checked")));
        Assert.Equal(Fr.Of("ballot.replace"), Vote(page).TextContent);
    }

    [Fact]
    public async Task What_was_begun_here_stays_when_another_device_is_faster_and_says_that_it_is_not_sent()
    {
        var round = await OpenAsync();
        var page = Page(round);
        page.FindAll("input[type=radio]")[1].Change("1");

        await VoteAsync(_me, round, 0);

        await EventuallyAsync(() => Assert.Contains(Fr.Of("ballot.stands", "13:00:00", ""), page.Markup, StringComparison.Ordinal));
        Assert.True(page.FindAll("input[type=radio]")[1].HasAttribute("checked"));
        page.FindAll("button.link").Single().Click();
        await EventuallyAsync(() => Assert.NotEmpty(page.FindAll(".ballot__recorded")));
    }

    [Fact]
    public async Task A_secret_ballot_is_final_and_says_which_secrecy_holds()
    {
        var round = await OpenAsync(new RoundSettings { Secrecy = Secrecy.Secret, BallotChange = false }, others: 5);
        var page = Page(round);
        Assert.Contains(Fr.Of("ballot.secrecy.Secret"), page.Markup, StringComparison.Ordinal);
        page.FindAll("input[type=radio]")[1].Change("1");

        await VoteAsync(_me, round, 0);

        await EventuallyAsync(() => Assert.Contains(Fr.Of("ballot.final.short"), page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("input[type=radio]"));
    }

    [Fact]
    public async Task I_do_not_vote_and_then_I_do()
    {
        var page = Page(await OpenAsync());

        Press(page, "ballot.does-not-vote");
        await EventuallyAsync(() => Assert.Contains(Fr.Of("ballot.abstains"), page.Markup, StringComparison.Ordinal));
        Press(page, "ballot.votes-after-all");

        await EventuallyAsync(() => Assert.Equal(2, page.FindAll("input[type=radio]").Count));
    }

    [Fact]
    public async Task A_blank_ballot_is_asked_about_first()
    {
        var page = Page(await OpenAsync());

        Press(page, "ballot.blank");

        Assert.Equal("""{"approve":[]}""", page.Find("[data-part=blank]").GetAttribute("data-blank"));
        Assert.Empty(page.FindAll("[data-part=vote]"));
        Press(page, "ui.confirm.cancel");
        Assert.NotEmpty(page.FindAll("[data-part=vote]"));
    }

    [Fact]
    public async Task A_paper_that_changed_keeps_the_choice_and_says_so()
    {
        var round = await OpenAsync();
        var page = Page(round);
        page.FindAll("input[type=radio]")[1].Change("1");

        var known = await Queries.FindAsync(_host, round);
        await Rounds.DescribeAsync(_host, round, known!.Round.Version, new RoundDraft("Oui ou non ?", new BallotPaper("single-choice", ["Peut-être", "Oui", "Non"]), known.Round.Settings));

        await EventuallyAsync(() => Assert.Contains(Fr.Of("round.changed-meanwhile"), page.Markup, StringComparison.Ordinal));
        Assert.Equal("""{"approve":[2]}""", page.Find(".ballot").GetAttribute("data-choice"));
        Assert.Equal("2", page.Find(".ballot").GetAttribute("data-edition"));
    }

    [Fact]
    public async Task After_my_own_ballot_comes_the_one_of_whoever_gave_me_their_proxy_in_their_name()
    {
        var round = await DraftAsync();
        await ComeAsync(round, _me);
        var paul = await ComeAsync(round, await _world.MemberAsync("Paul Roy"));
        await _world.Get<RoomCommands>().GiveProxyAsync(paul, (await Queries.FindAsync(_host, round))!.Round.Room, _me.Member!.Value);
        await Rounds.OpenAsync(_host, round);
        var page = Page(round);
        Assert.Contains(Fr.Of("ballot.proxy.next", "Paul Roy"), page.Markup, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".ballot"));

        await VoteAsync(_me, round, 0);

        await EventuallyAsync(() => Assert.Equal(Fr.Of("ballot.title.proxy", "Paul Roy"), page.Find(".ballot__whose").TextContent));
        Assert.Equal(paul.Member.ToString(), page.FindAll(".ballot")[1].GetAttribute("data-for"));
        await VoteAsync(_me, round, 1, paul.Member);
        await EventuallyAsync(() => Assert.Equal(2, page.FindAll(".ballot__recorded").Count));

        _sitting.Viewer = paul;
        var theirs = Page(round);
        Assert.StartsWith(Fr.Of("ballot.recorded.proxy", "13:00", "Awa Diallo"), theirs.Find(".ballot__recorded").TextContent, StringComparison.Ordinal);
        Assert.Contains(Fr.Of("ballot.vote-myself"), theirs.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gave_their_proxy_reads_to_whom_and_takes_it_back()
    {
        var round = await DraftAsync();
        await ComeAsync(round, _me);
        var bo = await _world.MemberAsync("Bo Petit");
        await _world.Get<RoomCommands>().GiveProxyAsync(_me, (await Queries.FindAsync(_host, round))!.Round.Room, bo.Member!.Value);
        var page = Page(round);
        Assert.Contains(Fr.Of("proxy.given", "Bo Petit"), page.Markup, StringComparison.Ordinal);

        Press(page, "proxy.revoke");

        await EventuallyAsync(() => Assert.Contains(Fr.Of("proxy.give"), page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_end_is_said_and_so_is_that_one_did_not_vote()
    {
        var round = await OpenAsync(new RoundSettings { Reveal = Reveal.ByFacilitator });
        var page = Page(round);

        await Rounds.CloseAsync(_host, round);
        await EventuallyAsync(() => Assert.Contains(Fr.Of("round.say.closing"), page.Markup, StringComparison.Ordinal));
        _world.Clock.Advance(TimeSpan.FromSeconds(3));
        await _world.Get<RoundClock>().TickAsync();

        await EventuallyAsync(() => Assert.Contains(Fr.Of("round.say.closed"), page.Markup, StringComparison.Ordinal));
        Assert.Contains(Fr.Of("ballot.none"), page.Markup, StringComparison.Ordinal);
        await Rounds.RevealAsync(_host, round);
        await EventuallyAsync(() => Assert.Contains(Fr.Of("round.state.revealed"), page.Markup, StringComparison.Ordinal));
        Assert.Equal("true", page.Find(".ballot").GetAttribute("data-over"));
    }

    [Fact]
    public async Task A_listed_member_who_has_not_come_joins_with_one_press()
    {
        var round = await Rounds.DraftAsync(_host, new RoundDraft("Oui ou non ?", new BallotPaper("single-choice", ["Oui", "Non"]), new RoundSettings { Electorate = ElectorateKind.Listed }) { Electors = [_me.Member!.Value] });
        await Rounds.ReadyAsync(_host, round);
        var page = Page(round);

        Press(page, "round.join");

        await EventuallyAsync(() => Assert.Contains(Fr.Of("round.say.lobby.alone"), page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_finds_the_round()
    {
        var round = await OpenAsync();
        _sitting.Viewer = Viewer.Nobody;

        var page = Page(round);

        Assert.Contains(Fr.Of("round.missing.title"), page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Oui ou non ?", page.Markup, StringComparison.Ordinal);
    }

    private RoundCommands Rounds => _world.Get<RoundCommands>();

    private RoundQueries Queries => _world.Get<RoundQueries>();

    private Task<RoundId> DraftAsync(RoundSettings? settings = null) =>
        Rounds.DraftAsync(_host, new RoundDraft("Oui ou non ?", new BallotPaper("single-choice", ["Oui", "Non"]), settings ?? new RoundSettings()));

    /// <summary>With me in it.</summary>
    private async Task<RoundId> OpenAsync(RoundSettings? settings = null, int others = 0)
    {
        var round = await DraftAsync(settings);
        await ComeAsync(round, _me);
        for (var other = 0; other < others; other++)
            await ComeAsync(round, await _world.MemberAsync($"Agent {other}"));
        await Rounds.OpenAsync(_host, round);
        return round;
    }

    private async Task<Viewer> ComeAsync(RoundId round, Viewer member)
    {
        await _world.Get<RoomCommands>().JoinAsync(member, (await Queries.FindAsync(_host, round))!.Sheet.Room.JoinKey, null, "");
        return member;
    }

    private Task<DateTimeOffset> VoteAsync(Viewer voter, RoundId round, int option, MemberId? principal = null) => _world.Get<BallotCommands>().CastAsync(
        voter, round, new BallotDraft(Guid.CreateVersion7(), JsonSerializer.SerializeToElement(new { approve = new[] { option } }), For: principal));

    private IRenderedComponent<RoundPage> Page(RoundId round)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr-FR");
        var page = Render<RoundPage>(p => p.Add(c => c.Id, round.Value));
        page.WaitForElement("h1");
        return page;
    }

    // A burst of signals is one redraw, at a pace that the clock sets; and the clock of a test stands still.
    private async Task EventuallyAsync(Action assertion)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                assertion();
                return;
            }
            catch (Exception) when (tries < 400)
            {
                _world.Clock.Advance(TimeSpan.FromMilliseconds(100));
                await Task.Delay(50);
            }
        }
    }

    private static AngleSharp.Dom.IElement Vote(IRenderedComponent<RoundPage> page) => page.Find("[data-part=vote]");

    private static void Press(IRenderedComponent<RoundPage> page, string key) => page.FindAll("button").First(button => button.TextContent.Trim() == Fr.Of(key)).Click();

    private sealed class Sitting : AuthenticationStateProvider
    {
        public Viewer Viewer { get; set; } = Viewer.Nobody;

        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(
            Viewer.Member is { } member ? new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, member.Value.ToString())], "test") : new ClaimsIdentity())));
    }
}
