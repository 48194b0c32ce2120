using Ideation.Domain.Ideas;
using Ideation.Domain.Sessions;
using Ideation.Tests.Support;
using static Ideation.Tests.Support.SomeSessions;

namespace Ideation.Tests.Domain.Sessions;

/// <summary>An agenda of timed steps, which may be skipped, put in another order and revisited.</summary>
public sealed class SessionTests
{
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void It_starts_with_the_first_step_that_is_not_left_out_and_its_time_begins()
    {
        var session = Prepared();
        session.Skip(Host, session.Steps[0].Id, isSkipped: true, Noon);

        session.Start(Host, Noon);
        session.Start(Host, Noon.AddMinutes(1));

        Assert.Equal(session.Steps[1].Id, session.Current);
        Assert.Equal(Noon.AddMinutes(10), session.EndsAt);
        Assert.Single(session.Events.OfType<SessionStarted>());
    }

    [Fact]
    public void Steps_are_revisited_in_any_order_and_keep_when_they_first_began()
    {
        var session = Running();
        session.GoTo(Host, session.Steps[3].Id, Noon.AddMinutes(5));
        session.GoTo(Host, session.Steps[0].Id, Noon.AddMinutes(9));

        Assert.Equal(session.Steps[0].Id, session.Current);
        Assert.Equal(Noon, session.Steps[0].BegunAt);
        Assert.Equal(Noon.AddMinutes(19), session.EndsAt);
        Assert.Equal(session.Steps[1].Id, session.NextStep!.Id);
    }

    [Fact]
    public void Going_to_a_step_that_was_left_out_takes_it_in_again()
    {
        var session = Running();
        session.Skip(Host, session.Steps[2].Id, isSkipped: true, Noon);
        session.GoTo(Host, session.Steps[2].Id, Noon);

        Assert.False(session.CurrentStep!.IsSkipped);
        Rules.AssertBroken("session.step-under-way", () => session.Skip(Host, session.Steps[2].Id, isSkipped: true, Noon));
        Rules.AssertBroken("session.step-not-found", () => session.GoTo(Host, StepId.New(), Noon));
    }

    [Fact]
    public void Nothing_happens_by_itself_when_the_time_is_over_and_more_time_counts_from_now()
    {
        var session = Running();
        session.Extend(Host, 60, Noon.AddMinutes(12));

        Assert.Equal(Noon.AddMinutes(13), session.EndsAt);
        Rules.AssertBroken("session.extension-unfit", () => session.Extend(Host, 0, Noon));
        Rules.AssertBroken("session.extension-unfit", () => session.Extend(Host, Session.MostExtraSeconds + 1, Noon));
    }

    [Fact]
    public void While_everything_is_held_no_time_passes()
    {
        var session = Running();
        session.Freeze(Host, Noon.AddMinutes(4));
        session.Freeze(Host, Noon.AddMinutes(5));
        session.Extend(Host, 60, Noon.AddMinutes(6));
        Assert.Equal((TimeSpan.FromMinutes(7), null), (session.Left, session.EndsAt));

        session.Thaw(Host, Noon.AddMinutes(60));
        Assert.Equal((null, Noon.AddMinutes(67)), (session.Left, session.EndsAt));
        Assert.False(session.IsFrozen);
    }

    [Fact]
    public void A_step_that_is_gone_to_while_everything_is_held_has_its_whole_time()
    {
        var session = Running();
        session.Freeze(Host, Noon.AddMinutes(4));
        session.GoTo(Host, session.Steps[2].Id, Noon.AddMinutes(5));

        Assert.Equal((TimeSpan.FromMinutes(10), null), (session.Left, session.EndsAt));
    }

    [Fact]
    public void What_has_begun_keeps_its_kind_and_stays_and_everything_else_may_go()
    {
        var session = Running();
        var first = session.Steps[0];

        Rules.AssertBroken("session.step-begun", () => session.Plan(Host, "Séance", [.. session.Steps.Skip(1)], Noon));
        Rules.AssertBroken("session.step-begun", () => session.Plan(Host, "Séance", [first with { Kind = StepKind.Discussion }, session.Steps[1]], Noon));

        session.Plan(Host, "Autre titre", [session.Steps[4], first with { Title = "Écrire", BegunAt = null }], Noon);
        Assert.Equal(["Actions", "Écrire"], session.Steps.Select(step => step.Title));
        Assert.Equal(Noon, session.Steps[1].BegunAt);
        Assert.Equal(first.Id, session.Current);
    }

    [Fact]
    public void What_nobody_could_go_through_is_refused_with_what_is_allowed()
    {
        Rules.AssertBroken("session.title-unfit", () => Session.Prepare(Ideation.Domain.Rounds.RoomId.New(), null, Host, " ", [Step(StepKind.Actions)], Noon));
        Rules.AssertBroken("session.agenda-unfit", () => Session.Prepare(Ideation.Domain.Rounds.RoomId.New(), null, Host, "Séance", [], Noon));
        Rules.AssertBroken("session.step-title-unfit", () => Prepared(Step(StepKind.Actions, "")));
        Rules.AssertBroken("session.prompt-too-long", () => Prepared(Step(StepKind.Actions) with { Prompt = new string('a', AgendaStep.MaxPromptLength + 1) }));
        Rules.AssertBroken("session.minutes-unfit", () => Prepared(Step(StepKind.Actions, minutes: 0)));
        Rules.AssertBroken("session.vote-missing", () => Prepared(Step(StepKind.Vote) with { Vote = null }));

        var session = Prepared(Step(StepKind.Actions));
        session.Skip(Host, session.Steps[0].Id, isSkipped: true, Noon);
        Rules.AssertBroken("session.nothing-to-do", () => session.Start(Host, Noon));
    }

    [Fact]
    public void Notes_are_revealed_once_and_for_all_and_only_where_notes_are_written()
    {
        var session = Running();
        session.Reveal(Host, session.Steps[0].Id, Noon);
        session.Reveal(Host, session.Steps[0].Id, Noon);

        Assert.True(session.Steps[0].IsRevealed);
        Assert.Single(session.Events.OfType<NotesRevealed>());
        Rules.AssertBroken("session.not-that-kind", () => session.Reveal(Host, session.Steps[2].Id, Noon));
    }

    [Fact]
    public void A_vote_is_between_what_was_written_beforehand_or_else_what_was_found()
    {
        var session = Running(Step(StepKind.Vote, "Choisir"), Step(StepKind.Vote, "Trancher", vote: new AgendaVote("schulze", ["A", "B", " "], 2, IsSecret: true)));

        Rules.AssertBroken("session.too-few-options", () => session.CallVote(Host, session.Steps[0].Id, ["Seule"], Noon));
        session.CallVote(Host, session.Steps[0].Id, ["Une", "Autre"], Noon);
        session.CallVote(Host, session.Steps[1].Id, ["Une", "Autre", "Troisième"], Noon);

        var called = session.Events.OfType<VoteCalled>().ToList();
        Assert.Equal(["Une", "Autre"], called[0].Options);
        Assert.Equal(["A", "B"], called[1].Options);
        Assert.Equal(("schulze", 2, true, 600), (called[1].Method, called[1].Winners, called[1].IsSecret, called[1].Seconds));
    }

    [Fact]
    public void One_person_speaks_at_a_time_and_whoever_spoke_is_done_when_a_step_begins()
    {
        var session = Running();
        Rules.AssertBroken("session.speaking-time-unfit", () => session.GiveFloor(Host, Me, 5, Noon));
        session.GiveFloor(Host, Me, 120, Noon);
        Assert.Equal(new Floor(Me, Noon, 120), session.Floor);

        session.GoTo(Host, session.Steps[2].Id, Noon);
        Assert.Null(session.Floor);
    }

    [Fact]
    public void Everybody_is_brought_to_an_idea_and_released()
    {
        var session = Running();
        var idea = IdeaId.New();
        session.BringTo(Host, idea, Noon);
        Assert.Equal(idea, session.BroughtTo);
        session.Release(Host, Noon);
        Assert.Null(session.BroughtTo);
    }

    [Fact]
    public void What_has_ended_does_not_change()
    {
        var session = Running();
        session.BringTo(Host, IdeaId.New(), Noon);
        session.End(Host, Noon.AddMinutes(30));
        session.End(Host, Noon.AddMinutes(31));

        Assert.Equal((SessionStage.Ended, Noon.AddMinutes(30), null, null), (session.Stage, session.EndedAt, session.EndsAt, session.BroughtTo));
        Rules.AssertBroken("session.not-running", () => session.GoTo(Host, session.Steps[1].Id, Noon));
        Rules.AssertBroken("session.not-running", () => session.Freeze(Host, Noon));
        Rules.AssertBroken("session.not-running", () => session.Plan(Host, "Séance", session.Steps, Noon));
        Rules.AssertBroken("session.not-prepared", () => session.Start(Host, Noon));
    }
}
