using Ideation.Domain.Common;

namespace Ideation.Domain.Network;

public readonly record struct OrganisationId(Guid Value) : IEntityId<OrganisationId>
{
    public static OrganisationId New() => new(Guid.CreateVersion7());

    public static OrganisationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct InvitationId(Guid Value) : IEntityId<InvitationId>
{
    public static InvitationId New() => new(Guid.CreateVersion7());

    public static InvitationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}

public readonly record struct ApiTokenId(Guid Value) : IEntityId<ApiTokenId>
{
    public static ApiTokenId New() => new(Guid.CreateVersion7());

    public static ApiTokenId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
