using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Rounds;

/// <summary>What happens in one room; whoever is there sees it.</summary>
public interface IRoomEvent : IDomainEvent
{
    RoomId Room { get; }
}

public sealed record RoomOpened(RoomId Room, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;

public sealed record RoomLocked(RoomId Room, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;

public sealed record RoomUnlocked(RoomId Room, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;

public sealed record RoomCodeChanged(RoomId Room, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;

public sealed record RoomWelcomeChanged(RoomId Room, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;

public sealed record HostAppointed(RoomId Room, MemberId Host, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;

public sealed record HostDismissed(RoomId Room, MemberId Host, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;

public sealed record BackupNamed(RoomId Room, MemberId? Backup, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;

public sealed record TakeOverAsked(RoomId Room, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;

public sealed record TakeOverRefused(RoomId Room, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;

public sealed record GuestJoined(GuestId Guest, RoomId Room, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;

public sealed record ProxyGiven(ProxyId Proxy, RoomId Room, MemberId Principal, MemberId Holder, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;

public sealed record ProxyRevoked(ProxyId Proxy, RoomId Room, MemberId Principal, MemberId Holder, MemberId Actor, DateTimeOffset OccurredAt) : IRoomEvent;
