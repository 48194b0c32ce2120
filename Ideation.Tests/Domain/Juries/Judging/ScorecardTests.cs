using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Juries.Judging;

/// <summary>One juror's card: drafts until submitted, reopened only by the chair, ended by recusal, absence and replacement.</summary>
public sealed class ScorecardTests
{
    private readonly SomeJury _some = SomeJury.Open();

    private Jury Jury => _some.Jury;

    private Scorecard Card => _some.Card();

    [Fact]
    public void A_card_begins_empty_becomes_a_draft_and_is_submitted_whole()
    {
        Assert.Equal(ScorecardState.NotStarted, Card.State);
        Card.Mark(Jury, 0, 4, SomeJury.Noon);
        Assert.Equal(ScorecardState.Draft, Card.State);
        Rules.AssertBroken("scorecard.incomplete", () => Card.Submit(Jury, SomeJury.Noon));
        Card.Mark(Jury, 1, 2, SomeJury.Noon);
        Card.Mark(Jury, 2, 5, SomeJury.Noon);
        Card.Mark(Jury, 2, null, SomeJury.Noon);
        Rules.AssertBroken("scorecard.incomplete", () => Card.Submit(Jury, SomeJury.Noon));
        Card.Mark(Jury, 2, 1, SomeJury.Noon);

        Card.Submit(Jury, SomeJury.Noon);

        Assert.Equal(ScorecardState.Submitted, Card.State);
        Rules.AssertBroken("scorecard.submitted", () => Card.Mark(Jury, 0, 1, SomeJury.Noon));
        Rules.AssertBroken("scorecard.submitted", () => Card.Advise(Jury, "Trop tard", SomeJury.Noon));
    }

    [Fact]
    public void A_level_goes_from_1_to_5_on_a_line_that_is_there()
    {
        Rules.AssertBroken("scorecard.level-unfit", () => Card.Mark(Jury, 0, 0, SomeJury.Noon));
        Rules.AssertBroken("scorecard.level-unfit", () => Card.Mark(Jury, 0, 6, SomeJury.Noon));
        Rules.AssertBroken("scorecard.no-such-line", () => Card.Mark(Jury, 3, 1, SomeJury.Noon));
        Rules.AssertBroken("scorecard.no-such-line", () => Card.Mark(Jury, -1, 1, SomeJury.Noon));
        Rules.AssertBroken("scorecard.no-such-line", () => Card.Judge(Jury, 1, false, SomeJury.Noon));
        Rules.AssertBroken("scorecard.notes-too-long", () => Card.Note(Jury, new string('a', Scorecard.MaxNotesLength + 1), SomeJury.Noon));
    }

    [Fact]
    public void The_first_mark_of_anybody_fixes_the_grid()
    {
        Assert.Null(Jury.FixedAt);
        Card.Note(Jury, "Seulement pour moi", SomeJury.Noon);
        Assert.Null(Jury.FixedAt);
        Card.Mark(Jury, 0, 4, SomeJury.Noon);
        Assert.Equal(SomeJury.Noon, Jury.FixedAt);
        Assert.Equal(Jury.Edition, Card.Edition);
    }

    [Fact]
    public void Nothing_is_written_while_scores_are_paused_or_closed_but_private_notes()
    {
        Jury.Pause(_some.Chair, SomeJury.Noon);
        Rules.AssertBroken("jury.on-hold", () => Card.Mark(Jury, 0, 4, SomeJury.Noon));
        Jury.Resume(_some.Chair, SomeJury.Noon);
        Card.Mark(Jury, 0, 4, SomeJury.Noon);
        Jury.Close(_some.Chair, SomeJury.Noon);
        Rules.AssertBroken("jury.not-in-stage", () => Card.Mark(Jury, 0, 5, SomeJury.Noon));
        Card.Note(Jury, "Revoir en délibération", SomeJury.Noon);
    }

    [Fact]
    public void Only_the_chair_reopens_a_submitted_card_with_a_reason_and_then_it_may_be_written_even_after_closing()
    {
        Rules.AssertBroken("scorecard.not-submitted", () => Card.Reopen(Jury, _some.Chair, "Erreur", SomeJury.Noon));
        _some.Submit(Card);
        Jury.Close(_some.Chair, SomeJury.Noon);
        Rules.AssertBroken("jury.not-the-chair", () => Card.Reopen(Jury, _some.Host, "Erreur", SomeJury.Noon));
        Rules.AssertBroken("jury.reason-unfit", () => Card.Reopen(Jury, _some.Chair, "", SomeJury.Noon));

        Card.Reopen(Jury, _some.Chair, "Deux critères inversés.", SomeJury.Noon);
        Assert.Equal("Deux critères inversés.", Assert.Single(Card.Reopenings).Reason);
        Card.Mark(Jury, 0, 5, SomeJury.Noon);
        Card.Submit(Jury, SomeJury.Noon);

        Jury.Deliberate(_some.Chair, null, SomeJury.Noon);
        Rules.AssertBroken("jury.not-in-stage", () => Card.Reopen(Jury, _some.Chair, "Encore", SomeJury.Noon));
    }

    [Fact]
    public void Who_recuses_is_in_the_register_and_their_card_counts_for_nothing()
    {
        _some.Submit(Card);
        Card.Recuse(Jury, Card.Juror, ConflictKind.Professional, "Ancien collègue", SomeJury.Noon);

        Assert.Equal(ScorecardState.Recused, Card.State);
        Assert.True(Jury.IsBarred(Card.Juror, Card.Team));
        Assert.True(_some.Record.Case.Sheets.Single(sheet => _some.Jurors[sheet.Juror] == Card.Juror && _some.Teams[sheet.Project] == Card.Team).Recused);
        Rules.AssertBroken("scorecard.over", () => Card.Mark(Jury, 0, 4, SomeJury.Noon));
        Rules.AssertBroken("scorecard.over", () => Card.Note(Jury, "Encore", SomeJury.Noon));
    }

    [Fact]
    public void Absence_ends_what_is_not_submitted_and_gives_it_to_those_with_least_to_do()
    {
        var some = SomeJury.Open(teams: 6, jurors: 4);
        var gone = some.Jurors[0];
        var mine = some.Cards.Where(card => card.Juror == gone).ToList();
        some.Submit(mine[0]);

        some.Jury.MarkAbsent(some.Chair, gone, "Malade", SomeJury.Noon);
        foreach (var card in mine)
            card.End(ScorecardState.Absent, some.Chair, SomeJury.Noon);
        var taken = some.Jury.Rebalance(some.Chair, gone, [mine[0].Team], SomeJury.Noon);

        Assert.Equal(ScorecardState.Submitted, mine[0].State);
        Assert.All(mine.Skip(1), card => Assert.Equal(ScorecardState.Absent, card.State));
        Assert.Equal(mine.Skip(1).Select(card => card.Team).OrderBy(team => team.Value), taken.Select(visit => visit.Team).OrderBy(team => team.Value));
        Assert.All(some.Teams, team => Assert.Equal(2, some.Jury.JurorsOf(team).Count()));
        var loads = some.Jurors.Skip(1).Select(some.Jury.LoadOf).ToList();
        Assert.True(loads.Max() - loads.Min() <= 1);
        Rules.AssertBroken("jury.not-a-juror", () => some.Jury.MarkAbsent(some.Chair, gone, "Encore", SomeJury.Noon));
        Rules.AssertBroken("jury.not-a-juror", () => some.Jury.Nudge(some.Chair, gone, SomeJury.Noon));
    }

    [Fact]
    public void A_project_that_comes_back_to_the_same_juror_finds_what_they_wrote()
    {
        Card.Mark(Jury, 0, 4, SomeJury.Noon);
        Card.End(ScorecardState.Replaced, _some.Chair, SomeJury.Noon);
        Rules.AssertBroken("scorecard.over", () => Card.Mark(Jury, 0, 5, SomeJury.Noon));

        Card.TakeUp(_some.Chair, SomeJury.Noon);

        Assert.Equal(4, Card.Marks[0]);
        Card.Mark(Jury, 0, 5, SomeJury.Noon);
    }

    [Fact]
    public void The_stage_brings_everybody_to_a_project_of_this_jury_for_a_while()
    {
        Jury.TakeStage(_some.Chair, _some.Teams[1], 5, SomeJury.Noon);
        Assert.Equal(SomeJury.Noon.AddMinutes(5), Jury.OnStage?.EndsAt);
        Jury.LeaveStage(_some.Chair, SomeJury.Noon);
        Assert.Null(Jury.OnStage);
        Rules.AssertBroken("jury.plan-unfit", () => Jury.TakeStage(_some.Chair, _some.Teams[1], Jury.LongestPitch + 1, SomeJury.Noon));
        Rules.AssertBroken("jury.not-before-the-jury", () => Jury.TakeStage(_some.Chair, Ideation.Domain.Hackathons.TeamId.New(), 5, SomeJury.Noon));
    }
}
