using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Ideas;

public sealed class IdeaPathTests
{
    private readonly MemberId _correspondent = MemberId.New();

    [Fact]
    public void Submitting_gives_a_receipt_with_the_day_of_the_answer()
    {
        var idea = Some.SubmittedIdea();

        Assert.Equal(new Receipt("2026-000123", Some.Noon, new DateOnly(2026, 3, 16)), idea.Receipt);
        Assert.Equal(IdeaState.Screening, idea.State);
        Assert.Equal([IdeaState.Submitted, IdeaState.Screening], idea.Path.Select(step => step.To));
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 23, 0, 0, TimeSpan.Zero), idea.DueAt);
    }

    [Fact]
    public void Submitting_takes_a_title_a_problem_and_who_benefits()
    {
        AssertIncomplete("idea.title-too-short", Some.Writing with { Title = "Neuf sign" });
        AssertIncomplete("idea.problem-missing", Some.Writing with { Problem = " " });
        AssertIncomplete("idea.beneficiaries-missing", Some.Writing with { Beneficiaries = "" });
    }

    [Fact]
    public void An_idea_is_submitted_once_and_by_its_author()
    {
        var draft = Some.DraftIdea();
        Rules.AssertBroken("idea.not-the-author", () => draft.Submit(_correspondent, "1", 10, HolidayCalendar.Metropolitan, Some.Noon));

        draft.Submit(draft.Author, "1", 10, HolidayCalendar.Metropolitan, Some.Noon);

        Rules.AssertBroken("idea.not-a-draft", () => draft.Submit(draft.Author, "2", 10, HolidayCalendar.Metropolitan, Some.Noon));
    }

    [Fact]
    public void An_admitted_idea_has_six_weeks()
    {
        var idea = Some.SubmittedIdea();

        idea.Admit(_correspondent, "Bonne piste.", Some.Noon);

        Assert.Equal(IdeaState.Maturing, idea.State);
        Assert.Equal(Some.Noon.AddDays(42), idea.DueAt);
        Assert.Equal("Bonne piste.", idea.Path[^1].Reason);
        Rules.AssertBroken("idea.not-in-screening", () => idea.Admit(_correspondent, "", Some.Noon));
    }

    [Fact]
    public void A_shortlisted_idea_that_a_vote_has_chosen_goes_to_its_decision_with_the_vote_written_down()
    {
        var (idea, round) = (Some.MaturingIdea(), Ideation.Domain.Rounds.RoundId.New());
        Rules.AssertBroken("idea.not-shortlisted", () => idea.Choose(round, _correspondent, "Lesquelles porter ?", Some.Noon));
        idea.MoveTo(IdeaState.Assessing, _correspondent, "", Some.Noon);
        idea.MoveTo(IdeaState.Shortlisted, _correspondent, "", Some.Noon);

        idea.Choose(round, _correspondent, "Lesquelles porter ?", Some.Noon);

        Assert.Equal((IdeaState.Decision, round, "Lesquelles porter ?"), (idea.State, idea.Path[^1].Round, idea.Path[^1].Reason));
        Assert.False(IdeaPath.IsWritable(idea.State));
    }

    [Fact]
    public void Another_agency_answers_by_a_date_of_its_own()
    {
        var (idea, elsewhere) = (Some.SubmittedIdea(), OrganisationId.New());

        idea.Redirect(_correspondent, elsewhere, "C’est chez eux.", 5, HolidayCalendar.Reunion, Some.Noon.AddDays(7));

        Assert.Equal(elsewhere, idea.Agency);
        Assert.Equal(new DateOnly(2026, 3, 16), idea.Receipt!.AnswerBy);
        Assert.Equal(new DateTimeOffset(2026, 3, 16, 20, 0, 0, TimeSpan.Zero), idea.DueAt);
        Rules.AssertBroken(
            "idea.redirected-to-itself", () => idea.Redirect(_correspondent, elsewhere, "Encore", 5, HolidayCalendar.Reunion, Some.Noon));
        Rules.AssertBroken(
            "idea.reason-missing", () => idea.Redirect(_correspondent, OrganisationId.New(), "", 5, HolidayCalendar.Reunion, Some.Noon));
    }

    [Fact]
    public void Closing_takes_a_reason_and_what_was_learnt()
    {
        var idea = Some.MaturingIdea();

        Rules.AssertBroken("idea.reason-missing", () => idea.Close(_correspondent, ClosureKind.Declined, "", "Appris.", Some.Noon));
        Rules.AssertBroken("idea.learning-missing", () => idea.Close(_correspondent, ClosureKind.Declined, "Trop cher.", " ", Some.Noon));
        Rules.AssertBroken(
            "idea.reason-too-long", () => idea.Close(_correspondent, ClosureKind.Declined, new string('r', 2_001), "Appris.", Some.Noon));

        idea.Close(_correspondent, ClosureKind.Declined, "Trop cher.", "Le coût vient du matériel.", Some.Noon);

        Assert.Equal("Le coût vient du matériel.", idea.Closure!.Learning);
        Assert.Null(idea.DueAt);
        Rules.AssertBroken("idea.not-open", () => idea.Close(_correspondent, ClosureKind.Declined, "Non.", "Rien.", Some.Noon));
    }

    [Fact]
    public void Only_the_author_withdraws()
    {
        var idea = Some.MaturingIdea();

        Rules.AssertBroken("idea.not-the-author", () => idea.Withdraw(_correspondent, "Non.", "Rien.", Some.Noon));
        Rules.AssertBroken("idea.not-the-author", () => idea.Close(_correspondent, ClosureKind.Withdrawn, "Non.", "Rien.", Some.Noon));
        idea.Withdraw(idea.Author, "Quelqu’un le fait déjà.", "Demander autour de soi.", Some.Noon);

        Assert.Equal(ClosureKind.Withdrawn, idea.Closure!.Kind);
    }

    [Fact]
    public void The_reserve_takes_a_date_to_come()
    {
        var idea = Some.MaturingIdea();

        Rules.AssertBroken(
            "idea.revisit-missing", () => idea.PutInReserve(_correspondent, null, "Plus tard.", HolidayCalendar.Metropolitan, Some.Noon));
        Rules.AssertBroken("idea.revisit-in-the-past", () => idea.PutInReserve(
            _correspondent, new DateOnly(2026, 3, 2), "Plus tard.", HolidayCalendar.Metropolitan, Some.Noon));
        idea.PutInReserve(_correspondent, new DateOnly(2026, 9, 1), "Après l’été.", HolidayCalendar.Metropolitan, Some.Noon);

        Assert.Equal(new DateTimeOffset(2026, 8, 31, 22, 0, 0, TimeSpan.Zero), idea.DueAt);
    }

    [Fact]
    public void A_revived_idea_is_back_where_it_was()
    {
        var idea = Some.MaturingIdea();
        Rules.AssertBroken("idea.not-in-reserve", () => idea.Revive(_correspondent, "", 10, HolidayCalendar.Metropolitan, Some.Noon));
        idea.PutInReserve(_correspondent, new DateOnly(2026, 9, 1), "Après l’été.", HolidayCalendar.Metropolitan, Some.Noon);

        idea.Revive(_correspondent, "C’est la rentrée.", 10, HolidayCalendar.Metropolitan, Some.Noon.AddDays(180));

        Assert.Equal(IdeaState.Maturing, idea.State);
        Assert.Null(idea.Reserve);
        Assert.Equal(Some.Noon.AddDays(180 + 42), idea.DueAt);
    }

    [Fact]
    public void An_idea_that_comes_back_to_screening_has_a_new_day_of_answer()
    {
        var idea = Some.SubmittedIdea();
        idea.PutInReserve(_correspondent, new DateOnly(2026, 9, 1), "Après l’été.", HolidayCalendar.Metropolitan, Some.Noon);

        idea.Revive(_correspondent, "", 2, HolidayCalendar.Metropolitan, new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2026, 9, 3), idea.Receipt!.AnswerBy);
        Assert.Equal(new DateTimeOffset(2026, 9, 3, 22, 0, 0, TimeSpan.Zero), idea.DueAt);
    }

    [Fact]
    public void A_quick_win_goes_straight_to_one_agency()
    {
        var (idea, agency) = (Some.SubmittedIdea(), OrganisationId.New());
        Rules.AssertBroken("idea.reason-missing", () => idea.HandOver(_correspondent, agency, " ", Some.Noon));

        idea.HandOver(_correspondent, agency, "Deux affiches suffisent.", Some.Noon);

        Assert.Equal((IdeaState.Deploying, agency), (idea.State, idea.Agency));
        Assert.Null(idea.DueAt);
        Rules.AssertBroken("idea.not-in-screening", () => idea.HandOver(_correspondent, agency, "Encore", Some.Noon));
    }

    [Fact]
    public void An_idea_is_ripe_when_it_is_evidenced_and_not_alone()
    {
        var idea = Some.MaturingIdea();
        Assert.False(idea.IsRipe(3, 3));
        Rules.AssertBroken("idea.evidence-missing", () => idea.TickEvidence(_correspondent, "", Some.Noon));

        idea.TickEvidence(_correspondent, "Enquête de 2025 : 62 % attendent.", Some.Noon);

        Assert.True(idea.IsRipe(3, 3));
        Assert.False(idea.IsRipe(2, 3));
    }

    [Fact]
    public void States_follow_each_other()
    {
        foreach (var to in Enum.GetValues<IdeaState>())
        {
            Assert.False(IdeaPath.Leads(IdeaState.Closed, to));
            Assert.False(IdeaPath.Leads(IdeaState.Maturing, IdeaState.Draft));
            Assert.False(IdeaPath.Leads(to, IdeaState.Draft));
        }

        Assert.False(IdeaPath.Leads(IdeaState.Draft, IdeaState.Maturing));
        Assert.False(IdeaPath.Leads(IdeaState.Implemented, IdeaState.Reserve));
    }

    private static void AssertIncomplete(string rule, IdeaWriting writing)
    {
        var idea = Some.DraftIdea(writing);
        Rules.AssertBroken(rule, () => idea.Submit(idea.Author, "1", 10, HolidayCalendar.Metropolitan, Some.Noon));
    }
}
