using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Rounds;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Sessions;

/// <summary>Who takes part in a session at this moment.</summary>
/// <param name="Actor">The member; for a guest the house, because no event names one.</param>
internal sealed record Participant(Session Session, VoterId Person, MemberId Actor, bool IsHost);

/// <summary>Finds a session for a write, inside its transaction, through what whoever writes may do now.</summary>
internal static class SessionWork
{
    /// <summary>Those who run it. Refuses with <c>session.not-found</c> or <c>session.not-yours</c>.</summary>
    public static async Task<Session> HostedAsync(IdeationDb db, Viewer me, SessionId id, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.VisibleTo(db, me).SingleOrDefaultAsync(known => known.Id == id, cancellationToken) ?? throw SessionRefusals.NotFound();
        var room = await db.Rooms.AsNoTracking().SingleAsync(known => known.Id == session.Room, cancellationToken);
        return room.IsRunBy(me) ? session : throw SessionRefusals.NotYours();
    }

    /// <summary>Whoever came to it, with an account or as a guest, and those who run it. Refuses with <c>session.not-found</c>, <c>session.not-here</c> or <c>account.disabled</c>.</summary>
    public static async Task<Participant> ParticipantAsync(IdeationDb db, Viewer viewer, SessionId id, CancellationToken cancellationToken)
    {
        var me = viewer.Member is { } member ? await Viewers.LoadAsync(db, member, cancellationToken) ?? throw AccountErrors.Disabled() : viewer;
        var person = me.Voter ?? throw AccountErrors.SignedOut();
        var session = await db.Sessions.AsNoTracking().VisibleTo(db, me).SingleOrDefaultAsync(known => known.Id == id, cancellationToken) ?? throw SessionRefusals.NotFound();
        var room = await db.Rooms.AsNoTracking().SingleAsync(known => known.Id == session.Room, cancellationToken);
        var isHost = room.IsRunBy(me);
        if (!isHost && !await db.Set<Attendee>().AnyAsync(attendee => attendee.Room == room.Id && attendee.Person == person, cancellationToken))
            throw SessionRefusals.NotHere();

        return new Participant(session, person, me.Member ?? MemberId.TheHouse, isHost);
    }
}
