using Ideation.Domain.Common;

namespace Ideation.Domain.Network;

public sealed record Acceptance(MemberId Member, DateTimeOffset At);

public sealed record Revocation(MemberId By, DateTimeOffset At);

/// <summary>
/// A personal link by mail that makes somebody a member, once, with the roles it promises.
/// </summary>
public sealed class Invitation : AggregateRoot
{
    public const int DaysValid = 14;

    private readonly List<RoleGrant> _grants = [];

    private Invitation(
        InvitationId id, string mail, string name, OrganisationId home, Standing standing,
        MemberId invitedBy, DateTimeOffset invitedAt, string tokenHash, DateTimeOffset expiresAt)
    {
        Id = id;
        Mail = mail;
        Name = name;
        Home = home;
        Standing = standing;
        InvitedBy = invitedBy;
        InvitedAt = invitedAt;
        TokenHash = tokenHash;
        ExpiresAt = expiresAt;
    }

    public InvitationId Id { get; }

    public string Mail { get; }

    public string Name { get; }

    public OrganisationId Home { get; }

    public Standing Standing { get; }

    public IReadOnlyList<RoleGrant> Grants => _grants;

    public MemberId InvitedBy { get; }

    public DateTimeOffset InvitedAt { get; }

    /// <summary>SHA-256 of the secret in the link, 64 lower-case hex digits; the secret itself is kept nowhere.</summary>
    public string TokenHash { get; }

    public DateTimeOffset ExpiresAt { get; }

    public Acceptance? Acceptance { get; private set; }

    public Revocation? Revocation { get; private set; }

    public bool IsOpen(DateTimeOffset now) => Acceptance is null && Revocation is null && now < ExpiresAt;

    public static Invitation Send(
        MemberId actor, string mail, string name, OrganisationId home, Standing standing,
        IReadOnlyList<(Role Role, Scope Scope)> roles, string tokenHash, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(tokenHash.Length, 64);

        // Whoever could not be enrolled with these roles is refused now, not when they click the link.
        var rehearsal = Member.Enrol(actor, name, mail, "", home, standing, now);
        foreach (var (role, scope) in roles)
            rehearsal.Grant(actor, role, scope, now);

        var sent = new Invitation(
            InvitationId.New(), rehearsal.Mail, rehearsal.Name, home, standing, actor, now, tokenHash, now.AddDays(DaysValid));
        sent._grants.AddRange(rehearsal.Grants);
        sent.Raise(new InvitationSent(sent.Id, home, actor, now));
        return sent;
    }

    public Member Accept(string name, string job, DateTimeOffset now)
    {
        GuardPending();
        if (now >= ExpiresAt)
            throw NetworkErrors.InvitationExpired(this);

        var member = Member.Enrol(null, name, Mail, job, Home, Standing, now);
        foreach (var grant in _grants)
            member.Grant(grant.GrantedBy, grant.Role, grant.Scope, now);
        Acceptance = new Acceptance(member.Id, now);
        Raise(new InvitationAccepted(Id, Home, member.Id, now));
        return member;
    }

    public void Revoke(MemberId actor, DateTimeOffset now)
    {
        GuardPending();

        Revocation = new Revocation(actor, now);
        Raise(new InvitationRevoked(Id, Home, actor, now));
    }

    private void GuardPending()
    {
        if (Acceptance is not null)
            throw NetworkErrors.InvitationAccepted(this);
        if (Revocation is not null)
            throw NetworkErrors.InvitationRevoked(this);
    }
}
