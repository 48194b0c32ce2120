using Ideation.Domain.Common;

namespace Ideation.Domain.Network;

/// <summary>What happens to one member; their own screens show it.</summary>
public interface IMemberEvent : IDomainEvent
{
    MemberId Member { get; }
}

/// <summary>What happens to one place of the network, or to who belongs to it.</summary>
public interface IOrganisationEvent : IDomainEvent
{
    OrganisationId Organisation { get; }
}

public sealed record OrganisationFounded(OrganisationId Organisation, MemberId Actor, DateTimeOffset OccurredAt) : IOrganisationEvent;

public sealed record OrganisationRenamed(OrganisationId Organisation, MemberId Actor, DateTimeOffset OccurredAt) : IOrganisationEvent;

public sealed record MemberEnrolled(MemberId Member, OrganisationId Home, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record MemberDescribed(MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record MemberMoved(MemberId Member, OrganisationId From, OrganisationId To, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record RoleGranted(MemberId Member, Role Role, Scope Scope, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record RoleWithdrawn(MemberId Member, Role Role, Scope Scope, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record CorrespondentProgressed(MemberId Member, CorrespondentStage Stage, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record MemberDisabled(MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record MemberEnabled(MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record InvitationSent(InvitationId Invitation, OrganisationId Organisation, MemberId Actor, DateTimeOffset OccurredAt) : IOrganisationEvent;

public sealed record InvitationAccepted(InvitationId Invitation, OrganisationId Organisation, MemberId Actor, DateTimeOffset OccurredAt) : IOrganisationEvent;

public sealed record InvitationRevoked(InvitationId Invitation, OrganisationId Organisation, MemberId Actor, DateTimeOffset OccurredAt) : IOrganisationEvent;

/// <summary>The password itself is kept with the account; that there is a new one ends their other sessions.</summary>
public sealed record PasswordChosen(MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record ApiTokenIssued(ApiTokenId Token, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;

public sealed record ApiTokenRevoked(ApiTokenId Token, MemberId Member, MemberId Actor, DateTimeOffset OccurredAt) : IMemberEvent;
