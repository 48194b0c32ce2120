using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Rounds;

/// <summary>
/// Somebody votes in the name of somebody else in the rounds of one room: named, at most two for one holder, never handed on, revocable until it is cast,
/// and of no effect once the principal votes.
/// </summary>
public sealed class Proxy : AggregateRoot
{
    public const int MostHeld = 2;

    private Proxy(ProxyId id, RoomId room, MemberId principal, MemberId holder, DateTimeOffset givenAt)
    {
        Id = id;
        Room = room;
        Principal = principal;
        Holder = holder;
        GivenAt = givenAt;
    }

    public ProxyId Id { get; }

    public RoomId Room { get; }

    public MemberId Principal { get; }

    public MemberId Holder { get; }

    public DateTimeOffset GivenAt { get; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public bool Holds => RevokedAt is null;

    /// <param name="others">All proxies of the room that hold.</param>
    public static Proxy Give(Room room, MemberId principal, MemberId holder, IReadOnlyList<Proxy> others, DateTimeOffset now)
    {
        if (principal == holder)
            throw RoomErrors.ProxyToOneself();
        if (others.Any(proxy => proxy.Principal == principal))
            throw RoomErrors.ProxyGivenAlready();
        if (others.Count(proxy => proxy.Holder == holder) >= MostHeld)
            throw RoomErrors.ProxiesFull(MostHeld);
        if (others.Any(proxy => proxy.Principal == holder || proxy.Holder == principal))
            throw RoomErrors.ProxyChain();

        var proxy = new Proxy(ProxyId.New(), room.Id, principal, holder, now);
        proxy.Raise(new ProxyGiven(proxy.Id, room.Id, principal, holder, principal, now));
        return proxy;
    }

    public void Revoke(MemberId actor, DateTimeOffset now)
    {
        if (actor != Principal)
            throw RoomErrors.ProxyNotYours();
        if (RevokedAt is not null)
            return;

        RevokedAt = now;
        Raise(new ProxyRevoked(Id, Room, Principal, Holder, actor, now));
    }
}
