using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Rounds;

public sealed class RoomTests
{
    private static readonly MemberId Host = MemberId.New();
    private static readonly MemberId Backup = MemberId.New();
    private static readonly DateTimeOffset Noon = Some.Noon;

    [Fact]
    public void Only_the_named_backup_takes_over_and_only_after_the_notice()
    {
        var room = SomeRounds.Room();
        Rules.AssertBroken("room.not-the-backup", () => room.AskToTakeOver(Backup, Noon));

        room.NameBackup(Host, Backup, Noon);
        Rules.AssertBroken("room.not-the-backup", () => room.CompleteTakeOver(Backup, Noon));
        room.AskToTakeOver(Backup, Noon);
        Rules.AssertBroken("room.take-over-too-early", () => room.CompleteTakeOver(Backup, Noon + Room.TakeOverNotice - TimeSpan.FromSeconds(1)));
        room.CompleteTakeOver(Backup, Noon + Room.TakeOverNotice);

        Assert.Contains(Backup, room.Hosts);
    }

    [Fact]
    public void Those_who_run_it_can_say_no_to_a_take_over()
    {
        var room = SomeRounds.Room();
        room.NameBackup(Host, Backup, Noon);
        room.AskToTakeOver(Backup, Noon);

        room.RefuseTakeOver(Host, Noon);

        Rules.AssertBroken("room.not-the-backup", () => room.CompleteTakeOver(Backup, Noon.AddHours(1)));
    }

    [Fact]
    public void The_last_who_runs_it_cannot_leave() =>
        Rules.AssertBroken("room.last-host", () =>
        {
            var room = SomeRounds.Room();
            room.DismissHost(Host, room.Hosts[0], Noon);
        });

    [Fact]
    public void A_guest_has_a_name_and_comes_only_where_guests_are_welcome()
    {
        Rules.AssertBroken("room.no-guests", () => Guest.Join(SomeRounds.Room(guests: false), "Nadia", new string('0', 64), Noon));
        Rules.AssertBroken("room.name-unfit", () => Guest.Join(SomeRounds.Room(), "  ", new string('0', 64), Noon));
        Rules.AssertBroken("room.name-unfit", () => Guest.Join(SomeRounds.Room(), new string('n', Guest.MaxNameLength + 1), new string('0', 64), Noon));

        Assert.Equal("Nadia", Guest.Join(SomeRounds.Room(), " Nadia ", new string('0', 64), Noon).Name);
    }

    [Fact]
    public void Proxies_are_capped_never_handed_on_and_taken_back_by_who_gave_them()
    {
        var room = SomeRounds.Room();
        var people = Enumerable.Range(0, 4).Select(_ => MemberId.New()).ToArray();
        var first = Proxy.Give(room, people[0], people[3], [], Noon);
        var second = Proxy.Give(room, people[1], people[3], [first], Noon);

        Rules.AssertBroken("proxy.full", () => Proxy.Give(room, people[2], people[3], [first, second], Noon));
        Rules.AssertBroken("proxy.given-already", () => Proxy.Give(room, people[0], people[2], [first], Noon));
        Rules.AssertBroken("proxy.to-oneself", () => Proxy.Give(room, people[2], people[2], [], Noon));
        Rules.AssertBroken("proxy.chain", () => Proxy.Give(room, people[3], people[2], [first], Noon));
        Rules.AssertBroken("proxy.chain", () => Proxy.Give(room, people[2], people[0], [first], Noon));
        Rules.AssertBroken("proxy.not-yours", () => first.Revoke(people[3], Noon));
        first.Revoke(people[0], Noon);

        Assert.False(first.Holds);
    }
}
