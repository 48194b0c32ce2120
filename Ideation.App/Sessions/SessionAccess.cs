using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;

namespace Ideation.App.Sessions;

/// <summary>Who sees a session. Said once; every query finds sessions through this, so that a forgotten check reads "not found".</summary>
public static class SessionAccess
{
    /// <summary>Who runs its room or may take over, and who came to it; administrators see all.</summary>
    public static IQueryable<Session> VisibleTo(this IQueryable<Session> sessions, IdeationDb db, Viewer viewer)
    {
        if (viewer.IsAdministrator)
            return sessions;
        if (viewer.Guest is { } guest)
            return sessions.Where(session => session.Room == guest.Room);
        if (viewer.Member is not { } me)
            return sessions.Where(session => false);

        var myself = VoterId.Of(me);
        return sessions.Where(session =>
            db.Rooms.Any(room => room.Id == session.Room && (room.Hosts.Contains(me) || room.Backup == me))
            || db.Set<Attendee>().Any(attendee => attendee.Room == session.Room && attendee.Person == myself));
    }
}
