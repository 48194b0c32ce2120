using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Rounds;

/// <summary>What does not fit on a paper or into a round, and steps that have nothing to take.</summary>
public sealed class RoundLimitsTests
{
    private static readonly MemberId Host = MemberId.New();
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void A_paper_has_options_that_can_be_read_rules_that_fit_and_a_seat()
    {
        Rules.AssertBroken("round.options-unfit", () => SomeRounds.Draft(options: ["A", " "]));
        Rules.AssertBroken("round.options-unfit", () => SomeRounds.Draft(options: ["A", new string('b', BallotPaper.MaxOptionLength + 1)]));
        Rules.AssertBroken("round.options-unfit", () => SomeRounds.Draft(options: [.. Enumerable.Range(0, BallotPaper.MaxOptions + 1).Select(option => $"Option {option}")]));
        Rules.AssertBroken("round.seats-unfit", () => SomeRounds.Draft(seats: 0));
        Rules.AssertBroken("round.rules-too-long", () =>
        {
            var round = SomeRounds.Draft();
            round.Describe(Host, round.Title, round.Paper with { Rules = new string(' ', BallotPaper.MaxRulesLength + 1) }, round.Settings, Noon);
        });
    }

    [Theory]
    [InlineData(9)]
    [InlineData(7 * 24 * 3600 + 1)]
    public void A_round_lasts_from_ten_seconds_to_a_week(int seconds) =>
        Rules.AssertBroken("round.duration-unfit", () => SomeRounds.Draft(new RoundSettings { Seconds = seconds }));

    [Theory]
    [InlineData(0)]
    [InlineData(7 * 24 * 3600 + 1)]
    public void It_is_extended_by_a_second_to_a_week(int seconds) =>
        Rules.AssertBroken("round.extension-unfit", () => SomeRounds.Open().Extend(Host, seconds, Noon));

    [Fact]
    public void More_time_in_a_pause_is_there_after_it()
    {
        var round = SomeRounds.Open(new RoundSettings { Seconds = 60 });
        round.Pause(Host, Noon.AddSeconds(50));

        round.Extend(Host, 30, Noon.AddSeconds(55));
        round.Resume(Host, Noon.AddSeconds(100));

        Assert.Equal(Noon.AddSeconds(140), round.ClosesAt);
    }

    [Fact]
    public void How_voters_are_called_is_fixed_at_the_opening()
    {
        var round = SomeRounds.Open();

        Rules.AssertBroken("round.electorate-fixed", () => round.Describe(Host, round.Title, round.Paper, round.Settings with { Electorate = ElectorateKind.Listed }, Noon));
    }

    [Fact]
    public void Steps_out_of_turn_are_refused()
    {
        Rules.AssertBroken("round.not-draft", () => SomeRounds.Open().MakeReady(Host, Noon));
        Rules.AssertBroken("round.not-paused", () => SomeRounds.Draft().Resume(Host, Noon));
        Rules.AssertBroken("round.not-certified", () => SomeRounds.Closed(new RoundSettings()).Archive(Host, Noon));
        Rules.AssertBroken("round.not-open", () => SomeRounds.Draft().Close(Host, Noon));
    }

    [Fact]
    public void A_room_has_so_many_hosts()
    {
        var room = SomeRounds.Room();
        for (var host = room.Hosts.Count; host < Room.MaxHosts; host++)
            room.AppointHost(room.Hosts[0], MemberId.New(), Noon);

        Rules.AssertBroken("room.too-many-hosts", () => room.AppointHost(room.Hosts[0], MemberId.New(), Noon));
    }
}
