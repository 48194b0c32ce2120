using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

public sealed class TieTests
{
    private static TiePolicy By(params TieRule[] rules) => new(rules);

    [Fact]
    public void The_declared_order_prefers_the_first()
    {
        var result = Election.Approved(new Approval(), "ABC", "B; C; A", By(TieRule.DeclaredOrder), seats: 2);

        Assert.Equal([0, 1], result.Winners);
        Assert.Equal([0, 1], result.Decisions.Select(decision => decision.Chosen!.Value));
        Assert.Equal([[0, 1, 2], [1, 2]], result.Decisions.Select(decision => decision.Among));
        Assert.Equal("A=B=C", result.Order("ABC"));
    }

    [Fact]
    public void The_declared_order_eliminates_the_last()
    {
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A*5; B>A*3; C>B*3", By(TieRule.DeclaredOrder));

        Assert.Equal([2], result.Rounds![0].Eliminated);
        Assert.Equal([1], result.Winners);
    }

    [Fact]
    public void Previous_rounds_go_back_to_where_they_differ()
    {
        // Round 2: B and C have 4 each; in round 1 B had 4 and C 3.
        var result = Election.Ranked(new InstantRunoff(), "ABCD", "A*5; B*4; C*3; D>C", By(TieRule.PreviousRounds));

        Assert.Equal(2, result.Decisions[0].Chosen);
        Assert.Equal([0], result.Winners);
    }

    [Fact]
    public void Previous_rounds_look_further_back_for_those_still_equal_there()
    {
        // Round 3: B, C and D have 6 each. In round 2, D had 6, B and C 5; in round 1, C had 4 and B 5.
        var result = Election.Ranked(new InstantRunoff(), "ABCDEF", "A*12; B*5; C*4; D*6; E>C*1; F>B*1; F>C*1", By(TieRule.PreviousRounds));

        Assert.Equal([4, 5, 2], result.Rounds!.Take(3).Select(round => round.Eliminated[0]));
        Assert.Equal("previous-rounds", result.Decisions[0].Rule);
        Assert.Equal([1, 2, 3], result.Decisions[0].Among);
    }

    [Fact]
    public void Previous_rounds_that_never_differ_leave_the_tie_declared()
    {
        var result = Election.Ranked(new InstantRunoff(), "AB", "A; B", By(TieRule.PreviousRounds));

        Assert.Equal([0, 1], result.Tied);
        Assert.Null(Assert.Single(result.Decisions).Chosen);
    }

    [Fact]
    public void A_ring_of_equals_leaves_each_a_way_to_win()
    {
        // pref_voting, "condorcet_cycle" with parallel universes.
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A>B>C; B>C>A; C>A>B");

        Assert.Empty(result.Winners);
        Assert.Equal([0, 1, 2], result.Tied);
    }

    [Fact]
    public void Duels_decide_among_the_tied_only()
    {
        // A and B have 3 first places each; B beats A 4 to 3 with the voter of C, who plays no other part.
        var result = Election.Ranked(new SingleChoice(), "ABC", "A>C*3; B>C*3; C>B", By(TieRule.Pairwise));

        Assert.Equal([1], result.Winners);
        Assert.Equal("pairwise", result.Decisions[0].Rule);
    }

    [Fact]
    public void Duels_eliminate_the_one_that_loses_them()
    {
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A>C*4; B*3; C*3", By(TieRule.Pairwise));

        Assert.Equal([1], result.Rounds![0].Eliminated);
    }

    [Fact]
    public void Duels_let_in_all_who_stand_above_when_there_is_room_for_them()
    {
        // One vote each, two seats: A and B both beat C, and are equal to one another.
        var result = Election.Ranked(new SingleChoice(), "ABC", "A>B; B>A; C>A=B*2; A>B>C; B>A>C", By(TieRule.Pairwise), seats: 2);

        Assert.Equal([0, 1], result.Winners);
        Assert.Empty(result.Tied);
    }

    [Fact]
    public void Who_loses_the_duels_is_no_longer_tied()
    {
        var result = Election.Ranked(new SingleChoice(), "ABC", "A>B; B>A; C>A=B*2; A>B>C; B>A>C", By(TieRule.Pairwise));

        Assert.Empty(result.Winners);
        Assert.Equal([0, 1], result.Tied);
    }

    [Fact]
    public void Duels_are_those_the_method_shows()
    {
        // Not compared, the voters of A alone say nothing about B and C.
        const string Ballots = "A*9; B>C; C>B";
        var result = Election.Ranked(new Copeland { Unranked = Unranked.NotCompared }, "ABC", Ballots, By(TieRule.Pairwise));

        Assert.Equal([0, 1, 2], result.Tied);
        Assert.Equal(0, result.Pairwise![0][1]);
        Assert.Equal([0], Election.Ranked(new Copeland(), "ABC", Ballots, By(TieRule.Pairwise)).Winners);
    }

    [Fact]
    public void Duels_read_lists_and_rankings_of_one_box_alike()
    {
        var ballots = new[] { Ballot.Ranked(1, [0], [1]), Ballot.Approving(1, 1), Ballot.Ranked(1, [2], [1]), Ballot.Approving(1, 0), Ballot.Approving(1, 2) };

        Assert.Equal([1], Election.Count(new SingleChoice(), 3, [.. ballots, Ballot.Approving(1, 1), Ballot.Ranked(1, [0], [1]), Ballot.Ranked(1, [2], [1]), Ballot.Approving(1, 1)], By(TieRule.Pairwise)).Winners);
    }

    [Fact]
    public void No_mark_is_zero_in_a_duel_where_the_method_says_so()
    {
        // The voter of C gave A no mark and B zero: the same in a vote of approval.
        var result = Election.Marked(new Approval(), 3, "1 0 0; 0 1 0; . 0 1", By(TieRule.Pairwise));

        Assert.Equal([0, 1, 2], result.Tied);
    }

    [Fact]
    public void A_list_of_rules_is_tried_in_turn()
    {
        var result = Election.Approved(new Approval(), "ABC", "A; B", By(TieRule.Pairwise, TieRule.DeclaredOrder));

        Assert.Equal([0], result.Winners);
        Assert.Equal("declared-order", result.Decisions[0].Rule);
    }

    [Fact]
    public void A_seed_orders_options_by_their_hash_and_prints_the_order()
    {
        var result = Election.Approved(new Approval(), "ABC", "A; B; C", By(TieRule.Seeded) with { Seed = "2027-01-15" });

        var expected = Enumerable.Range(0, 3).OrderBy(option => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"2027-01-15:{option}"))), StringComparer.Ordinal).ToArray();
        Assert.Equal(expected, result.Decisions[0].Order!);
        Assert.Equal([expected[0]], result.Winners);
    }

    [Fact]
    public void People_decide_who_is_eliminated_in_a_round()
    {
        var policy = By(TieRule.Decided) with { Decided = [new(7, [1]), new(1, [2])] };
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A*5; B>A*3; C>B*3", policy);

        Assert.Equal([2], result.Rounds![0].Eliminated);
        Assert.Equal([1], result.Winners);
    }

    [Fact]
    public void People_decide_who_is_eliminated_of_the_last_two() =>
        Assert.Equal([1], Election.Ranked(new InstantRunoff(), "AB", "A; B", By(TieRule.Decided) with { Decided = [new(1, [0])] }).Winners);

    [Fact]
    public void What_people_decided_without_a_tie_is_not_used()
    {
        var policy = By(TieRule.Decided, TieRule.DeclaredOrder) with { Decided = [new(1, [0]), new(2, [1])] };
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A*5; B*4; C*3", policy);

        Assert.Equal([0], result.Winners);
        Assert.Empty(result.Decisions);
    }

    [Fact]
    public void People_can_decide_on_several_at_once()
    {
        var policy = By(TieRule.Decided) with { Decided = [new(1, [1, 3])] };
        var result = Election.Ranked(new InstantRunoff(), "ABCD", "A*5; B*2; C*2; D>C*2", policy);

        Assert.Equal([1, 3], result.Rounds![0].Eliminated);
        Assert.Equal([1, 3], result.Decisions.Select(decision => decision.Chosen!.Value));
    }

    [Fact]
    public void People_decide_who_is_preferred_elsewhere() =>
        Assert.Equal([1, 2], Election.Approved(new Approval(), "ABC", "A; B; C", By(TieRule.Decided) with { Decided = [new(1, [1, 2])] }, seats: 2).Winners);

    [Fact]
    public void No_ballots_at_all_tie_everyone_whatever_the_policy_says()
    {
        var result = Election.Approved(new Approval(), "ABC", "", By(TieRule.DeclaredOrder));

        Assert.Empty(result.Winners);
        Assert.Equal([0, 1, 2], result.Tied);
        Assert.Empty(result.Decisions);
    }

    public static TheoryData<CountingMethod> Methods =>
    [
        new SingleChoice(), new Approval(), new Dots(), new Score(), new Star(), new Borda(), new InstantRunoff(), new SingleTransferableVote(), new Schulze(), new RankedPairs(),
        new Minimax(), new Copeland(), new MajorityJudgment { Grades = 3 }, new Quadratic(), new EqualShares { Budget = 9, Costs = [1, 2, 3] }, new Consent(),
    ];

    [Theory, MemberData(nameof(Methods))]
    public void Every_method_survives_an_empty_box(CountingMethod method)
    {
        var result = Election.Count(method, 3, []);

        Assert.Empty(result.Winners);
        Assert.Equal([0, 1, 2], result.Tied);
    }

    [Theory, MemberData(nameof(Methods))]
    public void Every_method_survives_a_single_option(CountingMethod method)
    {
        if (method is EqualShares shares)
            method = shares with { Costs = [1] };
        var ballot = method.Accepts[0] switch
        {
            BallotKind.Ranking => Ballot.Ranked(1, [0]),
            BallotKind.Marks => Ballot.Marked(1, 1),
            _ => Ballot.Approving(1, 0),
        };

        var result = Election.Count(method is Star star ? star with { AllEqualAbstains = false } : method, 1, [ballot]);

        Assert.Equal([0], result.Winners);
    }

    [Theory]
    [InlineData(120, 2, true, 60)]
    [InlineData(121, 2, false, 61)]
    public void A_quorum_counts_all_who_took_part(long enrolled, int half, bool met, long needed)
    {
        var ballots = new[] { Ballot.Approving(50, 0), Ballot.Approving(8), Ballot.Approving(2, 1, 1) };
        var result = VoteCount.Of(new(new Approval(), 2, new(ballots)) { Quorum = new(enrolled, new Fraction(1, half)) });

        Assert.Equal(new QuorumReport(met, enrolled, needed, 60), result.Quorum);
        Assert.Equal(met ? [0] : [], result.Winners);
        Assert.Equal(["50", "0"], result.Scores.Texts());
    }

    [Fact]
    public void Where_there_are_no_rounds_a_decision_holds_whatever_round_it_names() =>
        Assert.Equal([1], Election.Approved(new Approval(), "AB", "A; B", By(TieRule.Decided) with { Decided = [new(5, [1])] }).Winners);

    [Fact]
    public void Winners_stand_in_the_order_of_options_however_they_won() =>
        Assert.Equal([0, 2], Election.Approved(new Approval(), "ABC", "C*3; A; B", By(TieRule.DeclaredOrder), seats: 2).Winners);

    [Fact]
    public void A_duel_compares_marks()
    {
        // Five points each; two of three voters prefer B.
        var result = Election.Marked(new Score { Aggregate = Aggregate.Sum }, 2, "5 1; 0 2; 0 2", By(TieRule.Pairwise));

        Assert.Equal([1], result.Winners);
        Assert.Equal("pairwise", Assert.Single(result.Decisions).Rule);
    }

    [Fact]
    public void An_option_named_twice_is_compared_at_its_better_place()
    {
        var result = Election.Ranked(new InstantRunoff(), "ABC", "A*2; B*2; C>A>B>A*3", By(TieRule.Pairwise));

        Assert.Equal([1], result.Rounds![0].Eliminated);
    }
}
