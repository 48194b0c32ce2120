using Ideation.Domain.Common;
using Ideation.Domain.Network;

namespace Ideation.Domain.Rounds;

public readonly record struct RoundId(Guid Value) : IEntityId<RoundId>
{
    public static RoundId New() => new(Guid.CreateVersion7());

    public static RoundId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct RoomId(Guid Value) : IEntityId<RoomId>
{
    public static RoomId New() => new(Guid.CreateVersion7());

    public static RoomId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct GuestId(Guid Value) : IEntityId<GuestId>
{
    public static GuestId New() => new(Guid.CreateVersion7());

    public static GuestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct ProxyId(Guid Value) : IEntityId<ProxyId>
{
    public static ProxyId New() => new(Guid.CreateVersion7());

    public static ProxyId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

/// <summary>
/// Somebody who takes part in a room: a member under the number of their account, or a guest under a number of their own. The two never meet,
/// so that one number says who it is.
/// </summary>
public readonly record struct VoterId(Guid Value) : IEntityId<VoterId>
{
    public static VoterId From(Guid value) => new(value);

    public static VoterId Of(MemberId member) => new(member.Value);

    public static VoterId Of(GuestId guest) => new(guest.Value);

    public override string ToString() => Value.ToString("N");
}
