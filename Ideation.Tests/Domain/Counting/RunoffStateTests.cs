using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Two states of a run-off are one only where all that is still to come is the same.</summary>
public sealed class RunoffStateTests
{
    private static RunoffState State(params int[][][] ballots) =>
        new(new Papers([.. ballots.Select(tiers => Ballot.Ranked(1, tiers))], new()), [true, true, true]);

    [Fact]
    public void The_same_papers_in_the_same_round_are_the_same_state()
    {
        var (one, other) = (State([[0], [1]], [[1]]), State([[0], [1]], [[1]]));
        one.Earlier.Add([1, 1, 0]);

        Assert.Equal(one.Signature(false), other.Signature(false));
        Assert.Equal(other.Signature(true), other.Clone().Signature(true));
        Assert.NotEqual(one.Signature(true), other.Signature(true));
    }

    [Fact]
    public void Whom_a_paper_counts_for_who_stands_the_round_and_who_is_elected_make_a_difference()
    {
        var state = State([[0], [1]], [[1]]);
        var (moved, later, fallen, elected) = (State([[0], [1]], [[0]]), state.Clone(), state.Clone(), state.Clone());
        later.Round++;
        fallen.Standing[2] = false;
        elected.Elected = 1;
        var another = state.Clone();
        another.Elected = 0;

        string[] all = [.. new[] { state, moved, later, fallen, elected, another }.Select(one => one.Signature(false))];
        Assert.Equal(all.Length, all.Distinct().Count());
    }
}
