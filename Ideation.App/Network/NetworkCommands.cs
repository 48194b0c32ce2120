using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Network;

/// <summary>What administrators change about people. Everybody else hears that they may not.</summary>
public sealed class NetworkCommands(Work work, TimeProvider clock)
{
    public Task GrantAsync(Viewer viewer, MemberId id, Role role, Scope scope, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (db, member, me) =>
        {
            await ScopeGuard.RequireTargetAsync(db, scope, cancellationToken);
            member.Grant(me, role, scope, clock.GetUtcNow());
        }, cancellationToken);

    public Task WithdrawAsync(Viewer viewer, MemberId id, Role role, Scope scope, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (db, member, me) =>
        {
            if (role is Role.Administrator)
                await GuardLastAdministratorAsync(db, member, cancellationToken);
            member.Withdraw(me, role, scope, clock.GetUtcNow());
        }, cancellationToken);

    public Task MoveAsync(Viewer viewer, MemberId id, OrganisationId home, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (db, member, me) =>
        {
            if (!await db.Organisations.AnyAsync(place => place.Id == home, cancellationToken))
                throw NetworkAccessErrors.PlaceNotFound();
            member.MoveTo(me, home, clock.GetUtcNow());
        }, cancellationToken);

    /// <summary>Their open pages end at once, their tokens no longer work.</summary>
    public Task DisableAsync(Viewer viewer, MemberId id, string reason, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (db, member, me) =>
        {
            await GuardLastAdministratorAsync(db, member, cancellationToken);
            member.Disable(me, reason, clock.GetUtcNow());
        }, cancellationToken);

    public Task EnableAsync(Viewer viewer, MemberId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (_, member, me) =>
        {
            member.Enable(me, clock.GetUtcNow());
            return Task.CompletedTask;
        }, cancellationToken);

    private Task ChangeAsync(Viewer viewer, MemberId id, Func<IdeationDb, Member, MemberId, Task> change, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            if (!me.IsAdministrator)
                throw AccountErrors.NotAllowed();

            var member = await db.Members.SingleOrDefaultAsync(known => known.Id == id, cancellationToken) ?? throw NetworkAccessErrors.MemberNotFound();
            await change(db, member, me.Member!.Value);
        }, cancellationToken);

    private static async Task GuardLastAdministratorAsync(IdeationDb db, Member member, CancellationToken cancellationToken)
    {
        if (!member.Holds(Role.Administrator))
            return;
        if (!await db.Members.AnyAsync(other => other.Id != member.Id && other.Disablement == null && other.Grants.Any(grant => grant.Role == Role.Administrator), cancellationToken))
            throw NetworkAccessErrors.LastAdministrator(member.Name);
    }
}
