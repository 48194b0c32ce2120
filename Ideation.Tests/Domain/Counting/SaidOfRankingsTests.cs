using Ideation.Domain.Counting;
using static Ideation.Tests.Domain.Counting.Said;

namespace Ideation.Tests.Domain.Counting;

/// <summary>What a count of rankings says of itself, sentence by sentence.</summary>
public sealed class SaidOfRankingsTests
{
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
}
