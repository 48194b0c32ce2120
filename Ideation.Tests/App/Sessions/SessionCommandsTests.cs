using Ideation.App.Community;
using Ideation.App.Live;
using Ideation.App.Rounds;
using Ideation.App.Sessions;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Domain.Sessions;
using Ideation.Tests.App.Campaigns;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Sessions;

public sealed class SessionCommandsTests : IAsyncLifetime
{
    private SessionWorld _world = null!;

    public async Task InitializeAsync() => _world = await SessionWorld.CreateAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task Agents_prepare_sessions_and_those_who_are_invited_from_outside_do_not()
    {
        var outside = await _world.World.MemberAsync("Dehors", standing: Standing.Partner);
        await Rules.AssertBrokenAsync("session.preparing-not-allowed", () => _world.Sessions.PrepareAsync(outside, new SessionDraft("Séance", [SomeSessions.Step(StepKind.Actions)])));
    }

    [Fact]
    public async Task Two_who_change_the_agenda_at_once_do_not_overwrite_one_another()
    {
        var before = (await _world.ViewAsync()).Session;
        await _world.Sessions.PlanAsync(_world.Host, _world.Id, before.Version, new SessionDraft("Autre titre", before.Steps));

        await Rules.AssertBrokenAsync("session.changed-meanwhile", () => _world.Sessions.PlanAsync(_world.Host, _world.Id, before.Version, new SessionDraft("Perdu", before.Steps)));
        Assert.Equal("Autre titre", (await _world.ViewAsync()).Session.Title);
    }

    [Fact]
    public async Task Who_comes_is_seen_at_once_by_those_who_are_there()
    {
        using var watching = _world.World.Get<LiveFeed>().Watch(LiveTopic.Of(_world.Id));
        var next = watching.NextAsync().AsTask();
        await _world.GuestAsync("Zoé");

        Assert.True(await next);
        Assert.Contains((await _world.ViewAsync()).Sheet.People, person => person is { Name: "Zoé", IsGuest: true });
    }

    [Fact]
    public async Task What_somebody_said_they_would_do_waits_for_them_and_nobody_else_ticks_it_off()
    {
        var (owner, other) = (await _world.ComeAsync("Qui fait"), await _world.ComeAsync("Autre"));
        await _world.StartAsync();
        var today = DateOnly.FromDateTime(World.Noon.Date);
        await Rules.AssertBrokenAsync("session.not-yours", () => _world.FollowUps.AgreeAsync(owner, _world.Id, owner.Member!.Value, "Appeler", null, today));
        await Rules.AssertBrokenAsync("follow-up.owner-not-found", () => _world.FollowUps.AgreeAsync(_world.Host, _world.Id, MemberId.New(), "Appeler", null, today));
        var id = await _world.FollowUps.AgreeAsync(_world.Host, _world.Id, owner.Member!.Value, "Appeler la mairie", today.AddDays(3), today);
        await _world.Sessions.EndAsync(_world.Host, _world.Id);

        var mine = Assert.Single(await _world.Queries.FollowUpsAsync(owner));
        Assert.Equal(("Appeler la mairie", "Séance"), (mine.Text, mine.SessionTitle));
        Assert.Empty(await _world.Queries.FollowUpsAsync(other));
        await Rules.AssertBrokenAsync("follow-up.not-found", () => _world.FollowUps.SetDoneAsync(other, id, isDone: true));
        await Rules.AssertBrokenAsync("follow-up.not-found", () => _world.FollowUps.DropAsync(owner, id));
        await _world.FollowUps.SetDoneAsync(owner, id, isDone: true);
        Assert.Empty(await _world.Queries.FollowUpsAsync(owner));
        await _world.FollowUps.SetDoneAsync(_world.Host, id, isDone: false);
        await _world.FollowUps.DropAsync(_world.Host, id);
        Assert.Empty((await _world.ViewAsync()).Sheet.FollowUps);
    }

    [Fact]
    public async Task Everybody_is_brought_to_an_idea_and_sees_of_it_what_they_may()
    {
        var idea = (await _world.World.IdeaAsync(await _world.World.PublishedAsync(_world.Host), _world.Host)).Id;
        var (here, guest) = (await _world.ComeAsync(), await _world.GuestAsync());
        await _world.StartAsync();
        await Rules.AssertBrokenAsync("session.idea-not-found", () => _world.Sessions.BringToAsync(_world.Host, _world.Id, IdeaId.New()));

        await _world.Sessions.BringToAsync(_world.Host, _world.Id, idea);
        Assert.NotNull(await _world.Queries.BroughtToAsync(_world.Host, await _world.ViewAsync()));
        Assert.NotNull(await _world.Queries.BroughtToAsync(here, await _world.ViewAsync(here)));
        Assert.Null(await _world.Queries.BroughtToAsync(guest, await _world.ViewAsync(guest)));

        await _world.Sessions.ReleaseAsync(_world.Host, _world.Id);
        Assert.Null(await _world.Queries.BroughtToAsync(_world.Host, await _world.ViewAsync()));
    }

    [Fact]
    public async Task A_rehearsal_has_simulated_participants_who_write_and_leaves_the_session_as_it_was()
    {
        await _world.ComeAsync();
        var other = await _world.World.MemberAsync("Autre");
        await Rules.AssertBrokenAsync("session.not-found", () => _world.World.Get<RehearsalCommands>().RehearseAsync(other, _world.Id));
        var rehearsal = await _world.World.Get<RehearsalCommands>().RehearseAsync(_world.Host, _world.Id);
        await _world.Sessions.StartAsync(_world.Host, rehearsal);
        for (var turn = 0; turn < 12; turn++)
            await _world.World.Get<RehearsalCast>().ActAsync();

        var view = (await _world.Queries.FindAsync(_world.Host, rehearsal))!;
        Assert.True(view.Session.IsRehearsal);
        Assert.True(view.Sheet.Room.IsLocked);
        Assert.Equal(8, view.Sheet.People.Count(person => person.IsGuest));
        Assert.True(view.Written[view.Session.Current!.Value] > 3);
        Assert.Equal(SessionStage.Prepared, (await _world.ViewAsync()).Session.Stage);
        Assert.Empty((await _world.ViewAsync()).Written);
        Assert.Null(await _world.Queries.FindAsync(other, rehearsal));
    }

    [Fact]
    public async Task Simulated_participants_vote_once_each_and_their_vote_stands_in_no_list()
    {
        var rehearsed = await _world.Sessions.PrepareAsync(_world.Host, new SessionDraft("Séance", [SomeSessions.Step(StepKind.Vote, "Choisir", vote: new AgendaVote("dots", ["A", "B", "C"]))]));
        var id = await _world.World.Get<RehearsalCommands>().RehearseAsync(_world.Host, rehearsed);
        await _world.Sessions.StartAsync(_world.Host, id);
        await _world.Sessions.CallVoteAsync(_world.Host, id, (await _world.Queries.FindAsync(_world.Host, id))!.Session.Current!.Value);
        var round = (await _world.Queries.FindAsync(_world.Host, id))!.Sheet.Rounds.Single().Round;
        await _world.World.Get<RoundCommands>().OpenAsync(_world.Host, round);
        for (var turn = 0; turn < 60; turn++)
            await _world.World.Get<RehearsalCast>().ActAsync();

        Assert.Equal(8, (await _world.World.Get<RoundQueries>().FindAsync(_world.Host, round))!.Sheet.Turnout.Cast);
        Assert.Empty(await _world.World.Get<RoundQueries>().ListAsync(_world.Host));
    }

    [Fact]
    public async Task Whoever_said_they_would_do_something_is_told_and_in_a_rehearsal_nobody_is()
    {
        var owner = await _world.ComeAsync("Qui fait");
        await _world.StartAsync();
        await _world.FollowUps.AgreeAsync(_world.Host, _world.Id, owner.Member!.Value, "Appeler la mairie", null, DateOnly.MinValue);
        var rehearsal = await _world.World.Get<RehearsalCommands>().RehearseAsync(_world.Host, _world.Id);
        await _world.Sessions.StartAsync(_world.Host, rehearsal);
        await _world.FollowUps.AgreeAsync(_world.Host, rehearsal, owner.Member!.Value, "Pour essayer", null, DateOnly.MinValue);
        await _world.World.Get<Notifier>().CatchUpAsync();

        var told = Assert.Single((await _world.World.Get<NoticeQueries>().ListAsync(owner)).Rows, notice => notice.Kind is NoticeKind.FollowUpAgreed);
        Assert.Equal(("Appeler la mairie", "/sessions"), (told.About[0], told.Href));
    }
}
