using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Rounds;

/// <summary>The state machine of a round, as domain.md draws it.</summary>
public sealed class RoundTests
{
    private static readonly MemberId Host = MemberId.New();
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void A_round_opens_with_two_options_and_somebody_to_vote()
    {
        Rules.AssertBroken("round.too-few-options", () => SomeRounds.Draft(options: ["Seul"]).Open(Host, 3, Noon));
        Rules.AssertBroken("round.nobody-to-vote", () => SomeRounds.Draft().Open(Host, 0, Noon));
        Rules.AssertBroken("round.ends-in-the-past", () => SomeRounds.Draft(new RoundSettings { ClosesAt = Noon }).Open(Host, 3, Noon));
    }

    [Fact]
    public void A_secret_round_needs_five_voters()
    {
        Rules.AssertBroken("round.too-few-for-secrecy", () => SomeRounds.Draft(SomeRounds.Secret).Open(Host, 4, Noon));

        var round = SomeRounds.Draft(SomeRounds.Secret);
        round.Open(Host, 5, Noon);
        Assert.Equal(RoundState.Open, round.State);
    }

    [Theory]
    [InlineData(Reveal.Live)]
    [InlineData(Reveal.AfterMyVote)]
    public void A_secret_round_shows_nothing_before_its_end(Reveal reveal) =>
        Rules.AssertBroken("round.secret-needs-late-reveal", () => SomeRounds.Draft(SomeRounds.Secret with { Reveal = reveal }));

    [Fact]
    public void A_secret_ballot_cannot_be_changed() =>
        Rules.AssertBroken("round.secret-is-final", () => SomeRounds.Draft(SomeRounds.Secret with { BallotChange = true }));

    [Fact]
    public void The_timer_stands_still_in_a_pause()
    {
        var round = SomeRounds.Open(new RoundSettings { Seconds = 60 });

        round.Pause(Host, Noon.AddSeconds(20));
        round.RunOut(Noon.AddHours(1));
        Assert.Equal(RoundState.Paused, round.State);
        round.Resume(Host, Noon.AddHours(1));

        Assert.Equal(Noon.AddHours(1).AddSeconds(40), round.ClosesAt);
    }

    [Fact]
    public void The_time_runs_out_with_nobody_there()
    {
        var round = SomeRounds.Open(new RoundSettings { Seconds = 60 });

        round.RunOut(Noon.AddSeconds(59));
        Assert.Equal(RoundState.Open, round.State);
        round.RunOut(Noon.AddSeconds(75));

        Assert.Equal(RoundState.Closing, round.State);
        Assert.Equal(Noon.AddSeconds(60), round.ClosesAt);
        Assert.True(round.MaySeal(Noon.AddSeconds(75)));
    }

    [Fact]
    public void A_minute_more_is_a_minute_more()
    {
        var round = SomeRounds.Open(new RoundSettings { Seconds = 60 });

        round.Extend(Host, 60, Noon.AddSeconds(50));

        Assert.Equal(Noon.AddSeconds(120), round.ClosesAt);
        Rules.AssertBroken("round.time-is-over", () => round.Extend(Host, 60, Noon.AddSeconds(120)));
    }

    [Fact]
    public void Closing_twice_is_closing_once()
    {
        var round = SomeRounds.Open();
        round.Close(Host, Noon);
        round.TakeEvents();

        round.Close(Host, Noon.AddSeconds(1));
        round.CompleteClosing(SomeRounds.Sealed(), Noon.AddSeconds(3));
        var version = round.Version;
        round.Close(Host, Noon.AddSeconds(5));

        Assert.Equal(version, round.Version);
        Assert.Single(round.Events, happened => happened is RoundClosed);
    }

    [Fact]
    public void From_the_first_ballot_on_everything_is_fixed()
    {
        var round = SomeRounds.Open();
        round.Accept(SomeRounds.VoterOf(round), SomeRounds.Me, Noon);

        Rules.AssertBroken("round.fixed-by-ballots", () => round.Describe(Host, "Autre chose ?", round.Paper, round.Settings, Noon));
    }

    [Theory]
    [InlineData(Secrecy.Named, Reveal.AfterClose)]
    [InlineData(Secrecy.Hidden, Reveal.Live)]
    public void Anonymity_and_reveal_only_get_stricter_once_people_wait(Secrecy secrecy, Reveal reveal)
    {
        var round = SomeRounds.Draft();
        round.MakeReady(Host, Noon);

        Rules.AssertBroken("round.only-stricter", () => round.Describe(Host, round.Title, round.Paper, round.Settings with { Secrecy = secrecy, Reveal = reveal }, Noon));

        round.Describe(Host, round.Title, round.Paper, round.Settings with { Reveal = Reveal.ByFacilitator }, Noon);
        Assert.Equal(Reveal.ByFacilitator, round.Settings.Reveal);
    }

    [Fact]
    public void An_option_withdrawn_while_nobody_has_voted_makes_another_edition()
    {
        var round = SomeRounds.Open();
        Assert.Equal(1, round.Edition);

        round.Describe(Host, round.Title, round.Paper with { Options = ["A", "B"] }, round.Settings, Noon);

        Assert.Equal(2, round.Edition);
        Rules.AssertBroken("round.too-few-options", () => round.Describe(Host, round.Title, round.Paper with { Options = ["A"] }, round.Settings, Noon));
    }

    [Theory]
    [InlineData(Reveal.AfterClose, RoundState.Revealed)]
    [InlineData(Reveal.Live, RoundState.Revealed)]
    [InlineData(Reveal.ByFacilitator, RoundState.Closed)]
    public void The_result_shows_when_it_was_said_to(Reveal reveal, RoundState state)
    {
        var round = SomeRounds.Closed(new RoundSettings { Reveal = reveal });

        Assert.Equal(state, round.State);
        round.RevealResult(Host, Noon);
        round.RevealResult(Host, Noon);
        Assert.Equal(RoundState.Revealed, round.State);
    }

    [Fact]
    public void A_round_is_cancelled_before_it_opens_and_void_after_with_a_reason()
    {
        Rules.AssertBroken("round.reason-missing", () => SomeRounds.Draft().Cancel(Host, " ", Noon));
        Rules.AssertBroken("round.opened-already", () => SomeRounds.Open().Cancel(Host, "Trop tôt", Noon));
        Rules.AssertBroken("round.cannot-be-void", () => SomeRounds.Draft().DeclareVoid(Host, "Trop tard", Noon));
        Rules.AssertBroken("round.reason-missing", () => SomeRounds.Open().DeclareVoid(Host, null, Noon));

        var round = SomeRounds.Open();
        round.DeclareVoid(Host, "La salle était vide.", Noon);
        Assert.Equal(RoundState.Void, round.State);
        Rules.AssertBroken("round.not-open", () => round.Accept(SomeRounds.VoterOf(round), SomeRounds.Me, Noon));
    }

    [Fact]
    public void What_is_left_of_secret_ballots_waits_to_be_purged_also_when_the_round_is_void()
    {
        var round = SomeRounds.Open(SomeRounds.Secret);
        round.DeclareVoid(Host, "Une panne.", Noon);

        Assert.True(round.AwaitsPurge);
        round.RecordPurge(Noon);
        Assert.False(round.AwaitsPurge);
        Assert.False(SomeRounds.Closed(new RoundSettings()).AwaitsPurge);
        Assert.True(SomeRounds.Closed(SomeRounds.Secret).AwaitsPurge);
    }

    [Fact]
    public void A_tie_is_decided_once_among_the_tied_and_with_a_reason()
    {
        var round = SomeRounds.Closed(new RoundSettings(), tied: [0, 2]);

        Rules.AssertBroken("round.chosen-unfit", () => round.DecideTie(Host, [1], "Voix prépondérante", Noon));
        Rules.AssertBroken("round.chosen-unfit", () => round.DecideTie(Host, [0, 0], "Voix prépondérante", Noon));
        Rules.AssertBroken("round.reason-missing", () => round.DecideTie(Host, [0], "", Noon));
        round.DecideTie(Host, [0], "Voix prépondérante", Noon);

        Assert.Equal([0], round.CastingVote!.Chosen);
        Rules.AssertBroken("round.tie-decided", () => round.DecideTie(Host, [2], "Encore", Noon));
        Rules.AssertBroken("round.no-tie", () => SomeRounds.Closed(new RoundSettings()).DecideTie(Host, [0], "Rien", Noon));
    }

    [Fact]
    public void A_run_off_is_held_between_the_tied_for_the_seats_that_are_left()
    {
        var round = SomeRounds.Closed(new RoundSettings(), tied: [0, 2], winners: [1], seats: 2);

        var runOff = round.CallRunOff(SomeRounds.Room(), "", Host, null, Noon);

        Assert.Equal(["A", "C"], runOff.Paper.Options);
        Assert.Equal(1, runOff.Paper.Seats);
        Assert.Equal(round.Id, runOff.RunOffOf);
        Assert.Equal(RoundState.Draft, runOff.State);
        Rules.AssertBroken("round.no-tie", () => SomeRounds.Closed(new RoundSettings()).CallRunOff(SomeRounds.Room(), "", Host, null, Noon));
    }

    [Fact]
    public void A_minute_is_certified_once_the_result_shows()
    {
        Rules.AssertBroken("round.not-revealed", () => SomeRounds.Closed(new RoundSettings { Reveal = Reveal.ByFacilitator }).Certify(Host, Noon));

        var round = SomeRounds.Closed(new RoundSettings());
        round.Certify(Host, Noon);
        Assert.Equal(round.Seal!.Outcome.Fingerprint, round.Certification!.Fingerprint);
        Rules.AssertBroken("round.cannot-be-void", () => round.DeclareVoid(Host, "Trop tard", Noon));
    }
}
