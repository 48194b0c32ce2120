using Ideation.Domain.Common;

namespace Ideation.Domain.Community;

public readonly record struct CommentId(Guid Value) : IEntityId<CommentId>
{
    public static CommentId New() => new(Guid.CreateVersion7());

    public static CommentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct ReactionId(Guid Value) : IEntityId<ReactionId>
{
    public static ReactionId New() => new(Guid.CreateVersion7());

    public static ReactionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct FollowId(Guid Value) : IEntityId<FollowId>
{
    public static FollowId New() => new(Guid.CreateVersion7());

    public static FollowId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct NoticeId(Guid Value) : IEntityId<NoticeId>
{
    public static NoticeId New() => new(Guid.CreateVersion7());

    public static NoticeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
