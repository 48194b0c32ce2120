using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <param name="Here">The names of those in the room; nobody's in a secret round.</param>
/// <param name="Backup">Who may take over.</param>
public sealed record CockpitView(RoundView Round, IReadOnlyList<string> Here, RoomPerson? Backup)
{
    public RoundSheet Sheet => Round.Sheet;

    /// <summary>Ballots leave a tie, and nobody has decided it.</summary>
    public bool HasTie => Round.Round is { State: RoundState.Closed or RoundState.Revealed, CastingVote: null, Seal.Outcome.Tied.Count: > 1 };
}

/// <summary>What those who run a round have before them. Null for anybody but them and whoever may take over.</summary>
public sealed class CockpitQueries(RoundQueries rounds, IDbContextFactory<IdeationDb> contexts)
{
    public async Task<CockpitView?> FindAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default)
    {
        if (await rounds.FindAsync(viewer, id, cancellationToken) is not { } view || viewer.Member is not { } me)
            return null;

        var room = view.Sheet.Room;
        if (!view.IsHost && room.Backup != me)
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var backup = room.Backup is { } named
            ? await db.Members.Where(member => member.Id == named).Select(member => new RoomPerson(member.Id, member.Name)).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new CockpitView(view, view.IsHost && view.Round.Settings.Secrecy is not Secrecy.Secret ? await HereAsync(db, room.Id, cancellationToken) : [], backup);
    }

    private static async Task<IReadOnlyList<string>> HereAsync(IdeationDb db, RoomId room, CancellationToken cancellationToken)
    {
        var people = await db.Set<Attendee>().AsNoTracking().Where(attendee => attendee.Room == room).Select(attendee => new { attendee.Person, attendee.IsGuest }).ToListAsync(cancellationToken);
        var members = people.Where(one => !one.IsGuest).Select(one => MemberId.From(one.Person.Value)).ToList();
        var names = await db.Members.Where(member => members.Contains(member.Id)).Select(member => member.Name).ToListAsync(cancellationToken);
        var guests = await db.Set<Guest>().Where(guest => guest.Room == room).Select(guest => guest.Name).ToListAsync(cancellationToken);
        return [.. names.Concat(guests).Order(StringComparer.CurrentCulture)];
    }
}
