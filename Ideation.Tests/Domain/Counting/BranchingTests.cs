using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Declared ties that decide who is eliminated: every way is counted.</summary>
public sealed class BranchingTests
{
    [Fact]
    public void Options_that_can_fall_in_any_order_share_their_places()
    {
        // Together they could reach B, so that each order is a way of its own; ways meet again where the same two have fallen.
        var result = Election.Ranked(new InstantRunoff(), "ABCDEF", "A*10; B*9; C*5; D*5; E*5; F*5");

        Assert.Equal([0], result.Winners);
        Assert.Equal("A>B>C=D=E=F", result.Order("ABCDEF"));
    }

    [Theory]
    [InlineData(1, 1, new int[0])]
    [InlineData(2, 2, new[] { 0, 1 })]
    public void Each_way_goes_on_in_rounds_of_its_own_and_stops_where_the_count_stops(int last, int rounds, int[] tied)
    {
        // Without B, A wins the second round; without C, B does.
        var result = Election.Ranked(new InstantRunoff { StopAfterRound = last }, "ABC", "A*5; B>A*3; C>B*3");

        Assert.Equal(Enumerable.Range(1, rounds), result.Rounds!.Select(round => round.Number));
        Assert.Equal([1], result.Rounds![0].Eliminated);
        Assert.Empty(result.Winners);
        Assert.Equal(tied, result.Tied);
    }

    [Fact]
    public void Who_was_elected_before_a_tie_wins_where_the_count_stops_at_it()
    {
        // A has a majority in round 1; in round 2, C and E are equal.
        var result = Election.Ranked(new InstantRunoff { ContinueUntilTwo = true, StopAfterRound = 2 }, "ABCE", "A*10; B*4; C*2; E*2");

        Assert.Equal([0], result.Winners);
        Assert.Empty(result.Tied);
        Assert.Equal(2, result.Rounds!.Count);
    }

    [Fact]
    public void A_way_has_its_own_majority_in_each_of_its_rounds()
    {
        // Whether C or D falls first, its ballots end; then the other's do: a majority of 18, of 15, of 12.
        var result = Election.Ranked(new InstantRunoff(), "ABCD", "A*7; B*5; C*3; D*3");

        Assert.Equal(["10", "8", "7"], result.Rounds!.Select(round => round.Threshold.ToString()));
        Assert.Equal([0], result.Winners);
        Assert.Equal("A>B>C=D", result.Order("ABCD"));
    }

    /// <summary>Twelve options in a ring, so that each is as good as any other, and two that are better.</summary>
    private const string Ring = "ABCDEFGHIJKLMN";

    private static IEnumerable<IEnumerable<int>> Turned => Enumerable.Range(0, 12).Select(first => Enumerable.Range(0, 12).Select(place => (first + (5 * place)) % 12));

    [Fact]
    public void Past_a_thousand_ways_of_a_transferable_vote_whoever_was_elected_before_wins_and_whoever_stands_is_tied()
    {
        var ring = string.Join(';', Turned.Select(order => string.Join('>', order.Select(option => Ring[option]))));
        var result = Election.Ranked(new SingleTransferableVote(), Ring, $"N*60; M*50; {ring}", seats: 4);

        Assert.Equal([12, 13], result.Winners);
        Assert.Equal(Enumerable.Range(0, 12), result.Tied);
    }

    [Fact]
    public void Past_a_thousand_ways_of_star_whoever_was_elected_before_wins_and_whoever_stands_is_tied()
    {
        var ring = string.Join(';', Turned.Select(order => string.Join(' ', order.Select(mark => mark % 4)) + " 4 5"));
        var result = Election.Marked(new Star(), 14, ring, seats: 8);

        Assert.Equal([12, 13], result.Winners);
        Assert.Equal(Enumerable.Range(0, 12), result.Tied);
    }

    [Fact]
    public void Options_without_a_vote_share_the_last_places_of_a_transferable_vote()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABCDEFGH", "A*5; B*4; C>B*3");

        Assert.Equal([1], result.Winners);
        Assert.Equal("B>A>C>D=E=F=G=H", result.Order("ABCDEFGH"));
    }

    [Fact]
    public void A_place_from_before_is_kept_whatever_a_known_way_says()
    {
        var (before, later) = (new Places(3), new Places(3));
        before.Set(2, 2, 2);
        later.Set(1, 0, 1);
        later.Set(2, 0, 1);

        var all = before.Then(later);

        Assert.Equal([false, true, true], Enumerable.Range(0, 3).Select(all.Knows));
        Assert.Equal([1, 4], [all.Middle(1), all.Middle(2)]);
        Assert.False(before.Knows(1));
    }

    [Fact]
    public void A_thousand_branches_are_counted_and_one_more_is_too_many()
    {
        var memory = new BranchMemory();
        var counted = 0;
        Branches Count()
        {
            counted++;
            return Branches.Of([0], new Places(1));
        }

        for (var branch = 0; branch < 1000; branch++)
        {
            memory.Recall($"{branch}", Count);
            memory.Recall($"{branch}", Count);
        }

        Assert.Equal((1000, false), (counted, memory.IsFull));
        memory.Recall("one more", Count);
        Assert.True(memory.IsFull);
    }
}
