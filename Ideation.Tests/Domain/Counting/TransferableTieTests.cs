using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>Who falls together in a transferable vote, and where they stand then.</summary>
public sealed class TransferableTieTests
{
    [Fact]
    public void Options_without_a_vote_fall_one_after_the_other_and_share_the_last_places()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABCDE", "A*5; B*4; C>B*2");

        Assert.Equal([1], result.Winners);
        Assert.EndsWith(">D=E", result.Order("ABCDE"), StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_one_vote_each_do_not()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABCD", "A*5; B*4; C>B; D>A");

        Assert.Contains(result.Decisions, decision => decision is { Rule: "declare", IsElimination: true } && decision.Among.Order().SequenceEqual([2, 3]));
    }

    [Fact]
    public void Without_votes_they_stay_where_too_few_would_be_left_for_the_seats()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABC", "A*5", seats: 2);

        Assert.Equal([0], result.Winners);
        Assert.Equal([1, 2], result.Tied);
    }

    [Fact]
    public void Who_takes_a_last_place_below_the_quota_is_named_with_their_votes_and_what_counted_for_nobody_is_told()
    {
        var result = Election.Ranked(new SingleTransferableVote(), "ABC", "A*5; B*3; C*2; A=B*4", seats: 2);

        Assert.Contains(result.Explanation, line => line.Key == "stv.last" && line.Arguments.Any(argument => argument is { Key: "votes", Value: "3" }));
        Assert.Contains(result.Explanation, line => line.Key.StartsWith("unread.", StringComparison.Ordinal) && line.Arguments.Any(argument => argument is { Key: "votes", Value: "4" }));
    }
}
