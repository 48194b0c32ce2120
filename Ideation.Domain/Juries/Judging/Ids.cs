using Ideation.Domain.Common;

namespace Ideation.Domain.Juries.Judging;

public readonly record struct JuryId(Guid Value) : IEntityId<JuryId>
{
    public static JuryId New() => new(Guid.CreateVersion7());

    public static JuryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct ScorecardId(Guid Value) : IEntityId<ScorecardId>
{
    public static ScorecardId New() => new(Guid.CreateVersion7());

    public static ScorecardId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
