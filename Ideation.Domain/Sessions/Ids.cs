using Ideation.Domain.Common;

namespace Ideation.Domain.Sessions;

public readonly record struct SessionId(Guid Value) : IEntityId<SessionId>
{
    public static SessionId New() => new(Guid.CreateVersion7());

    public static SessionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct StepId(Guid Value) : IEntityId<StepId>
{
    public static StepId New() => new(Guid.CreateVersion7());

    public static StepId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct NoteId(Guid Value) : IEntityId<NoteId>
{
    public static NoteId New() => new(Guid.CreateVersion7());

    public static NoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct NoteGroupId(Guid Value) : IEntityId<NoteGroupId>
{
    public static NoteGroupId New() => new(Guid.CreateVersion7());

    public static NoteGroupId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct FollowUpId(Guid Value) : IEntityId<FollowUpId>
{
    public static FollowUpId New() => new(Guid.CreateVersion7());

    public static FollowUpId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
