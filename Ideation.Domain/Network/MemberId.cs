using Ideation.Domain.Common;

namespace Ideation.Domain.Network;

public readonly record struct MemberId(Guid Value) : IEntityId<MemberId>
{
    /// <summary>
    /// The actor of what nobody did: a date has passed, a server has started.
    /// </summary>
    public static MemberId TheHouse => default;

    public static MemberId New() => new(Guid.CreateVersion7());

    public static MemberId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
