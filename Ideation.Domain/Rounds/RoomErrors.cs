using Ideation.Domain.Common;

namespace Ideation.Domain.Rounds;

/// <summary>Every way a room says no, on one page. The sentences are in Rounds.fr.resx and Rounds.en.resx.</summary>
internal static class RoomErrors
{
    public static DomainException TooManyHosts() => new("room.too-many-hosts", Room.MaxHosts);

    public static DomainException LastHost() => new("room.last-host");

    public static DomainException NotTheBackup() => new("room.not-the-backup");

    public static DomainException TakeOverTooEarly(DateTimeOffset from) => new("room.take-over-too-early", from);

    public static DomainException NoGuests() => new("room.no-guests");

    public static DomainException NameUnfit() => new("room.name-unfit", Guest.MaxNameLength);

    public static DomainException ProxyToOneself() => new("proxy.to-oneself");

    public static DomainException ProxyGivenAlready() => new("proxy.given-already");

    public static DomainException ProxiesFull(int most) => new("proxy.full", most);

    public static DomainException ProxyChain() => new("proxy.chain");

    public static DomainException ProxyNotYours() => new("proxy.not-yours");
}
