using System.Text.Json;
using Ideation.App.Rounds;
using Ideation.App.Sessions;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Sessions;

/// <summary>A vote of the agenda is a round like any other, in the room of the session.</summary>
public sealed class SessionVoteTests : IAsyncLifetime
{
    private SessionWorld _world = null!;

    public async Task InitializeAsync() => _world = await SessionWorld.CreateAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task It_is_between_the_headings_and_those_who_are_here_vote_in_it()
    {
        var guest = await _world.GuestAsync();
        await _world.StartAsync();
        await _world.Notes.WriteAsync(guest, _world.Id, "Ouvrir le samedi");
        await _world.Sessions.RevealAsync(_world.Host, _world.Id, (await _world.ViewAsync()).Session.Current!.Value);
        await _world.GoToAsync(StepKind.Grouping);
        await _world.Notes.GroupAsync(guest, _world.Id, "Horaires", []);
        await _world.Notes.GroupAsync(guest, _world.Id, "Rappels", []);
        var step = await _world.GoToAsync(StepKind.Vote);

        await _world.Sessions.CallVoteAsync(_world.Host, _world.Id, step);
        await _world.Sessions.CallVoteAsync(_world.Host, _world.Id, step);
        var id = Assert.Single((await _world.ViewAsync()).Sheet.Rounds).Round;
        var round = (await _world.World.Get<RoundQueries>().FindAsync(guest, id))!.Round;
        Assert.Equal((RoundState.Ready, "Vote", 600), (round.State, round.Title, round.Settings.Seconds));
        Assert.Equal(["Horaires", "Rappels"], round.Paper.Options);

        await _world.World.Get<RoundCommands>().OpenAsync(_world.Host, id);
        await _world.World.Get<BallotCommands>().CastAsync(guest, id, new BallotDraft(Guid.CreateVersion7(), JsonSerializer.SerializeToElement(new { approve = new[] { 1 } })));
        Assert.Equal(1, (await _world.World.Get<RoundQueries>().FindAsync(_world.Host, id))!.Sheet.Turnout.Cast);
    }

    [Fact]
    public async Task Without_headings_it_is_between_the_notes_and_with_nothing_found_it_says_so()
    {
        await _world.ComeAsync();
        await _world.StartAsync();
        var step = await _world.GoToAsync(StepKind.Vote);
        await Rules.AssertBrokenAsync("session.too-few-options", () => _world.Sessions.CallVoteAsync(_world.Host, _world.Id, step));

        var writing = await _world.GoToAsync(StepKind.Brainwriting);
        var one = await _world.ComeAsync("Une");
        await _world.Notes.WriteAsync(one, _world.Id, "Ouvrir le samedi");
        await _world.Notes.WriteAsync(one, _world.Id, new string('a', Note.MaxLength));
        await _world.Sessions.RevealAsync(_world.Host, _world.Id, writing);
        await _world.GoToAsync(StepKind.Vote);
        await _world.Sessions.CallVoteAsync(_world.Host, _world.Id, step);

        var id = Assert.Single((await _world.ViewAsync()).Sheet.Rounds).Round;
        var options = (await _world.World.Get<RoundQueries>().FindAsync(_world.Host, id))!.Round.Paper.Options;
        Assert.Equal("Ouvrir le samedi", options[0]);
        Assert.Equal(BallotPaper.MaxOptionLength, options[1].Length);
    }

    [Fact]
    public async Task An_open_vote_is_paused_while_everything_is_held_and_a_cancelled_one_makes_room_for_another()
    {
        await _world.ComeAsync();
        await _world.DisposeAsync();
        _world = await SessionWorld.CreateAsync(SomeSessions.Step(StepKind.Vote, "Choisir", vote: new AgendaVote("single-choice", ["Oui", "Non"])));
        await _world.ComeAsync();
        await _world.StartAsync();
        var step = (await _world.ViewAsync()).Session.Current!.Value;
        await _world.Sessions.CallVoteAsync(_world.Host, _world.Id, step);
        var (rounds, first) = (_world.World.Get<RoundCommands>(), (await _world.ViewAsync()).Sheet.Rounds.Single().Round);
        await rounds.OpenAsync(_world.Host, first);

        await _world.Sessions.FreezeAsync(_world.Host, _world.Id, isFrozen: true);
        Assert.Equal(RoundState.Paused, await StateAsync(first));
        await _world.Sessions.FreezeAsync(_world.Host, _world.Id, isFrozen: false);
        Assert.Equal(RoundState.Open, await StateAsync(first));

        await rounds.DeclareVoidAsync(_world.Host, first, "Mauvaise question");
        await _world.Sessions.CallVoteAsync(_world.Host, _world.Id, step);
        Assert.NotEqual(first, (await _world.ViewAsync()).Sheet.Rounds.Single().Round);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Every_way_of_an_agenda_makes_a_paper_that_can_be_voted_on(string method)
    {
        await using var world = await SessionWorld.CreateAsync(SomeSessions.Step(
            StepKind.Vote, "Choisir", vote: new AgendaVote(method, ["A", "B", "C"]) { Grades = method is "majority-judgment" ? ["Bien", "Passable", "À rejeter"] : [] }));
        var one = await world.ComeAsync();
        await world.StartAsync();
        await world.Sessions.CallVoteAsync(world.Host, world.Id, (await world.ViewAsync()).Session.Current!.Value);
        var id = (await world.ViewAsync()).Sheet.Rounds.Single().Round;
        await world.World.Get<RoundCommands>().OpenAsync(world.Host, id);

        var paper = (await world.World.Get<RoundQueries>().FindAsync(one, id))!.Round.Paper;
        for (var seed = 0; seed < 5; seed++)
            await world.World.Get<BallotCommands>().CastAsync(one, id, new BallotDraft(Guid.CreateVersion7(), JsonSerializer.SerializeToElement(RehearsalBallots.Of(paper, new Random(seed)))));
    }

    [Fact]
    public async Task A_way_that_needs_more_than_options_is_not_one_of_an_agenda() => await Rules.AssertBrokenAsync("session.method-unknown", () => _world.Sessions.PrepareAsync(
        _world.Host, new SessionDraft("Séance", [SomeSessions.Step(StepKind.Vote, vote: new AgendaVote("equal-shares", ["A", "B"]))])));

    public static TheoryData<string> Methods => new(SessionVotes.Methods);

    private async Task<RoundState> StateAsync(RoundId id) => (await _world.World.Get<RoundQueries>().FindAsync(_world.Host, id))!.Round.State;
}
