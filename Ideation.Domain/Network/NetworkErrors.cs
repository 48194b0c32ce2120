using Ideation.Domain.Common;

namespace Ideation.Domain.Network;

/// <summary>
/// Every way the network says no, on one page. The sentences are in Network.fr.resx and Network.en.resx, under the same names.
/// </summary>
internal static class NetworkErrors
{
    public static DomainException OrganisationNameUnfit(string name) =>
        new("organisation.name-unfit", name, Organisation.MaxNameLength);

    public static DomainException OrganisationCodeUnfit(string name) =>
        new("organisation.code-unfit", name, Organisation.MaxCodeLength);

    public static DomainException OrganisationHasNoParent(string name) => new("organisation.no-parent", name);

    public static DomainException OrganisationParentMissing(string name) => new("organisation.parent-missing", name);

    public static DomainException NameUnfit(string name) => new("member.name-unfit", name, Member.MaxNameLength);

    public static DomainException MailUnfit(string mail) => new("member.mail-unfit", mail);

    public static DomainException JobTooLong(string name) => new("member.job-too-long", name, Member.MaxJobLength);

    public static DomainException SkillsUnfit(string name) =>
        new("member.skills-unfit", name, Member.MaxSkills, Member.MaxSkillLength);

    public static DomainException MemberDisabled(Member member) => new("member.disabled", member.Name);

    public static DomainException MemberEnabled(Member member) => new("member.enabled", member.Name);

    public static DomainException DisablingOneself(Member member) => new("member.disabling-oneself", member.Name);

    public static DomainException DisablingReasonMissing(Member member) => new("member.reason-missing", member.Name);

    public static DomainException NotAnAgent(Member member, Role role) => new("member.not-an-agent", member.Name, role);

    public static DomainException ScopeUnfit(Role role, Scope scope) => new("member.scope-unfit", role, scope.Kind);

    public static DomainException AlreadyGranted(Member member, Role role) => new("member.already-granted", member.Name, role);

    public static DomainException NotGranted(Member member, Role role) => new("member.not-granted", member.Name, role);

    public static DomainException StageBackwards(Member member, CorrespondentStage stage) =>
        new("member.stage-backwards", member.Name, stage);

    public static DomainException InvitationExpired(Invitation invitation) =>
        new("invitation.expired", invitation.Mail, invitation.ExpiresAt);

    public static DomainException InvitationAccepted(Invitation invitation) => new("invitation.accepted", invitation.Mail);

    public static DomainException InvitationRevoked(Invitation invitation) => new("invitation.revoked", invitation.Mail);

    public static DomainException TokenNameUnfit() => new("token.name-unfit", ApiToken.MaxNameLength);

    public static DomainException TokenScopesMissing() => new("token.scopes-missing");

    public static DomainException TokenDaysUnfit() => new("token.days-unfit", ApiToken.MaxDays);
}
