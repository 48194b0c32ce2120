using Ideation.App.Juries;
using Ideation.Domain.Juries.Judging;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Juries;

/// <summary>Scores as they are given and watched over, and who sees which of them.</summary>
public sealed class ScoringTests : IAsyncLifetime
{
    private JuryWorld _world = null!;

    public async Task InitializeAsync() => _world = await JuryWorld.OpenAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task A_mark_is_kept_as_it_is_given_and_leaves_the_other_fields_alone()
    {
        var (juror, team) = (_world.Jurors[0], await _world.FirstProjectOfAsync(_world.Jurors[0]));
        await _world.Scoring.WriteAsync(juror, _world.Jury, team, new ScorecardChange(new() { [0] = 4 }, Notes: "À revoir"));
        await _world.Scoring.WriteAsync(juror, _world.Jury, team, new ScorecardChange(new() { [1] = 2 }, new() { [0] = false }, Feedback: "Montrez-le à un usager."));
        await _world.Scoring.WriteAsync(juror, _world.Jury, team, new ScorecardChange(new() { [1] = null }));

        var card = (await _world.Cards.CardAsync(juror, _world.Jury, team))!;

        Assert.Equal([4, null, null], card.Card.Marks);
        Assert.Equal([0], card.Failed);
        Assert.Equal(("À revoir", "Montrez-le à un usager."), (card.Notes, card.Feedback));
        Assert.True(card.MayWrite);
        Assert.False(card.MaySubmit);
        await Rules.AssertBrokenAsync("scorecard.incomplete", () => _world.Scoring.SubmitAsync(juror, _world.Jury, team));
    }

    [Fact]
    public async Task Nobody_reaches_a_card_that_is_not_theirs()
    {
        var (juror, team) = (_world.Jurors[0], await _world.FirstProjectOfAsync(_world.Jurors[0]));
        var stranger = _world.Teams.First(pair => pair.Team == team).Captain;
        await _world.SubmitAsync(juror, team, 5, "Bravo");

        foreach (var other in new[] { _world.Chair, _world.Organiser, stranger })
        {
            Assert.Null(await _world.Cards.CardAsync(other, _world.Jury, team));
            await Rules.AssertBrokenAsync("scorecard.not-found", () => _world.Scoring.WriteAsync(other, _world.Jury, team, new ScorecardChange(new() { [0] = 1 })));
            await Rules.AssertBrokenAsync("scorecard.not-found", () => _world.Scoring.RecuseAsync(other, _world.Jury, team, ConflictKind.Other, ""));
        }

        Assert.Null(await _world.Cards.MineAsync(_world.Chair, _world.Jury));
        foreach (var peer in _world.Jurors.Skip(1))
        {
            Assert.Null(await _world.Cards.MatrixAsync(peer, _world.Jury));
            Assert.Null(await _world.Results.FindAsync(peer, _world.Jury));
            Assert.Null(await _world.Results.FeedbackAsync(peer, _world.Jury, team));
            Assert.NotEqual(5, (await _world.Cards.CardAsync(peer, _world.Jury, team))?.Card.Score ?? 0);
            await Rules.AssertBrokenAsync("jury.not-yours", () => _world.World.Get<JuryFiles>().ForAsync(peer, _world.Jury));
        }
    }

    [Fact]
    public async Task The_chair_sees_scores_once_they_are_submitted_and_organisers_see_only_how_far_everybody_is()
    {
        var (juror, team) = (_world.Jurors[0], await _world.FirstProjectOfAsync(_world.Jurors[0]));
        await _world.Scoring.WriteAsync(juror, _world.Jury, team, new ScorecardChange(new() { [0] = 5, [1] = 5, [2] = 5 }));
        var drafted = (await _world.Cards.MatrixAsync(_world.Chair, _world.Jury))!.Cell(juror.Member!.Value, team);
        Assert.Equal((ScorecardState.Draft, null), (drafted.State, drafted.Score));

        await _world.Scoring.SubmitAsync(juror, _world.Jury, team);

        Assert.Equal(5, (await _world.Cards.MatrixAsync(_world.Chair, _world.Jury))!.Cell(juror.Member!.Value, team).Score);
        var room = (await _world.Cards.MatrixAsync(_world.Organiser, _world.Jury))!;
        Assert.Equal((ScorecardState.Submitted, null), (room.Cell(juror.Member!.Value, team).State, room.Cell(juror.Member!.Value, team).Score));
        Assert.Empty(room.Manners);
        Assert.Equal(1, room.Submitted);
        Assert.Null(await _world.Results.FindAsync(_world.Organiser, _world.Jury));
        Assert.NotNull(await _world.Results.FindAsync(_world.Chair, _world.Jury));
        await Rules.AssertBrokenAsync("jury.not-yours", () => _world.World.Get<JuryFiles>().ForAsync(_world.Organiser, _world.Jury));
    }

    [Fact]
    public async Task A_chair_who_scores_too_sees_no_score_of_a_peer_before_scores_are_closed()
    {
        var (juror, team) = (_world.Jurors[0], await _world.FirstProjectOfAsync(_world.Jurors[0]));
        await _world.SubmitAsync(juror, team, 5);
        await _world.Setup.SeatAsync(_world.Organiser, _world.Jury, _world.Chair.Member!.Value);

        var room = (await _world.Cards.MatrixAsync(_world.Chair, _world.Jury))!;
        Assert.All(room.Cells, cell => Assert.Null(cell.Score));
        Assert.Empty(room.Manners);
        Assert.Null(await _world.Results.FindAsync(_world.Chair, _world.Jury));
        await Rules.AssertBrokenAsync("jury.not-yours", () => _world.World.Get<JuryFiles>().ForAsync(_world.Chair, _world.Jury));

        await _world.Room.CloseAsync(_world.Chair, _world.Jury);
        Assert.Equal(5, (await _world.Cards.MatrixAsync(_world.Chair, _world.Jury))!.Cell(juror.Member!.Value, team).Score);
        Assert.NotNull(await _world.Results.FindAsync(_world.Chair, _world.Jury));
    }

    [Fact]
    public async Task A_cell_far_from_the_others_diverges_and_one_past_its_time_is_late()
    {
        await using var world = await JuryWorld.OpenAsync(teams: 2, jurors: 3, visits: 3);
        var team = world.Teams[0].Team;
        await world.SubmitAsync(world.Jurors[0], team, 5);
        await world.SubmitAsync(world.Jurors[1], team, 3);
        var plan = await world.PlanAsync();
        await world.Setup.ArrangeAsync(world.Organiser, world.Jury, plan, plan with { ScoreBy = World.Noon.AddHours(1) });
        Assert.True(Cell(0).Diverges);
        Assert.False(Cell(2).IsLate);

        world.World.Clock.Advance(TimeSpan.FromHours(1));

        Assert.True(Cell(2).IsLate);
        Assert.False(Cell(0).IsLate);

        MatrixCell Cell(int juror) => world.Cards.MatrixAsync(world.Chair, world.Jury).GetAwaiter().GetResult()!.Cell(world.Jurors[juror].Member!.Value, team);
    }

    [Fact]
    public async Task The_chair_reopens_with_a_reason_that_the_juror_reads()
    {
        var (juror, team) = (_world.Jurors[0], await _world.FirstProjectOfAsync(_world.Jurors[0]));
        await _world.SubmitAsync(juror, team);
        await Rules.AssertBrokenAsync("jury.not-yours", () => _world.Room.ReopenAsync(_world.Jurors[1], _world.Jury, juror.Member!.Value, team, "Non"));
        await Rules.AssertBrokenAsync("jury.not-the-chair", () => _world.Room.ReopenAsync(_world.Organiser, _world.Jury, juror.Member!.Value, team, "Non"));

        await _world.Room.ReopenAsync(_world.Chair, _world.Jury, juror.Member!.Value, team, "Deux critères inversés.");

        var card = (await _world.Cards.CardAsync(juror, _world.Jury, team))!;
        Assert.Equal("Deux critères inversés.", card.ReopenedBecause);
        Assert.True(card.MayWrite);
    }

    [Fact]
    public async Task A_recusal_is_in_the_register_and_the_chair_finds_somebody_else()
    {
        var (juror, team) = (_world.Jurors[0], await _world.FirstProjectOfAsync(_world.Jurors[0]));
        await _world.Scoring.RecuseAsync(juror, _world.Jury, team, ConflictKind.Professional, "Ancien collègue");
        Assert.Single((await _world.KeptAsync()).JurorsOf(team));

        await _world.Room.CoverAsync(_world.Chair, _world.Jury, team, null);

        var panel = (await _world.KeptAsync()).JurorsOf(team).ToList();
        Assert.Equal(2, panel.Count);
        Assert.DoesNotContain(juror.Member!.Value, panel);
        var other = _world.Jurors.Single(one => one.Member == panel[^1]);
        Assert.NotNull(await _world.Cards.CardAsync(other, _world.Jury, team));
        Assert.True((await _world.Cards.MatrixAsync(_world.Chair, _world.Jury))!.Cell(juror.Member!.Value, team).IsBarred);
    }

    [Fact]
    public async Task The_projects_of_a_juror_who_is_gone_go_to_the_others_and_come_back_with_what_was_written()
    {
        var gone = _world.Jurors[0];
        var mine = (await _world.Cards.MineAsync(gone, _world.Jury))!.Cards;
        await _world.SubmitAsync(gone, mine[0].Team);
        await _world.Scoring.WriteAsync(gone, _world.Jury, mine[1].Team, new ScorecardChange(new() { [0] = 4 }));

        await _world.Room.MarkAbsentAsync(_world.Organiser, _world.Jury, gone.Member!.Value, "Malade");

        var jury = await _world.KeptAsync();
        Assert.All(_world.Teams, pair => Assert.Equal(2, jury.JurorsOf(pair.Team).Count()));
        Assert.Equal([mine[0].Team], jury.Visits.Where(visit => visit.Juror == gone.Member).Select(visit => visit.Team));
        await Rules.AssertBrokenAsync("scorecard.over", () => _world.Scoring.WriteAsync(gone, _world.Jury, mine[1].Team, new ScorecardChange(new() { [0] = 5 })));

        // Somebody who comes back.
        await _world.Setup.SeatAsync(_world.Organiser, _world.Jury, gone.Member!.Value);
        var holder = jury.JurorsOf(mine[1].Team).First();
        await _world.Room.ReplaceAsync(_world.Chair, _world.Jury, mine[1].Team, holder, gone.Member!.Value);
        Assert.Equal(4, (await _world.Cards.CardAsync(gone, _world.Jury, mine[1].Team))!.Card.Marks[0]);
    }

    [Fact]
    public async Task A_mentor_or_member_of_a_team_never_scores_it_whoever_hands_it_over()
    {
        var (captain, team) = _world.Teams[0];
        var mentor = await _world.World.MemberAsync("Marc", await _world.PlaceAsync());
        await _world.World.Get<Ideation.App.Hackathons.HackathonCommands>().NameMentorAsync(_world.Organiser, team, mentor.Member!.Value);
        await _world.Setup.SeatAsync(_world.Organiser, _world.Jury, mentor.Member!.Value);
        await _world.Setup.SeatAsync(_world.Organiser, _world.Jury, captain.Member!.Value);

        foreach (var person in new[] { mentor, captain })
        {
            await Rules.AssertBrokenAsync("jury.in-conflict", () => _world.Room.CoverAsync(_world.Chair, _world.Jury, team, person.Member!.Value));
            await Rules.AssertBrokenAsync("scorecard.not-found", () => _world.Scoring.WriteAsync(person, _world.Jury, team, new ScorecardChange(new() { [0] = 5 })));
        }
    }

    [Fact]
    public async Task Whoever_becomes_a_mentor_while_scores_are_open_is_taken_off_the_project()
    {
        var (juror, team) = (_world.Jurors[0], await _world.FirstProjectOfAsync(_world.Jurors[0]));
        await _world.World.Get<Ideation.App.Hackathons.HackathonCommands>().NameMentorAsync(_world.Organiser, team, juror.Member!.Value);

        await Rules.AssertBrokenAsync("scorecard.over", () => _world.Scoring.WriteAsync(juror, _world.Jury, team, new ScorecardChange(new() { [0] = 5 })));
        Assert.True((await _world.KeptAsync()).IsBarred(juror.Member!.Value, team));
    }

    [Fact]
    public async Task What_is_still_to_score_awaits_a_juror_at_home_until_it_is_done_or_closed()
    {
        var juror = _world.Jurors[0];
        var mine = (await _world.Cards.MineAsync(juror, _world.Jury))!.Cards;
        Assert.Equal(("Jury national", mine.Count), (Assert.Single(await _world.Cards.AwaitedAsync(juror)).Title, Assert.Single(await _world.Cards.AwaitedAsync(juror)).Cards));
        Assert.Empty(await _world.Cards.AwaitedAsync(_world.Chair));

        await _world.SubmitAsync(juror, mine[0].Team);
        Assert.Equal(mine.Count - 1, Assert.Single(await _world.Cards.AwaitedAsync(juror)).Cards);
        await _world.Room.CloseAsync(_world.Chair, _world.Jury);

        Assert.Empty(await _world.Cards.AwaitedAsync(juror));
    }

    [Fact]
    public async Task What_the_chair_does_is_not_for_jurors_and_closing_not_for_organisers()
    {
        var (juror, team) = (_world.Jurors[0], _world.Teams[0].Team);
        foreach (var act in new Func<Task>[]
        {
            () => _world.Room.PauseAsync(juror, _world.Jury), () => _world.Room.ResumeAsync(juror, _world.Jury), () => _world.Room.CloseAsync(juror, _world.Jury),
            () => _world.Room.TakeStageAsync(juror, _world.Jury, team, 5), () => _world.Room.LeaveStageAsync(juror, _world.Jury), () => _world.Room.NudgeAsync(juror, _world.Jury, juror.Member!.Value),
            () => _world.Room.MarkAbsentAsync(juror, _world.Jury, juror.Member!.Value, "Non"), () => _world.Room.CoverAsync(juror, _world.Jury, team, null),
            () => _world.Room.ReplaceAsync(juror, _world.Jury, team, juror.Member!.Value, _world.Jurors[1].Member!.Value),
        })
        {
            await Rules.AssertBrokenAsync("jury.not-yours", act);
        }

        await Rules.AssertBrokenAsync("jury.not-the-chair", () => _world.Room.CloseAsync(_world.Organiser, _world.Jury));
    }
}
