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
