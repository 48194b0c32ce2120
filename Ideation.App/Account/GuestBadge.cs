using Ideation.Domain.Rounds;

namespace Ideation.App.Account;

/// <summary>What a guest is known by: a name they gave, in one room.</summary>
public sealed record GuestBadge(GuestId Id, RoomId Room, string Name);
