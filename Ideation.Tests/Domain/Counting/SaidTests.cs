using Ideation.Domain.Counting;
using static Ideation.Tests.Domain.Counting.Said;

namespace Ideation.Tests.Domain.Counting;

/// <summary>What a count of marks and approvals says of itself, sentence by sentence.</summary>
public sealed class SaidTests
{
    [Fact]
    public void Single_choice_tells_votes_blanks_and_why_ballots_are_invalid() => AssertSaid(
        Election.Approved(new SingleChoice(), "ABC", "A*4; B*3; AB*2; -; AA"),
        "ABC",
        """
        method.single-choice
        count.ballots counted=7 blank=1 invalid=3
        count.invalid.duplicates number=1
        count.invalid.tooMany number=2
        score.votes option=A score=4
        score.votes option=B score=3
        score.votes option=C score=0
        count.winner options=A
        """);

    [Fact]
    public void Approval_tells_approvals_and_a_declared_tie() => AssertSaid(
        Election.Approved(new Approval(), "ABC", "AB*2; BC; AC; C", seats: 2),
        "ABC",
        """
        method.approval
        count.seats seats=2
        count.ballots counted=5 blank=0 invalid=0
        score.approvals option=A score=3
        score.approvals option=B score=3
        score.approvals option=C score=3
        tie.declare round=1 options=ABC
        count.tied options=ABC
        """);

    [Fact]
    public void Dots_tell_how_many_gave_any() => AssertSaid(
        Election.Marked(new Dots { Budget = 5 }, 3, "3 2 0*2; 0 1 .; 0 0 6"),
        "ABC",
        """
        method.dots
        count.ballots counted=3 blank=0 invalid=1
        count.invalid.overBudget number=1
        dots.voters option=A voters=2
        dots.voters option=B voters=3
        dots.voters option=C voters=0
        score.dots option=A score=6
        score.dots option=B score=5
        score.dots option=C score=0
        count.winner options=A
        """);

    [Fact]
    public void Score_tells_marks_and_who_has_too_few() => AssertSaid(
        Election.Marked(new Score { MinimumMarks = 2 }, 3, "5 4 .; 4 5 3; 4 . ."),
        "ABC",
        """
        method.score
        count.ballots counted=3 blank=0 invalid=0
        score.marks option=B score=4.5 marks=2
        score.marks option=A score=13/3 marks=3
        score.too-few option=C marks=1 minimum=2
        count.winner options=B
        """);

    [Fact]
    public void Borda_tells_points() => AssertSaid(
        Election.Ranked(new Borda(), "ABC", "A>B>C*2; B=C>A"),
        "ABC",
        """
        method.borda
        count.ballots counted=3 blank=0 invalid=0
        score.points option=A score=4
        score.points option=B score=3.5
        score.points option=C score=1.5
        count.winner options=A
        """);

    [Fact]
    public void Quadratic_tells_votes() => AssertSaid(
        Election.Marked(new Quadratic { AllowNegative = true }, 2, "3 -2; -1 4; 9 9"),
        "AB",
        """
        method.quadratic
        count.ballots counted=2 blank=0 invalid=1
        count.invalid.overBudget number=1
        quadratic.credits spent=30 credits=198
        score.votes option=A score=2
        score.votes option=B score=2
        tie.declare round=1 options=AB
        count.tied options=AB
        """);

    [Fact]
    public void Consent_tells_who_passed_who_was_blocked_and_whom_nobody_wanted() => AssertSaid(
        Election.Marked(new Consent(), 4, "1 1 0 0; 1 -1 0 1; 0 1 0 0"),
        "ABCD",
        """
        method.consent
        count.ballots counted=3 blank=0 invalid=0
        consent.passed option=A consents=2 objections=0 allowed=0
        consent.blocked option=B consents=2 objections=1 allowed=0
        consent.nobody option=C consents=0 objections=0 allowed=0
        consent.passed option=D consents=1 objections=0 allowed=0
        count.winners options=AD
        """);

    [Fact]
    public void Consent_where_nothing_passes_says_so() => AssertSaid(
        Election.Marked(new Consent(), 2, "0 -1; 0 1"),
        "AB",
        """
        method.consent
        count.ballots counted=2 blank=0 invalid=0
        consent.nobody option=A consents=0 objections=0 allowed=0
        consent.blocked option=B consents=1 objections=1 allowed=0
        count.none-passed
        """);

    [Fact]
    public void Star_tells_the_final_and_its_tie_breaks() => AssertSaid(
        Election.Marked(new Star(), 3, "5 4 0*2; 0 4 5; 2 3 5"),
        "ABC",
        """
        method.star
        count.ballots counted=4 blank=0 invalid=0
        star.total option=B score=15
        star.total option=A score=12
        star.total option=C score=10
        tie.score round=1 options=BA option=B
        star.final option=B other=A votes=2 against=2
        count.winner options=B
        """);

    [Fact]
    public void Star_with_a_tied_final_tells_the_tie_break() => AssertSaid(
        Election.Marked(new Star(), 2, "5 0; 0 4; 3 3 "),
        "AB",
        """
        method.star
        count.ballots counted=2 blank=1 invalid=0
        star.total option=A score=5
        star.total option=B score=4
        tie.score round=1 options=AB option=A
        star.final option=A other=B votes=1 against=1
        count.winner options=A
        """);

    [Fact]
    public void Majority_judgment_tells_the_median_and_both_sides_of_it() => AssertSaid(
        Election.Marked(new MajorityJudgment { Grades = 4 }, 2, "3 1; 2 2; 2 3; 0 ."),
        "AB",
        """
        method.majority-judgment
        count.ballots counted=4 blank=0 invalid=0
        merit.profile option=A grade=2 proponents=1 opponents=1
        merit.profile option=B grade=1 proponents=2 opponents=1
        count.winner options=A
        """);

    [Fact]
    public void Equal_shares_tell_what_was_bought_at_which_price_and_what_was_not() => AssertSaid(
        Election.Approved(new EqualShares { Budget = 12, Costs = [6, 4, 5, 9], Completion = Completion.Greedy }, "ABCD", "AB*2; B; C; D*2"),
        "ABCD",
        """
        method.equal-shares
        count.ballots counted=6 blank=0 invalid=0
        shares.start budget=12 voters=6 share=2
        shares.bought option=B cost=4 payers=3 rho=1/3 left=8 each=4/3
        shares.completed option=A cost=6 supporters=2
        shares.not-bought option=C cost=5 supporters=1 money=2 missing=3
        shares.not-bought option=D cost=9 supporters=2 money=4 missing=5
        count.winners options=AB
        """);
}
