using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Mail;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Network;

/// <summary>
/// Inviting people by mail. An administrator invites anybody anywhere with any role; a correspondent invites agents of their own territory,
/// without a role: what one gives, one must hold.
/// </summary>
public sealed class InvitationCommands(Work work, Outbox outbox, PublicLinks links, TimeProvider clock)
{
    public async Task<InvitationId> InviteAsync(
        Viewer viewer, string mail, string name, OrganisationId home, Standing standing, IReadOnlyList<(Role Role, Scope Scope)> roles,
        CancellationToken cancellationToken = default)
    {
        var sent = await work.DoAsync(viewer, async (db, me) =>
        {
            if (!me.MayInvite())
                throw AccountErrors.NotAllowed();

            var place = await db.Organisations.AsNoTracking().SingleOrDefaultAsync(known => known.Id == home, cancellationToken)
                ?? throw NetworkAccessErrors.PlaceNotFound();
            if (!me.MayInviteTo(place))
                throw NetworkAccessErrors.NotYourTerritory();
            if (!me.IsAdministrator && (standing is not Standing.Agent || roles.Count > 0))
                throw NetworkAccessErrors.OnlyPlainInvitations();

            foreach (var (_, scope) in roles)
                await ScopeGuard.RequireTargetAsync(db, scope, cancellationToken);

            var secret = Secret.New();
            var invitation = Invitation.Send(me.Member!.Value, mail, name, home, standing, roles, Secret.HashOf(secret), clock.GetUtcNow());
            if (await db.Members.AnyAsync(member => member.Mail == invitation.Mail, cancellationToken))
                throw NetworkAccessErrors.MailTaken();

            await RevokeEarlierAsync(db, invitation, cancellationToken);
            db.Add(invitation);
            outbox.Write(db, invitation.Mail, "invitation", links.To("/account/accept-invitation?token=" + secret), me.Name, invitation.Name, invitation.ExpiresAt);
            return invitation.Id;
        }, cancellationToken);
        outbox.Wake();
        return sent;
    }

    // One personal link at a time: the new one takes the place of those that are still open.
    private async Task RevokeEarlierAsync(IdeationDb db, Invitation sent, CancellationToken cancellationToken)
    {
        foreach (var earlier in await db.Invitations.Where(known => known.Mail == sent.Mail).ToListAsync(cancellationToken))
        {
            if (earlier.IsOpen(clock.GetUtcNow()))
                earlier.Revoke(sent.InvitedBy, clock.GetUtcNow());
        }
    }

    /// <summary>Whoever sent it, or an administrator; to others it does not exist.</summary>
    public Task RevokeAsync(Viewer viewer, InvitationId id, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var invitation = await db.Invitations.SingleOrDefaultAsync(known => known.Id == id, cancellationToken);
            if (invitation is null || !(me.IsAdministrator || me.Is(invitation.InvitedBy)))
                throw NetworkAccessErrors.InvitationNotFound();

            invitation.Revoke(me.Member!.Value, clock.GetUtcNow());
        }, cancellationToken);
}
