using Ideation.Domain.Counting;
using static Ideation.Tests.Domain.Counting.Said;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Sentences that only some counts say: another measure, a rule of reading, a way of ending.</summary>
public sealed class SaidRarelyTests
{
    private static string[] Keys(CountResult result) => [.. result.Explanation.Select(line => line.Key)];

    [Fact]
    public void Consent_tells_the_reasons_of_objections_that_have_one() => AssertSaid(
        Election.Count(new Consent { AllowedObjections = 2 }, 1, [Ballot.Marked(1, 1), Ballot.Marked(1, -1).Saying(["trop cher"]), Ballot.Marked(1, -1).Saying([""])]),
        "A",
        """
        method.consent
        count.ballots counted=3 blank=0 invalid=0
        consent.passed option=A consents=1 objections=2 allowed=2
        consent.reason option=A reason=trop cher
        count.winner options=A
        """);

    [Theory]
    [InlineData(StrengthMeasure.Winning, "strength.winning")]
    [InlineData(StrengthMeasure.Margin, "strength.margin")]
    [InlineData(StrengthMeasure.Ratio, "strength.ratio")]
    public void How_strong_a_majority_is_said_in_words(StrengthMeasure measure, string key) =>
        Assert.Single(Keys(Election.Ranked(new Minimax { Strength = measure }, "AB", "A>B*3; B>A")), key);

    [Fact]
    public void Minimax_tells_who_is_not_beaten() => AssertSaid(
        Election.Ranked(new Minimax(), "AB", "A>B*3; B>A*2"),
        "AB",
        """
        method.minimax
        count.ballots counted=5 blank=0 invalid=0
        strength.winning
        minimax.unbeaten option=A
        minimax.worst option=B other=A strength=3 votes=3 against=2
        pairwise.duel option=A other=B votes=3 against=2
        count.winner options=A
        """);

    [Fact]
    public void Ranked_pairs_name_the_strongest_majority_against_an_option()
    {
        var told = Election.Ranked(new RankedPairs(), "ABC", "A>B>C*5; B>A>C*2").Explanation;

        // C loses 7 to 0 to both; B loses 5 to 2 to A. Against C, the first of the equal ones is named.
        Assert.Equal(["option=1 other=0", "option=2 other=0"], told.Where(line => line.Key == "ranked-pairs.beaten").Select(line => $"option={line.Arguments[0].Value} other={line.Arguments[1].Value}"));
        Assert.Equal(1, Election.Ranked(new RankedPairs(), "ABC", "A>B>C*5; B>C>A*3; B>A>C*1").Explanation.Single(line => line.Key == "ranked-pairs.beaten" && line.Arguments[0].Value is 2).Arguments[1].Value);
    }

    [Fact]
    public void A_run_off_tells_why_ballots_count_for_nobody_at_the_start_and_later() => AssertSaid(
        Election.Ranked(
            new InstantRunoff { Reading = new() { MaxSkippedRanks = 0, Duplicates = RepeatedOptions.Exhaust } }, "ABCD", "A*9; B*8; >C*2; A=A>B*3; C>>A*4; D>D>A*5"),
        "ABCD",
        """
        method.instant-runoff
        count.ballots counted=31 blank=0 invalid=0
        unread.skipped votes=2
        unread.duplicates votes=3
        irv.eliminated round=1 option=C votes=4
        transfer.skipped option=C votes=4
        irv.eliminated round=2 option=D votes=5
        transfer.duplicates option=D votes=5
        irv.elected round=3 option=A votes=9 threshold=9
        irv.left option=B votes=8 missing=1
        count.winner options=A
        """);

    [Fact]
    public void Who_lacks_the_minimum_is_told_with_it() => AssertSaid(
        Election.Ranked(new InstantRunoff { MinimumVotes = 3 }, "ABCD", "A*5; B*4; C>B*2; D>B*1"),
        "ABCD",
        """
        method.instant-runoff
        count.ballots counted=12 blank=0 invalid=0
        irv.minimum round=1 options=CD votes=3
        irv.eliminated round=1 option=C votes=2
        irv.eliminated round=1 option=D votes=1
        transfer.moved option=C other=B votes=2
        transfer.moved option=D other=B votes=1
        irv.elected round=2 option=B votes=7 threshold=7
        irv.left option=A votes=5 missing=2
        count.winner options=B
        """);

    [Fact]
    public void All_below_the_minimum_is_told_and_nobody_wins() => AssertSaid(
        Election.Ranked(new InstantRunoff { MinimumVotes = 9 }, "AB", "A*5; B*4"),
        "AB",
        """
        method.instant-runoff
        count.ballots counted=9 blank=0 invalid=0
        irv.minimum round=1 options=AB votes=9
        irv.eliminated round=1 option=A votes=5
        irv.eliminated round=1 option=B votes=4
        transfer.choices option=A votes=5
        transfer.choices option=B votes=4
        count.nobody
        """);

    [Fact]
    public void Seats_are_told_as_seats() => AssertSaid(
        Election.Ranked(new InstantRunoff(), "ABC", "A*6; B*3; C>A*2", seats: 2),
        "ABC",
        """
        method.instant-runoff
        count.seats seats=2
        count.ballots counted=11 blank=0 invalid=0
        irv.eliminated round=1 option=C votes=2
        transfer.moved option=C other=A votes=2
        irv.seated round=2 option=A votes=8 threshold=6
        irv.seated round=2 option=B votes=3 threshold=6
        count.winners options=AB
        """);

    [Fact]
    public void The_last_two_may_be_decided_below_the_threshold() =>
        Assert.Single(Keys(Election.Ranked(new InstantRunoff { MajorityOf = MajorityOf.Valid }, "ABC", "A*4; B*3; C*2")), "irv.elected-below");

    [Fact]
    public void A_tie_at_an_elimination_is_told_as_one() =>
        Assert.Single(Keys(Election.Ranked(new InstantRunoff(), "ABC", "A*5; B>A*3; C>B*3", new([TieRule.DeclaredOrder]))), "tie.declared-order.out");

    [Fact]
    public void Score_tells_equal_ones_in_their_order_and_of_whom_nothing_is_left() => AssertSaid(
        Election.Marked(new Score { Trim = 1, MinimumMarks = 2 }, 3, "5 1 1; 5 1 1; . 1 1"),
        "ABC",
        """
        method.score
        count.ballots counted=3 blank=0 invalid=0
        score.marks option=B score=1 marks=3
        score.marks option=C score=1 marks=3
        score.nothing-left option=A marks=2
        tie.declare round=1 options=BC
        count.tied options=BC
        """);

    [Fact]
    public void Equal_shares_by_number_tell_the_same_part_for_each_and_what_is_free_or_for_nobody() => AssertSaid(
        Election.Approved(new EqualShares { Budget = 6, Costs = [2, 1, 0], Utility = Utility.Cardinality }, "ABC", "A*2; -"),
        "ABC",
        """
        method.equal-shares
        count.ballots counted=2 blank=1 invalid=0
        shares.start budget=6 voters=3 share=2
        shares.bought option=A cost=2 payers=2 rho=1 left=4 each=1
        shares.nobody option=B
        shares.nobody option=C
        count.winner options=A
        """);

    [Fact]
    public void Equal_shares_say_what_costs_nothing_and_how_far_shares_were_raised() => AssertSaid(
        Election.Approved(new EqualShares { Budget = 6, Costs = [4, 0], Completion = Completion.AddOne }, "AB", "A; B; -"),
        "AB",
        """
        method.equal-shares
        count.ballots counted=2 blank=1 invalid=0
        shares.start budget=6 voters=3 share=2
        shares.raised share=4
        shares.bought option=A cost=4 payers=1 rho=1 left=8 each=4
        shares.free option=B
        count.winner options=A
        """);
}
