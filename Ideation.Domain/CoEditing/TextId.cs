using Ideation.Domain.Common;

namespace Ideation.Domain.CoEditing;

public readonly record struct TextId(Guid Value) : IEntityId<TextId>
{
    public static TextId New() => new(Guid.CreateVersion7());

    public static TextId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
