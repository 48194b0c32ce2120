using Ideation.Domain.Common;

namespace Ideation.App.Network;

/// <summary>Every way these pages say no beyond the domain's own rules.</summary>
internal static class NetworkAccessErrors
{
    public static DomainException MemberNotFound() => new("member.not-found");

    public static DomainException InvitationNotFound() => new("invitation.not-found");

    public static DomainException CursorUnknown() => new("member.cursor-unknown");

    public static DomainException MailTaken() => new("member.mail-taken");

    public static DomainException PlaceNotFound() => new("organisation.not-found");

    /// <summary>Somebody must be left who can give this right back.</summary>
    public static DomainException LastAdministrator(string name) => new("network.last-administrator", name);

    public static DomainException NotYourTerritory() => new("network.not-your-territory");

    public static DomainException OnlyPlainInvitations() => new("network.only-plain-invitations");
}
