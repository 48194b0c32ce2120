using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>What a count says of itself, sentence by sentence: its key and what stands in its places. Who lost must be able to follow it.</summary>
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
    public void A_run_off_tells_each_round() => AssertSaid(
        Election.Ranked(new InstantRunoff(), "ABCD", "A*5; B>A*4; C>B*3; D*1"),
        "ABCD",
        """
        method.instant-runoff
        count.ballots counted=13 blank=0 invalid=0
        irv.eliminated round=1 option=D votes=1
        transfer.choices option=D votes=1
        irv.eliminated round=2 option=C votes=3
        transfer.moved option=C other=B votes=3
        irv.elected round=3 option=B votes=7 threshold=7
        irv.left option=A votes=5 missing=2
        count.winner options=B
        """);

    [Fact]
    public void A_transferable_vote_tells_each_stage() => AssertSaid(
        Election.Ranked(new SingleTransferableVote(), "ABCD", "A>B*7; B*2; C>D*3; D>C*2", seats: 2),
        "ABCD",
        """
        method.single-transferable-vote
        count.seats seats=2
        count.ballots counted=14 blank=0 invalid=0
        stv.quota seats=2 votes=14 quota=5
        stv.elected round=1 option=A votes=7 quota=5
        stv.surplus round=1 option=A votes=2 part=2/7
        transfer.moved option=A other=B votes=1.99997
        transfer.lost option=A votes=0.00003
        stv.excluded round=2 option=D votes=2
        transfer.moved option=D other=C votes=2
        stv.elected round=3 option=C votes=5 quota=5
        stv.left option=B votes=3.99997
        count.winners options=AC
        """);

    [Fact]
    public void Schulze_tells_the_duels_of_who_won_and_the_paths_of_who_lost() => AssertSaid(
        Election.Ranked(new Schulze(), "ABC", "A>B>C*5; B>C>A*4; C>A>B*2"),
        "ABC",
        """
        method.schulze
        count.ballots counted=11 blank=0 invalid=0
        strength.winning
        strength.chain
        schulze.path option=A other=B strength=7 back=6 chain=AB
        schulze.path option=A other=C strength=7 back=6 chain=ABC
        pairwise.duel option=A other=B votes=7 against=4
        pairwise.duel option=A other=C votes=5 against=6
        count.winner options=A
        """);

    [Fact]
    public void Ranked_pairs_tell_what_was_kept_and_what_was_dropped() => AssertSaid(
        Election.Ranked(new RankedPairs(), "ABC", "A>B>C*5; B>C>A*4; C>A>B*2"),
        "ABC",
        """
        method.ranked-pairs
        count.ballots counted=11 blank=0 invalid=0
        strength.winning
        ranked-pairs.left-out option=C other=A votes=6 against=5
        ranked-pairs.beaten option=B other=A votes=7 against=4
        ranked-pairs.beaten option=C other=B votes=9 against=2
        pairwise.duel option=A other=B votes=7 against=4
        pairwise.duel option=A other=C votes=5 against=6
        count.winner options=A
        """);

    [Fact]
    public void Minimax_tells_the_worst_defeats() => AssertSaid(
        Election.Ranked(new Minimax(), "ABC", "A>B>C*5; B>C>A*4; C>A>B*2"),
        "ABC",
        """
        method.minimax
        count.ballots counted=11 blank=0 invalid=0
        strength.winning
        minimax.worst option=A other=C strength=6 votes=6 against=5
        minimax.worst option=B other=A strength=7 votes=7 against=4
        minimax.worst option=C other=B strength=9 votes=9 against=2
        pairwise.duel option=A other=B votes=7 against=4
        pairwise.duel option=A other=C votes=5 against=6
        count.winner options=A
        """);

    [Fact]
    public void Copeland_tells_wins_losses_and_ties() => AssertSaid(
        Election.Ranked(new Copeland(), "ABC", "A>B>C*2; B>A=C*2"),
        "ABC",
        """
        method.copeland
        count.ballots counted=4 blank=0 invalid=0
        copeland.record option=A wins=1 losses=0 ties=1
        copeland.record option=B wins=1 losses=0 ties=1
        copeland.record option=C wins=0 losses=2 ties=0
        tie.declare round=1 options=AB
        count.tied options=AB
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

    [Fact]
    public void The_declared_order_tells_each_tie_it_decides() => AssertSaid(
        Election.Approved(new Approval(), "ABC", "B; C; A", new([TieRule.DeclaredOrder]), seats: 2),
        "ABC",
        """
        method.approval
        count.seats seats=2
        count.ballots counted=3 blank=0 invalid=0
        score.approvals option=A score=1
        score.approvals option=B score=1
        score.approvals option=C score=1
        tie.declared-order round=1 options=ABC option=A
        tie.declared-order round=1 options=BC option=B
        count.winners options=AB
        """);

    [Fact]
    public void A_draw_tells_its_order() => AssertSaid(
        Election.Approved(new Approval(), "ABC", "A; B; C", new([TieRule.Seeded]) { Seed = "2027-01-15" }),
        "ABC",
        """
        method.approval
        count.ballots counted=3 blank=0 invalid=0
        score.approvals option=A score=1
        score.approvals option=B score=1
        score.approvals option=C score=1
        tie.seeded round=1 options=ABC option=C order=CBA
        count.winner options=C
        """);

    [Fact]
    public void No_ballots_are_told() => AssertSaid(
        Election.Approved(new Approval(), "AB", "-; AA"),
        "AB",
        """
        method.approval
        count.ballots counted=0 blank=1 invalid=1
        count.invalid.duplicates number=1
        count.nothing
        """);

    [Fact]
    public void A_quorum_that_was_met_is_told() => AssertSaid(
        VoteCount.Of(new(new Approval(), 2, new([Ballot.Approving(3, 0), Ballot.Approving(1)])) { Quorum = new(10, new Fraction(1, 3)) }),
        "AB",
        """
        method.approval
        count.ballots counted=3 blank=1 invalid=0
        score.approvals option=A score=3
        score.approvals option=B score=0
        quorum.met present=4 needed=4 base=10
        count.winner options=A
        """);

    [Fact]
    public void A_quorum_that_was_missed_leaves_nobody_and_is_told() => AssertSaid(
        VoteCount.Of(new(new Approval(), 2, new([Ballot.Approving(3, 0)])) { Quorum = new(10, new Fraction(1, 3)) }),
        "AB",
        """
        method.approval
        count.ballots counted=3 blank=0 invalid=0
        score.approvals option=A score=3
        score.approvals option=B score=0
        quorum.unmet present=3 needed=4 base=10
        """);

    private static void AssertSaid(CountResult result, string options, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n").Split('\n'), result.Explanation.Select(line => Line(line, options)));

    private static string Line(ExplanationLine line, string options) =>
        string.Join(' ', line.Arguments.Select(argument => $"{argument.Key}={(argument.Key == "grade" ? argument.Value : Text(argument.Value, options))}").Prepend(line.Key));

    private static string Text(object value, string options) => value switch
    {
        int option => $"{options[option]}",
        IEnumerable<int> several => several.Names(options),
        _ => $"{value}",
    };
}
