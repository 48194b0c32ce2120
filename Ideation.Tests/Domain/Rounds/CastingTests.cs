using CsCheck;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Rounds;

/// <summary>Who may cast what when.</summary>
public sealed class CastingTests
{
    private static readonly DateTimeOffset Noon = Some.Noon;
    private static readonly VoterId Holder = VoterId.Of(MemberId.New());

    [Fact]
    public void A_ballot_on_its_way_at_the_end_still_counts_and_one_after_the_grace_does_not()
    {
        var round = SomeRounds.Open(new RoundSettings { Seconds = 60 });

        Assert.Equal(Casting.First, round.Accept(SomeRounds.VoterOf(round), SomeRounds.Me, Noon.AddSeconds(60) + Round.Grace - TimeSpan.FromMilliseconds(1)));
        Rules.AssertBroken("round.time-is-over", () => round.Accept(SomeRounds.VoterOf(round), SomeRounds.Me, Noon.AddSeconds(60) + Round.Grace));
    }

    [Fact]
    public void While_it_closes_ballots_under_way_arrive()
    {
        var round = SomeRounds.Open();
        round.Close(MemberId.New(), Noon);

        Assert.Equal(Casting.First, round.Accept(SomeRounds.VoterOf(round), SomeRounds.Me, Noon.AddSeconds(1)));
        Assert.False(round.MaySeal(Noon.AddSeconds(1)));
        Rules.AssertBroken("round.time-is-over", () => round.Accept(SomeRounds.VoterOf(round), SomeRounds.Me, Noon + Round.Grace));
    }

    [Fact]
    public void A_pause_takes_no_ballot()
    {
        var round = SomeRounds.Open();
        round.Pause(MemberId.New(), Noon);

        Rules.AssertBroken("round.paused", () => round.Accept(SomeRounds.VoterOf(round), SomeRounds.Me, Noon));
    }

    [Fact]
    public void The_last_ballot_of_a_person_wins_where_it_may_change()
    {
        var round = SomeRounds.Open(new RoundSettings { BallotChange = true });
        var voter = SomeRounds.VoterOf(round);

        Assert.Equal(Casting.First, round.Accept(voter, SomeRounds.Me, Noon));
        Assert.Equal(Casting.Replaces, round.Accept(voter, SomeRounds.Me, Noon.AddSeconds(1)));
        Assert.Equal(Noon.AddSeconds(1), voter.RecordedAt);
    }

    [Theory]
    [InlineData(false, Reveal.AfterClose)]
    [InlineData(true, Reveal.AfterMyVote)]
    public void A_ballot_is_final_where_it_may_not_change_or_showed_the_result(bool change, Reveal reveal)
    {
        var round = SomeRounds.Open(new RoundSettings { BallotChange = change, Reveal = reveal });
        var voter = SomeRounds.VoterOf(round);
        round.Accept(voter, SomeRounds.Me, Noon);

        Rules.AssertBroken("ballot.final", () => round.Accept(voter, SomeRounds.Me, Noon.AddSeconds(1)));
    }

    [Fact]
    public void A_person_s_own_ballot_stands_above_the_one_of_their_proxy()
    {
        var round = SomeRounds.Open(new RoundSettings { BallotChange = false });
        var principal = SomeRounds.VoterOf(round);

        round.Accept(principal, Holder, Noon);
        Assert.Equal(Holder, principal.CastBy);
        Assert.Equal(Casting.Replaces, round.Accept(principal, SomeRounds.Me, Noon.AddSeconds(1)));

        Assert.Null(principal.CastBy);
        Rules.AssertBroken("ballot.final", () => round.Accept(principal, Holder, Noon.AddSeconds(2)));
    }

    [Fact]
    public void Of_a_secret_round_even_the_proxy_s_ballot_cannot_be_taken_back()
    {
        var round = SomeRounds.Open(SomeRounds.Secret);
        var principal = SomeRounds.VoterOf(round);
        round.Accept(principal, Holder, Noon);

        Rules.AssertBroken("ballot.final", () => round.Accept(principal, SomeRounds.Me, Noon.AddSeconds(1)));
    }

    [Fact]
    public void Whoever_says_that_they_do_not_vote_may_think_again()
    {
        var round = SomeRounds.Open();
        var voter = SomeRounds.VoterOf(round);

        voter.Declare(round, VoterStance.DoesNotVote, Noon);
        Assert.Equal(VoterStance.DoesNotVote, voter.Stance);
        round.Accept(voter, SomeRounds.Me, Noon);

        Assert.Equal(VoterStance.Votes, voter.Stance);
        Rules.AssertBroken("ballot.final", () => voter.Declare(round, VoterStance.DoesNotVote, Noon));
    }

    /// <summary>Whatever the order of ballots, pauses and the end: nobody ever has two ballots, and none is taken after the grace.</summary>
    [Fact]
    public void However_it_goes_each_person_has_at_most_one_ballot() => Gen.Select(Gen.Int[0, 4], Gen.Int[0, 2], Gen.Int[0, 90]).Array[1, 60].Sample(steps =>
    {
        var round = SomeRounds.Open(new RoundSettings { Seconds = 60, BallotChange = true });
        var voters = Enumerable.Range(0, 5).Select(_ => SomeRounds.VoterOf(round, VoterId.Of(MemberId.New()))).ToArray();
        var taken = new HashSet<VoterId>();
        var now = Noon;
        foreach (var (who, what, later) in steps)
        {
            now += TimeSpan.FromSeconds(later / 10.0);
            try
            {
                if (what == 1)
                    round.Pause(MemberId.TheHouse, now);
                else if (what == 2)
                    round.Resume(MemberId.TheHouse, now);
                else if (round.Accept(voters[who], voters[who].Person, now) is var casting)
                    Assert.Equal(taken.Add(voters[who].Person) ? Casting.First : Casting.Replaces, casting);
            }
            catch (Ideation.Domain.Common.DomainException)
            {
                // A refusal changes nothing.
            }

            Assert.Equal(taken.Count, voters.Count(voter => voter.HasVoted));
            Assert.All(voters.Where(voter => voter.HasVoted), voter => Assert.False(round.ClosesAt is { } end && voter.RecordedAt >= end + Round.Grace));
        }
    });
}
