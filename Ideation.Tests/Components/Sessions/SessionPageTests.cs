using Bunit;
using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Ideas;
using Ideation.App.Rounds;
using Ideation.App.Sessions;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Ideation.Tests.Components.Rounds;
using Ideation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Components.Sessions;

public sealed class SessionPageTests : HostingTests
{
    public SessionPageTests()
    {
        Services.AddSingleton(_ => World.Get<SessionCommands>());
        Services.AddSingleton(_ => World.Get<NoteCommands>());
        Services.AddSingleton(_ => World.Get<FollowUpCommands>());
        Services.AddSingleton(_ => World.Get<RehearsalCommands>());
        Services.AddSingleton(_ => World.Get<SessionQueries>());
        Services.AddSingleton(_ => World.Get<IdeaFinder>());
        Services.AddSingleton(_ => World.Get<BallotCommands>());
    }

    private SessionCommands Sessions => World.Get<SessionCommands>();

    [Fact]
    public async Task The_big_button_is_always_what_comes_next()
    {
        var id = await PrepareAsync(SomeSessions.Step(StepKind.Brainwriting, "Écrire"), SomeSessions.Step(StepKind.Vote, "Choisir", vote: new AgendaVote("approval", ["A", "B"])));
        await ComeAsync(id);
        var page = Page(id);

        await PressAsync(page, "Commencer la séance");
        await PressAsync(page, "Montrer les notes à tout le monde");
        await PressAsync(page, "Étape suivante");
        await PressAsync(page, "Préparer le vote");
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("[data-testid=next]"), button => button.TextContent.Contains("Ouvrir le vote", StringComparison.Ordinal)));
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("[data-testid=next]"), button => button.TextContent.Contains("Terminer la séance", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_takes_part_has_no_desk_and_sees_what_is_done_now()
    {
        var id = await PrepareAsync(SomeSessions.Step(StepKind.Discussion, "En parler") with { Prompt = "Qu’en pensons-nous ?" });
        var camille = await ComeAsync(id);
        await Sessions.StartAsync(Host, id);
        SignIn(camille);
        var page = Page(id);

        page.WaitForAssertion(() => Assert.Equal("En parler", page.Find("#step-title").TextContent));
        Assert.Empty(page.FindAll("[data-testid=cockpit]"));
        Assert.DoesNotContain(page.FindAll(".agenda button"), _ => true);
        await page.FindAll("button").Single(button => button.TextContent.Contains("Lever la main", StringComparison.Ordinal)).ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("Camille Martin", page.Find("[data-testid=hands]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notes_of_others_are_not_on_the_page_before_they_are_shown()
    {
        var id = await PrepareAsync(SomeSessions.Step(StepKind.Brainwriting, "Écrire"));
        var camille = await ComeAsync(id);
        await Sessions.StartAsync(Host, id);
        await World.Get<NoteCommands>().WriteAsync(camille, id, "Ouvrir le samedi");
        var page = Page(id);

        page.WaitForAssertion(() => Assert.Contains("1 note écrite", page.Find("[data-testid=written]").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("Ouvrir le samedi", page.Markup, StringComparison.Ordinal);
        await PressAsync(page, "Montrer les notes à tout le monde");
        page.WaitForAssertion(() => Assert.Contains("Ouvrir le samedi", page.Find("[data-testid=wall]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_named_backup_takes_over_after_a_notice_that_those_who_run_it_see()
    {
        var id = await PrepareAsync(SomeSessions.Step(StepKind.Discussion, "En parler"));
        var camille = await ComeAsync(id);
        var room = (await World.Get<SessionQueries>().FindAsync(Host, id))!.Sheet.Room.Id;
        await World.Get<RoomCommands>().NameBackupAsync(Host, room, camille.Member);
        var desk = Page(id);
        await World.Get<RoomCommands>().TakeOverAsync(camille, room);
        desk.WaitForAssertion(() => Assert.Contains("Camille Martin", desk.Find("[data-testid=relay]").TextContent, StringComparison.Ordinal));

        SignIn(camille);
        World.Clock.Advance(Ideation.Domain.Rounds.Room.TakeOverNotice);
        var page = Page(id);
        await page.Find("[data-testid=relay] button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=cockpit]")));
    }

    [Fact]
    public async Task While_a_vote_is_on_the_big_button_is_the_vote_s_own()
    {
        var (id, _) = await VotingAsync();
        var page = Page(id);

        page.WaitForAssertion(() => Assert.Equal("Ouvrir le vote", page.Find(".btn--big").TextContent.Trim()));
        Assert.Single(page.FindAll(".btn--big"));
        Assert.Contains(page.FindAll("[data-testid=next]"), button => button.TextContent.Contains("Terminer la séance", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_holds_a_proxy_votes_for_somebody_in_the_session_too()
    {
        var (id, round) = await VotingAsync();
        var camille = await ComeAsync(id);
        var paul = await World.MemberAsync("Paul Roy");
        await World.Get<RoomCommands>().GiveProxyAsync(await JoinAsync(id, paul), (await World.Get<SessionQueries>().FindAsync(Host, id))!.Sheet.Room.Id, camille.Member!.Value);
        await Rounds.OpenAsync(Host, round);
        await CastAsync(camille, round, """{"approve":[1]}""");
        SignIn(camille);
        var page = Page(id);

        page.WaitForAssertion(() => Assert.Equal(Fr.Of("ballot.title.proxy", "Paul Roy"), page.Find(".ballot__whose").TextContent));
    }

    [Fact]
    public async Task Somebody_who_did_not_come_is_told_how_to()
    {
        var id = await PrepareAsync(SomeSessions.Step(StepKind.Discussion, "Zq"));
        SignIn(await World.MemberAsync("Passante"));
        var page = Page(id);

        page.WaitForAssertion(() => Assert.Equal(Fr.Of("session.missing.title"), page.Find("h1").TextContent));
        Assert.Equal("/join", page.Find(".btn--primary").GetAttribute("href"));
    }

    [Fact]
    public async Task The_projector_counts_what_is_written_and_names_nobody()
    {
        var id = await PrepareAsync(SomeSessions.Step(StepKind.Brainwriting, "Écrire"));
        var camille = await ComeAsync(id);
        await Sessions.StartAsync(Host, id);
        await World.Get<NoteCommands>().WriteAsync(camille, id, "Ouvrir le samedi");
        var key = (await World.Get<SessionQueries>().FindAsync(Host, id))!.Sheet.Room.ProjectorKey;
        Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().NavigateTo($"/sessions/{id}/projector?key={key}");
        var wall = Render<SessionProjectorPage>(parameters => parameters.Add(page => page.Id, id.Value));

        wall.WaitForAssertion(() => Assert.Equal("1", wall.Find("[data-testid=figure]").TextContent));
        Assert.DoesNotContain("Camille", wall.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("samedi", wall.Markup, StringComparison.Ordinal);
    }

    private Task<SessionId> PrepareAsync(params AgendaStep[] steps) => Sessions.PrepareAsync(Host, new SessionDraft("Mieux accueillir", steps));

    /// <summary>A session whose vote is ready.</summary>
    private async Task<(SessionId Session, RoundId Round)> VotingAsync()
    {
        var id = await PrepareAsync(SomeSessions.Step(StepKind.Vote, "Choisir", vote: new AgendaVote("approval", ["A", "B"])));
        await Sessions.StartAsync(Host, id);
        await Sessions.CallVoteAsync(Host, id, (await World.Get<SessionQueries>().FindAsync(Host, id))!.Session.Current!.Value);
        return (id, (await World.Get<SessionQueries>().FindAsync(Host, id))!.Sheet.Rounds.Single().Round);
    }

    private async Task<Viewer> ComeAsync(SessionId id) => await JoinAsync(id, await World.MemberAsync("Camille Martin"));

    private async Task<Viewer> JoinAsync(SessionId id, Viewer member)
    {
        await World.Get<RoomCommands>().JoinAsync(member, (await World.Get<SessionQueries>().FindAsync(Host, id))!.Sheet.Room.JoinKey, null, "");
        return member;
    }

    private IRenderedComponent<SessionPage> Page(SessionId id) => Render<SessionPage>(parameters => parameters.Add(page => page.Id, id.Value));

    private static async Task PressAsync(IRenderedComponent<SessionPage> page, string word)
    {
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("[data-testid=next]"), button => button.TextContent.Contains(word, StringComparison.Ordinal)));
        await page.FindAll("[data-testid=next]").First(button => button.TextContent.Contains(word, StringComparison.Ordinal)).ClickAsync(new());
    }
}
