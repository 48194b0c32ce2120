using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Standing = Ideation.Domain.Juries.Results.Standing;

namespace Ideation.Tests.Domain.Juries.Judging;

/// <summary>From frozen scores to the seal: who may change the order and how, and that nothing changes after.</summary>
public sealed class DeliberationTests
{
    private readonly SomeJury _some = SomeJury.Deliberating(plan: JuryPlan.Usual with { VisitsPerTeam = 3, Adjustment = Adjustment.None });

    private Jury Jury => _some.Jury;

    private IReadOnlyList<IReadOnlyList<TeamId>> Order => _some.Record.Order(Standing.Of(_some.Record.Case).Ranking);

    [Fact]
    public void Only_the_chair_closes_deliberates_and_signs_in_that_order()
    {
        var open = SomeJury.Open();
        Rules.AssertBroken("jury.not-the-chair", () => open.Jury.Close(open.Host, SomeJury.Noon));
        Rules.AssertBroken("jury.not-in-stage", () => open.Jury.Deliberate(open.Chair, 30, SomeJury.Noon));
        open.Jury.Close(open.Chair, SomeJury.Noon);
        open.Jury.Close(open.Chair, SomeJury.Noon);
        Rules.AssertBroken("jury.not-the-chair", () => open.Jury.Deliberate(open.Host, 30, SomeJury.Noon));
        Rules.AssertBroken("jury.plan-unfit", () => open.Jury.Deliberate(open.Chair, 0, SomeJury.Noon));
        Rules.AssertBroken("jury.not-in-stage", () => open.Jury.Sign(open.Chair, [], SomeJury.Noon));
    }

    [Fact]
    public void A_motion_needs_a_reason_a_place_and_half_of_the_jurors_to_change_the_order()
    {
        var (last, first) = (_some.Teams[3], _some.Teams[0]);
        Assert.Equal(_some.Teams, Order.SelectMany(tier => tier));
        Rules.AssertBroken("jury.reason-unfit", () => Jury.Move(_some.Jurors[0], last, 1, " ", 4, SomeJury.Noon));
        Rules.AssertBroken("jury.place-unfit", () => Jury.Move(_some.Jurors[0], last, 5, "Innovant", 4, SomeJury.Noon));
        Rules.AssertBroken("jury.not-before-the-jury", () => Jury.Move(_some.Jurors[0], TeamId.New(), 1, "Innovant", 4, SomeJury.Noon));
        Rules.AssertBroken("jury.not-a-juror", () => Jury.Move(_some.Host, last, 1, "Innovant", 4, SomeJury.Noon));
        Jury.Move(_some.Jurors[0], last, 1, "La démonstration a marché devant tous.", 4, SomeJury.Noon);
        Rules.AssertBroken("jury.motion-open", () => Jury.Move(_some.Jurors[1], first, 2, "Autre", 4, SomeJury.Noon));
        Rules.AssertBroken("jury.motion-open", () => _some.Sign());

        Jury.Vote(_some.Jurors[0], 1, true, SomeJury.Noon);
        Rules.AssertBroken("jury.too-few-votes", () => Jury.Settle(_some.Chair, 1, SomeJury.Noon));
        Rules.AssertBroken("jury.not-a-juror", () => Jury.Vote(_some.Chair, 1, true, SomeJury.Noon));
        Jury.Vote(_some.Jurors[1], 1, false, SomeJury.Noon);
        Jury.Vote(_some.Jurors[1], 1, true, SomeJury.Noon);
        Rules.AssertBroken("jury.not-the-chair", () => Jury.Settle(_some.Jurors[0], 1, SomeJury.Noon));
        Jury.Settle(_some.Chair, 1, SomeJury.Noon);

        Assert.Equal(MotionOutcome.Adopted, Jury.Motions[0].Outcome);
        Assert.Equal([last, first, _some.Teams[1], _some.Teams[2]], Order.SelectMany(tier => tier));
        Rules.AssertBroken("jury.motion-closed", () => Jury.Vote(_some.Jurors[2], 1, false, SomeJury.Noon));
    }

    [Fact]
    public void As_many_against_as_in_favour_change_nothing_and_a_motion_may_be_withdrawn()
    {
        Jury.Move(_some.Jurors[0], _some.Teams[3], 1, "Innovant", 4, SomeJury.Noon);
        Jury.Vote(_some.Jurors[0], 1, true, SomeJury.Noon);
        Jury.Vote(_some.Jurors[1], 1, false, SomeJury.Noon);
        Jury.Settle(_some.Chair, 1, SomeJury.Noon);
        Assert.Equal(MotionOutcome.Rejected, Jury.Motions[0].Outcome);

        Jury.Move(_some.Jurors[0], _some.Teams[3], 2, "Innovant", 4, SomeJury.Noon);
        Rules.AssertBroken("jury.motion-not-yours", () => Jury.Withdraw(_some.Jurors[1], 2, SomeJury.Noon));
        Jury.Withdraw(_some.Jurors[0], 2, SomeJury.Noon);
        Assert.Equal(_some.Teams, Order.SelectMany(tier => tier));
    }

    [Fact]
    public void Who_is_in_conflict_with_a_project_does_not_vote_on_its_place()
    {
        var some = SomeJury.Open(plan: JuryPlan.Usual with { VisitsPerTeam = 2, Adjustment = Adjustment.None });
        var card = some.Card();
        card.Recuse(some.Jury, card.Juror, ConflictKind.Personal, "", SomeJury.Noon);
        some.Jury.Close(some.Chair, SomeJury.Noon);
        some.Jury.Deliberate(some.Chair, null, SomeJury.Noon);
        some.Jury.Move(some.Chair, card.Team, 1, "Innovant", 4, SomeJury.Noon);

        Rules.AssertBroken("jury.in-conflict", () => some.Jury.Vote(card.Juror, 1, true, SomeJury.Noon));
    }

    [Fact]
    public void A_place_among_equals_is_after_all_of_them()
    {
        var some = SomeJury.Deliberating(teams: 4, level: (team, _) => team == 0 ? 5 : team == 3 ? 1 : 3, plan: JuryPlan.Usual with { VisitsPerTeam = 3, Adjustment = Adjustment.None, Ties = [] });
        some.Jury.Move(some.Jurors[0], some.Teams[0], 2, "Déjà réalisé ailleurs.", 4, SomeJury.Noon);
        some.Jury.Vote(some.Jurors[0], 1, true, SomeJury.Noon);
        some.Jury.Vote(some.Jurors[1], 1, true, SomeJury.Noon);
        some.Jury.Settle(some.Chair, 1, SomeJury.Noon);

        var order = some.Record.Order(Standing.Of(some.Record.Case).Ranking);

        Assert.Equal([2, 1, 1], order.Select(tier => tier.Count));
        Assert.Equal(some.Teams[0], order[1][0]);
    }

    [Fact]
    public void The_chairs_word_is_used_where_the_ladder_reaches_it_and_only_among_equals()
    {
        var some = SomeJury.Deliberating(level: (team, _) => team < 2 ? 4 : 2, plan: JuryPlan.Usual with { VisitsPerTeam = 3, Adjustment = Adjustment.None, Ties = [new(TieStep.Chair)] });
        IReadOnlyList<TeamId> equal = [some.Teams[0], some.Teams[1]];
        Rules.AssertBroken("jury.not-equal", () => some.Jury.Cast(some.Chair, [some.Teams[0]], some.Teams[0], "Seul", SomeJury.Noon));
        Rules.AssertBroken("jury.not-equal", () => some.Jury.Cast(some.Chair, equal, some.Teams[2], "Autre", SomeJury.Noon));
        Rules.AssertBroken("jury.not-the-chair", () => some.Jury.Cast(some.Host, equal, some.Teams[1], "Non", SomeJury.Noon));

        some.Jury.Cast(some.Chair, equal, some.Teams[1], "Le besoin est plus fréquent.", SomeJury.Noon);

        var ranking = Standing.Of(some.Record.Case).Ranking;
        Assert.Equal([1, 0], ranking.Take(2).Select(tier => Assert.Single(tier)));
    }

    [Fact]
    public void A_prize_has_a_name_and_one_project_and_may_be_taken_back_until_signed()
    {
        Rules.AssertBroken("jury.prize-unfit", () => Jury.Give(_some.Chair, " ", _some.Teams[0], SomeJury.Noon));
        Rules.AssertBroken("jury.not-before-the-jury", () => Jury.Give(_some.Chair, "Grand prix", TeamId.New(), SomeJury.Noon));
        Jury.Give(_some.Chair, "Grand prix", _some.Teams[0], SomeJury.Noon);
        Jury.Give(_some.Chair, "Grand prix", _some.Teams[1], SomeJury.Noon);
        Assert.Equal(_some.Teams[1], Assert.Single(Jury.Awards).Team);
        Jury.TakeBack(_some.Chair, "Grand prix", SomeJury.Noon);
        Assert.Empty(Jury.Awards);
        _some.Sign();
        Rules.AssertBroken("jury.not-in-stage", () => Jury.Give(_some.Chair, "Grand prix", _some.Teams[0], SomeJury.Noon));
    }

    [Fact]
    public void A_result_is_public_from_the_end_of_its_embargo_on_and_contested_for_as_long_as_was_said()
    {
        _some.Sign();
        Rules.AssertBroken("jury.embargo-unfit", () => Jury.Publish(_some.Host, SomeJury.Noon.AddYears(2), SomeJury.Noon));
        var visible = SomeJury.Noon.AddHours(3);
        Jury.Publish(_some.Host, visible, SomeJury.Noon);
        Jury.Show(SomeJury.Noon.AddHours(2));

        Assert.False(Jury.IsPublicAt(visible.AddTicks(-1)));
        Assert.True(Jury.IsPublicAt(visible));
        Assert.Equal(visible, Jury.AwaitsShowing);
        Jury.Show(visible);
        Assert.Null(Jury.AwaitsShowing);
        Assert.Single(Jury.Events.OfType<ResultShown>());
        Jury.Show(visible);
        Assert.Single(Jury.Events.OfType<ResultShown>());

        var member = MemberId.New();
        Rules.AssertBroken("jury.contest-over", () => Jury.Contest(member, _some.Teams[3], "Nous n’avons pas été entendus.", visible.AddTicks(-1)));
        Rules.AssertBroken("jury.contest-over", () => Jury.Contest(member, _some.Teams[3], "Trop tard", visible.AddDays(7)));
        Rules.AssertBroken("jury.not-before-the-jury", () => Jury.Contest(member, TeamId.New(), "Nous", visible));
        Jury.Contest(member, _some.Teams[3], "Nous n’avons pas été entendus.", visible.AddDays(6));
        Rules.AssertBroken("jury.contest-twice", () => Jury.Contest(member, _some.Teams[3], "Encore", visible.AddDays(6)));

        Rules.AssertBroken("jury.contest-running", () => Seal(visible.AddDays(6)));
        Rules.AssertBroken("jury.contest-unanswered", () => Seal(visible.AddDays(7)));
        Rules.AssertBroken("jury.contest-not-found", () => Jury.Answer(_some.Chair, _some.Teams[0], "Rien", visible.AddDays(7)));
        Jury.Answer(_some.Chair, _some.Teams[3], "Votre passage a duré autant que les autres.", visible.AddDays(7));
        Seal(visible.AddDays(7));
        Assert.Equal(JuryStage.Sealed, Jury.Stage);
    }

    [Fact]
    public void After_sealing_nothing_changes()
    {
        _some.Sign();
        Jury.Publish(_some.Host, null, SomeJury.Noon);
        Seal(SomeJury.Noon.AddDays(7));
        var (version, card) = (Jury.Version, _some.Card());
        var after = SomeJury.Noon.AddDays(8);
        foreach (var change in new Action[]
        {
            () => Jury.Arrange(_some.Host, Jury.Plan with { ContestDays = 9 }, after), () => Jury.Seat(_some.Host, MemberId.New(), after),
            () => Jury.AppointChair(_some.Host, MemberId.New(), after), () => Jury.Register(_some.Host, _some.Jurors[0], _some.Teams[0], ConflictKind.Other, "", after),
            () => Jury.Pause(_some.Chair, after), () => Jury.Resume(_some.Chair, after), () => Jury.Close(_some.Chair, after), () => Jury.TakeStage(_some.Chair, _some.Teams[0], 5, after),
            () => Jury.LeaveStage(_some.Chair, after), () => Jury.Deliberate(_some.Chair, 5, after), () => Jury.Move(_some.Jurors[0], _some.Teams[0], 1, "Encore", 4, after),
            () => Jury.Cast(_some.Chair, _some.Teams, _some.Teams[0], "Encore", after), () => Jury.Give(_some.Chair, "Prix", _some.Teams[0], after), () => _some.Sign(),
            () => Jury.Publish(_some.Host, null, after), () => Jury.Contest(MemberId.New(), _some.Teams[0], "Encore", after), () => Jury.Answer(_some.Chair, _some.Teams[0], "Encore", after),
            () => Seal(after), () => card.Reopen(Jury, _some.Chair, "Encore", after), () => card.Recuse(Jury, card.Juror, ConflictKind.Other, "", after), () => card.Note(Jury, "Encore", after),
            () => Jury.Reassign(_some.Chair, _some.Teams[0], _some.Jurors[0], _some.Jurors[1], after), () => Jury.Cover(_some.Chair, _some.Teams[0], null, after),
        })
        {
            Rules.AssertBroken("jury.sealed", change);
        }

        Assert.Equal(version, Jury.Version);
    }

    private void Seal(DateTimeOffset now) => Jury.SealUp(_some.Chair, "{}", new string('a', 64), new string('b', 64), 12, now);
}
