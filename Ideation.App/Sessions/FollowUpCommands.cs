using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Network;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Sessions;

/// <summary>What people said they would do: written down by those who run the session, done by whoever said so.</summary>
public sealed class FollowUpCommands(Work work, TimeProvider clock)
{
    /// <param name="today">The day it is for whoever writes it down.</param>
    public Task<FollowUpId> AgreeAsync(
        Viewer viewer, SessionId id, MemberId owner, string text, DateOnly? due, DateOnly today, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var session = await SessionWork.HostedAsync(db, me, id, cancellationToken);
            if (!await db.Members.AnyAsync(member => member.Id == owner && member.Disablement == null, cancellationToken))
                throw SessionRefusals.OwnerNotFound();

            var followUp = FollowUp.Agree(session, me.Member!.Value, owner, text, due, today, clock.GetUtcNow());
            db.FollowUps.Add(followUp);
            return followUp.Id;
        }, cancellationToken);

    /// <summary>Whoever said they would do it says that it is done, or is not after all; those who run the session may say so for them.</summary>
    public Task SetDoneAsync(Viewer viewer, FollowUpId id, bool isDone, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var (actor, now) = (me.Member!.Value, clock.GetUtcNow());
            var followUp = await FindAsync(db, me, id, mineToo: true, cancellationToken);
            if (isDone)
                followUp.Complete(actor, now);
            else
                followUp.Reopen(actor, now);
        }, cancellationToken);

    public Task DropAsync(Viewer viewer, FollowUpId id, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var followUp = await FindAsync(db, me, id, mineToo: false, cancellationToken);
            followUp.Drop(me.Member!.Value, clock.GetUtcNow());
            db.FollowUps.Remove(followUp);
        }, cancellationToken);

    private static async Task<FollowUp> FindAsync(IdeationDb db, Viewer me, FollowUpId id, bool mineToo, CancellationToken cancellationToken)
    {
        var actor = me.Member!.Value;
        return await db.FollowUps.SingleOrDefaultAsync(
            known => known.Id == id && ((mineToo && known.Owner == actor)
                || db.Sessions.Any(session => session.Id == known.Session && db.Rooms.Any(room => room.Id == session.Room && room.Hosts.Contains(actor)))),
            cancellationToken) ?? throw SessionRefusals.FollowUpNotFound();
    }
}
