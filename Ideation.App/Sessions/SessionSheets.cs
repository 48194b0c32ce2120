using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.App.Rounds;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Sessions;

/// <summary>The part of a session that is the same for all: read once for each change, however many look. Whoever asks has found the session through what they may see.</summary>
public sealed class SessionSheets(IDbContextFactory<IdeationDb> contexts, SharedReads shared)
{
    /// <summary>Null when there is no such session.</summary>
    public Task<SessionSheet?> OfAsync(SessionId id) => shared.ReadAsync(LiveTopic.Of(id), "sheet", () => ReadAsync(id));

    private async Task<SessionSheet?> ReadAsync(SessionId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Sessions.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id) is not { } session)
            return null;

        var room = await db.Rooms.AsNoTracking().SingleAsync(known => known.Id == session.Room);
        var steps = session.Steps.Select(step => (StepId?)step.Id).ToList();
        var rounds = await db.Rounds.AsNoTracking().Where(round => round.Room == room.Id && steps.Contains(round.Step) && round.State != RoundState.Cancelled && round.State != RoundState.Void)
            .OrderBy(round => round.DraftedAt).Select(round => new { round.Step, round.Id }).ToListAsync();
        var question = session.Campaign is { } campaign ? await db.Campaigns.Where(known => known.Id == campaign).Select(known => known.Question).SingleAsync() : null;
        return new SessionSheet(
            session, room, await PeopleAsync(db, room),
            await db.Notes.AsNoTracking().Where(note => note.Session == id).OrderBy(note => note.WrittenAt).ToListAsync(),
            await db.NoteGroups.AsNoTracking().Where(group => group.Session == id).OrderBy(group => group.MadeAt).ToListAsync(),
            await db.Set<Gesture>().AsNoTracking().Where(gesture => gesture.Session == id).ToListAsync(),
            await FollowUpsAsync(db, id),
            [.. rounds.Select(round => new StepRound(round.Step!.Value, round.Id))], await BackupAsync(db, room), question);
    }

    private static async Task<IReadOnlyList<SessionPerson>> PeopleAsync(IdeationDb db, Room room)
    {
        var here = await db.Set<Attendee>().AsNoTracking().Where(attendee => attendee.Room == room.Id).ToListAsync();
        var members = here.Where(one => !one.IsGuest).Select(one => MemberId.From(one.Person.Value)).Union(room.Hosts).ToList();
        var named = await db.Members.AsNoTracking().Where(member => members.Contains(member.Id)).Select(member => new { member.Id, member.Name }).ToListAsync();
        var guests = await db.Set<Guest>().AsNoTracking().Where(guest => guest.Room == room.Id).Select(guest => new { guest.Id, guest.Name }).ToListAsync();
        return [.. named.Select(one => new SessionPerson(VoterId.Of(one.Id), one.Name, IsGuest: false, room.Hosts.Contains(one.Id)))
            .Concat(guests.Select(one => new SessionPerson(VoterId.Of(one.Id), one.Name, IsGuest: true, IsHost: false)))
            .OrderBy(person => person.Name, StringComparer.CurrentCulture)];
    }

    private static async Task<RoomPerson?> BackupAsync(IdeationDb db, Room room) => room.Backup is { } named
        ? await db.Members.Where(member => member.Id == named).Select(member => new RoomPerson(member.Id, member.Name)).SingleOrDefaultAsync()
        : null;

    private static async Task<IReadOnlyList<FollowUpLine>> FollowUpsAsync(IdeationDb db, SessionId id) =>
        await db.FollowUps.AsNoTracking().Where(known => known.Session == id).OrderBy(known => known.AgreedAt)
            .Join(db.Members, known => known.Owner, member => member.Id, (known, owner) => new FollowUpLine(known.Id, known.Text, owner.Id, owner.Name, known.Due, known.DoneAt))
            .ToListAsync();
}
