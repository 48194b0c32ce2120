using Ideation.Domain.Common;

namespace Ideation.Domain.Ideas;

public readonly record struct IdeaId(Guid Value) : IEntityId<IdeaId>
{
    public static IdeaId New() => new(Guid.CreateVersion7());

    public static IdeaId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct IdeaRevisionId(Guid Value) : IEntityId<IdeaRevisionId>
{
    public static IdeaRevisionId New() => new(Guid.CreateVersion7());

    public static IdeaRevisionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct SupportId(Guid Value) : IEntityId<SupportId>
{
    public static SupportId New() => new(Guid.CreateVersion7());

    public static SupportId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct AttachmentId(Guid Value) : IEntityId<AttachmentId>
{
    public static AttachmentId New() => new(Guid.CreateVersion7());

    public static AttachmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct AmendmentId(Guid Value) : IEntityId<AmendmentId>
{
    public static AmendmentId New() => new(Guid.CreateVersion7());

    public static AmendmentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct SuggestionId(Guid Value) : IEntityId<SuggestionId>
{
    public static SuggestionId New() => new(Guid.CreateVersion7());

    public static SuggestionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
