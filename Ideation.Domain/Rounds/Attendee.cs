using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Rounds;

/// <summary>Somebody who came to a room without an account, under the name they gave; unverified, on one device, and nothing once the room is left.</summary>
public sealed class Guest : AggregateRoot
{
    public const int MaxNameLength = 60;

    private Guest(GuestId id, RoomId room, string name, string hash, DateTimeOffset joinedAt)
    {
        Id = id;
        Room = room;
        Name = name;
        Hash = hash;
        JoinedAt = joinedAt;
    }

    public GuestId Id { get; }

    public RoomId Room { get; }

    public string Name { get; }

    /// <summary>SHA-256 of the secret that the device keeps, 64 lower-case hex digits.</summary>
    public string Hash { get; }

    public DateTimeOffset JoinedAt { get; }

    public static Guest Join(Room room, string? name, string hash, DateTimeOffset now)
    {
        if (!room.AllowsGuests)
            throw RoomErrors.NoGuests();
        if (Words.TidyOrNone(name) is not { Length: <= MaxNameLength } tidy)
            throw RoomErrors.NameUnfit();

        var guest = new Guest(GuestId.New(), room.Id, tidy, hash, now);
        guest.Raise(new GuestJoined(guest.Id, room.Id, MemberId.TheHouse, now));
        return guest;
    }
}

/// <summary>Somebody is in a room: the fact that they came, once, whatever they do there.</summary>
public sealed class Attendee
{
    private Attendee(RoomId room, VoterId person, bool isGuest, DateTimeOffset joinedAt)
    {
        Room = room;
        Person = person;
        IsGuest = isGuest;
        JoinedAt = joinedAt;
    }

    public RoomId Room { get; }

    public VoterId Person { get; }

    public bool IsGuest { get; }

    public DateTimeOffset JoinedAt { get; }

    public static Attendee Of(Room room, MemberId member, DateTimeOffset now) => new(room.Id, VoterId.Of(member), isGuest: false, now);

    public static Attendee Of(Guest guest) => new(guest.Room, VoterId.Of(guest.Id), isGuest: true, guest.JoinedAt);
}
