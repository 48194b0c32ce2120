using Ideation.Domain.Counting;
using static Ideation.Tests.Domain.Counting.Said;

namespace Ideation.Tests.Domain.Counting;

/// <summary>What a count says whatever its method: ties, quorum, an empty box.</summary>
public sealed class SaidByAllTests
{
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
}
