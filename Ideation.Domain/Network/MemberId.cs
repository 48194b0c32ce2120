using Ideation.Domain.Common;

namespace Ideation.Domain.Network;

public readonly record struct MemberId(Guid Value) : IEntityId<MemberId>
{
    public static MemberId New() => new(Guid.CreateVersion7());

    public static MemberId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
