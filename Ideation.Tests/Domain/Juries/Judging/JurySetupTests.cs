using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Juries.Judging;

/// <summary>Setting a jury up: what may be saved half finished, what must be there to open, and what is fixed from then on.</summary>
public sealed class JurySetupTests
{
    private readonly SomeJury _some = SomeJury.InSetup();

    private Jury Jury => _some.Jury;

    [Fact]
    public void A_jury_has_a_name_and_a_plan_within_its_limits()
    {
        Rules.AssertBroken("jury.title-unfit", () => Jury.Arrange(_some.Host, Jury.Plan with { Title = " " }, SomeJury.Noon));
        Rules.AssertBroken("jury.title-unfit", () => Jury.Convene(Jury.Hackathon, _some.Host, new string('a', Jury.MaxTitleLength + 1), SomeJury.Noon));
        Rules.AssertBroken("jury.plan-unfit", () => Jury.Arrange(_some.Host, Jury.Plan with { VisitsPerTeam = 0 }, SomeJury.Noon));
        Rules.AssertBroken("jury.plan-unfit", () => Jury.Arrange(_some.Host, Jury.Plan with { MinutesPerVisit = Jury.MostMinutes + 1 }, SomeJury.Noon));
        Rules.AssertBroken("jury.plan-unfit", () => Jury.Arrange(_some.Host, Jury.Plan with { WindowMinutes = 0 }, SomeJury.Noon));
        Rules.AssertBroken("jury.plan-unfit", () => Jury.Arrange(_some.Host, Jury.Plan with { ContestDays = Jury.MostContestDays + 1 }, SomeJury.Noon));
    }

    [Fact]
    public void The_ladder_names_a_rule_once_and_only_criteria_that_the_grid_has()
    {
        Rules.AssertBroken("jury.ladder-unfit", () => Jury.Arrange(_some.Host, Jury.Plan with { Ties = [new(TieStep.Median), new(TieStep.Median)] }, SomeJury.Noon));
        Rules.AssertBroken("jury.ladder-unfit", () => Jury.Arrange(_some.Host, Jury.Plan with { Ties = [new(TieStep.Criterion, Rubric.MostLines)] }, SomeJury.Noon));
        Jury.Arrange(_some.Host, Jury.Plan with { Ties = [new(TieStep.Criterion, 3)] }, SomeJury.Noon);
        Jury.Draw(_some.Host, 1, SomeJury.Noon);
        Rules.AssertBroken("jury.ladder-unfit", () => Jury.Open(_some.Host, SomeJury.Noon));
    }

    [Fact]
    public void A_grid_may_be_saved_half_finished_but_not_opened_with()
    {
        void Refused(string rule, Rubric rubric)
        {
            Jury.Write(_some.Host, rubric, SomeJury.Noon);
            Rules.AssertBroken(rule, () => Jury.Open(_some.Host, SomeJury.Noon));
        }

        Jury.Draw(_some.Host, 1, SomeJury.Noon);
        var lines = SomeJury.Rubric.Lines;
        Refused("jury.too-few-lines", new Rubric([lines[0] with { Weight = 50 }, lines[1] with { Weight = 50 }], []));
        Refused("jury.weights-uneven", new Rubric([lines[0] with { Weight = 49 }, lines[1], lines[2]], []));
        Refused("jury.weight-unfit", new Rubric([lines[0] with { Weight = 80 }, lines[1] with { Weight = 0 }, lines[2]], []));
        Refused("jury.line-names-unfit", new Rubric([lines[0], lines[1] with { Name = lines[0].Name }, lines[2]], []));
        Refused("jury.line-names-unfit", new Rubric([lines[0], lines[1] with { Name = "" }, lines[2]], []));
        Refused("jury.sentences-missing", new Rubric([lines[0], lines[1], lines[2] with { Middle = " " }], []));
    }

    [Fact]
    public void A_grid_refuses_what_could_never_be_part_of_one()
    {
        var line = SomeJury.Rubric.Lines[0];
        Rules.AssertBroken("jury.too-many-lines", () => Jury.Write(_some.Host, new Rubric([.. Enumerable.Repeat(line, Rubric.MostLines + 1)], []), SomeJury.Noon));
        Rules.AssertBroken("jury.too-many-eliminating", () => Jury.Write(_some.Host, new Rubric([], [.. Enumerable.Range(0, Rubric.MostEliminating + 1).Select(number => $"Règle {number}")]), SomeJury.Noon));
        Rules.AssertBroken("jury.weight-unfit", () => Jury.Write(_some.Host, new Rubric([line with { Weight = 101 }], []), SomeJury.Noon));
        Rules.AssertBroken("jury.words-too-long", () => Jury.Write(_some.Host, new Rubric([line with { Lowest = new string('a', Rubric.MaxSentenceLength + 1) }], []), SomeJury.Noon));
    }

    [Fact]
    public void Opening_asks_for_a_chair_two_projects_and_a_juror_for_each()
    {
        var chairless = Jury.Convene(Jury.Hackathon, _some.Host, "Sans présidence", SomeJury.Noon);
        chairless.Write(_some.Host, SomeJury.Rubric, SomeJury.Noon);
        Rules.AssertBroken("jury.no-chair", () => chairless.Open(_some.Host, SomeJury.Noon));

        Rules.AssertBroken("jury.visits-missing", () => Jury.Open(_some.Host, SomeJury.Noon));
        Jury.Enter(_some.Host, [new(_some.Teams[0], false), new(_some.Teams[1], true)], SomeJury.Noon);
        Rules.AssertBroken("jury.too-few-projects", () => Jury.Open(_some.Host, SomeJury.Noon));
        Rules.AssertBroken("jury.too-few-projects", () => Jury.Draw(_some.Host, 1, SomeJury.Noon));
    }

    [Fact]
    public void Once_it_is_open_only_the_dates_and_the_jurors_still_change()
    {
        var open = SomeJury.Open();
        open.Jury.Arrange(open.Host, open.Jury.Plan with { ScoreBy = SomeJury.Noon.AddHours(2), ContestDays = 3 }, SomeJury.Noon);
        Assert.Equal(SomeJury.Noon.AddHours(2), open.Jury.Plan.ScoreBy);
        open.Jury.Seat(open.Host, MemberId.New(), SomeJury.Noon);

        Rules.AssertBroken("jury.not-in-stage", () => open.Jury.Arrange(open.Host, open.Jury.Plan with { Ties = [] }, SomeJury.Noon));
        Rules.AssertBroken("jury.not-in-stage", () => open.Jury.Arrange(open.Host, open.Jury.Plan with { Adjustment = Adjustment.None }, SomeJury.Noon));
        Rules.AssertBroken("jury.rubric-fixed", () => open.Jury.Write(open.Host, SomeJury.Rubric, SomeJury.Noon));
        Rules.AssertBroken("jury.not-in-stage", () => open.Jury.Enter(open.Host, [], SomeJury.Noon));
        Rules.AssertBroken("jury.not-in-stage", () => open.Jury.Draw(open.Host, 1, SomeJury.Noon));
        Rules.AssertBroken("jury.not-in-stage", () => open.Jury.Unseat(open.Host, open.Jurors[0], SomeJury.Noon));
        Rules.AssertBroken("jury.not-in-stage", () => open.Jury.Open(open.Host, SomeJury.Noon));
    }

    [Fact]
    public void A_juror_sits_once_and_whoever_leaves_takes_their_visits_along()
    {
        Rules.AssertBroken("jury.already-seated", () => Jury.Seat(_some.Host, _some.Jurors[0], SomeJury.Noon));
        Rules.AssertBroken("jury.not-a-juror", () => Jury.Unseat(_some.Host, MemberId.New(), SomeJury.Noon));
        Jury.Draw(_some.Host, 1, SomeJury.Noon);
        Jury.Register(_some.Host, _some.Jurors[0], _some.Teams[0], ConflictKind.Personal, "", SomeJury.Noon);

        Jury.Unseat(_some.Host, _some.Jurors[0], SomeJury.Noon);

        Assert.DoesNotContain(Jury.Visits, visit => visit.Juror == _some.Jurors[0]);
        Assert.Empty(Jury.Conflicts);
        for (var more = Jury.Jurors.Count; more < Jury.MostJurors; more++)
            Jury.Seat(_some.Host, MemberId.New(), SomeJury.Noon);
        Rules.AssertBroken("jury.too-many-jurors", () => Jury.Seat(_some.Host, MemberId.New(), SomeJury.Noon));
    }

    [Fact]
    public void Who_is_in_conflict_is_never_drawn_and_is_taken_off_at_once()
    {
        Jury.Draw(_some.Host, 1, SomeJury.Noon);
        var visit = Jury.Visits[0];

        Jury.Register(_some.Host, visit.Juror, visit.Team, ConflictKind.SameAgency, "", SomeJury.Noon);
        Assert.DoesNotContain(visit, Jury.Visits);
        Jury.Draw(_some.Host, 2, SomeJury.Noon);
        Assert.DoesNotContain(visit, Jury.Visits);
        Rules.AssertBroken("jury.in-conflict", () => Jury.Cover(_some.Host, visit.Team, visit.Juror, SomeJury.Noon));

        Rules.AssertBroken("jury.not-a-juror", () => Jury.Register(_some.Host, MemberId.New(), visit.Team, ConflictKind.Other, "", SomeJury.Noon));
        Rules.AssertBroken("jury.not-before-the-jury", () => Jury.Register(_some.Host, visit.Juror, TeamId.New(), ConflictKind.Other, "", SomeJury.Noon));
        Rules.AssertBroken("jury.words-too-long", () => Jury.Register(_some.Host, visit.Juror, visit.Team, ConflictKind.Other, new string('a', Jury.MaxNoteLength + 1), SomeJury.Noon));
    }

    [Fact]
    public void A_conflict_is_lifted_with_a_reason_and_stays_in_the_register_but_some_never_are()
    {
        var (juror, team) = (_some.Jurors[0], _some.Teams[0]);
        Jury.Register(_some.Host, juror, team, ConflictKind.SameAgency, "", SomeJury.Noon);

        Rules.AssertBroken("jury.reason-unfit", () => Jury.Lift(_some.Host, juror, team, ConflictKind.SameAgency, " ", SomeJury.Noon));
        Jury.Lift(_some.Host, juror, team, ConflictKind.SameAgency, "Deux sites sans lien.", SomeJury.Noon);
        Assert.False(Jury.IsBarred(juror, team));
        Assert.Equal("Deux sites sans lien.", Assert.Single(Jury.Conflicts).Lifted);
        Rules.AssertBroken("jury.conflict-not-found", () => Jury.Lift(_some.Host, juror, team, ConflictKind.SameAgency, "Encore", SomeJury.Noon));

        foreach (var kind in new[] { ConflictKind.InTeam, ConflictKind.Mentor, ConflictKind.Hierarchy, ConflictKind.Personal })
        {
            Jury.Register(_some.Host, juror, team, kind, "", SomeJury.Noon);
            Rules.AssertBroken("jury.conflict-absolute", () => Jury.Lift(_some.Host, juror, team, kind, "Tant pis", SomeJury.Noon));
        }
    }

    [Fact]
    public void Visits_are_swapped_reassigned_and_covered_by_hand_but_nobody_visits_twice()
    {
        Jury.Draw(_some.Host, 1, SomeJury.Noon);
        var one = Jury.Visits[0];
        var other = Jury.Visits.First(visit => visit.Juror != one.Juror && visit.Team != one.Team && !Jury.IsDrawn(one.Juror, visit.Team) && !Jury.IsDrawn(visit.Juror, one.Team));

        Jury.Swap(_some.Host, one, other, SomeJury.Noon);
        Assert.True(Jury.IsDrawn(one.Juror, other.Team) && Jury.IsDrawn(other.Juror, one.Team) && !Jury.IsDrawn(one.Juror, one.Team));
        Rules.AssertBroken("jury.no-such-visit", () => Jury.Swap(_some.Host, one, other, SomeJury.Noon));

        Jury.Reassign(_some.Host, one.Team, other.Juror, one.Juror, SomeJury.Noon);
        Assert.True(Jury.IsDrawn(one.Juror, one.Team));
        Rules.AssertBroken("jury.already-visits", () => Jury.Cover(_some.Host, one.Team, one.Juror, SomeJury.Noon));
        Rules.AssertBroken("jury.no-such-visit", () => Jury.Reassign(_some.Host, one.Team, other.Juror, other.Juror, SomeJury.Noon));
        Rules.AssertBroken("jury.not-before-the-jury", () => Jury.Cover(_some.Host, TeamId.New(), null, SomeJury.Noon));
        Rules.AssertBroken("jury.not-a-juror", () => Jury.Cover(_some.Host, one.Team, MemberId.New(), SomeJury.Noon));
        while (Jury.JurorsOf(one.Team).Count() < 3)
            Jury.Cover(_some.Host, one.Team, null, SomeJury.Noon);
        Rules.AssertBroken("jury.nobody-left", () => Jury.Cover(_some.Host, one.Team, null, SomeJury.Noon));
    }

    [Fact]
    public void The_calibration_project_goes_to_all_and_into_no_result()
    {
        Jury.Enter(_some.Host, [.. _some.Teams.Select((team, number) => new JuryProject(team, number == 0))], SomeJury.Noon);
        Jury.Draw(_some.Host, 1, SomeJury.Noon);

        Assert.Equal(_some.Jurors.Order(Comparer<MemberId>.Create((left, right) => left.Value.CompareTo(right.Value))), Jury.JurorsOf(_some.Teams[0]).OrderBy(juror => juror.Value));
        Assert.DoesNotContain(_some.Teams[0], _some.Record.Teams);
    }

    [Fact]
    public void A_project_taken_back_leaves_a_jury_that_is_set_up_and_no_other()
    {
        Jury.Draw(_some.Host, 1, SomeJury.Noon);
        Jury.LetGo(_some.Host, _some.Teams[0], SomeJury.Noon);
        Assert.False(Jury.IsBefore(_some.Teams[0]) || Jury.JurorsOf(_some.Teams[0]).Any());

        var open = SomeJury.Open();
        Rules.AssertBroken("jury.holds-project", () => open.Jury.LetGo(open.Host, open.Teams[0], SomeJury.Noon));
    }

    [Fact]
    public void The_same_seed_draws_the_same_visits()
    {
        Jury.Draw(_some.Host, 42, SomeJury.Noon);
        var first = Jury.Visits.ToList();
        Jury.Draw(_some.Host, 43, SomeJury.Noon);
        Jury.Draw(_some.Host, 42, SomeJury.Noon);
        Assert.Equal(first, Jury.Visits);
    }
}
