using Ideation.App.Data;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>Puts people on the roll of a round, inside the transaction of whoever asks.</summary>
internal static class Roll
{
    /// <summary>Those who are named one by one, in place of those who were before.</summary>
    public static async Task ListAsync(IdeationDb db, Round round, IReadOnlyList<MemberId> electors, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (round.Settings.Electorate is not ElectorateKind.Listed)
            return;

        MemberId[] named = [.. electors.Distinct()];
        var known = await db.Members.Where(member => named.Contains(member.Id) && member.Disablement == null).Select(member => member.Id).ToListAsync(cancellationToken);
        if (named.Except(known).FirstOrDefault() is { } missing && missing != default)
            throw RoundRefusals.ElectorNotFound(missing.ToString());

        await db.Set<Voter>().Where(voter => voter.Round == round.Id).ExecuteDeleteAsync(cancellationToken);
        db.AddRange(named.Select(member => Voter.Enrol(round.Id, VoterId.Of(member), isGuest: false, now)));
    }

    /// <summary>At the opening: whoever is in the room, and whoever gave a proxy to somebody.</summary>
    public static async Task CallAsync(IdeationDb db, Round round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var attendees = await db.Set<Attendee>().AsNoTracking().Where(attendee => attendee.Room == round.Room).ToListAsync(cancellationToken);
        if (round.Settings.Electorate is ElectorateKind.Listed)
        {
            var present = attendees.Select(attendee => attendee.Person).ToHashSet();
            foreach (var voter in await db.Set<Voter>().Where(voter => voter.Round == round.Id).ToListAsync(cancellationToken))
            {
                if (present.Contains(voter.Person))
                    voter.Come(now);
            }

            return;
        }

        await db.Set<Voter>().Where(voter => voter.Round == round.Id).ExecuteDeleteAsync(cancellationToken);
        foreach (var attendee in attendees.Where(attendee => !attendee.IsGuest || !round.Settings.IsBinding))
            db.Add(Present(round, attendee, now));
        var here = attendees.Select(attendee => attendee.Person).ToHashSet();
        foreach (var principal in await PrincipalsAsync(db, round.Room, cancellationToken))
        {
            if (here.Add(VoterId.Of(principal)))
                db.Add(Voter.Enrol(round.Id, VoterId.Of(principal), isGuest: false, now));
        }
    }

    /// <summary>Somebody came: they are on the roll of what is open in the room, where late joiners vote; and present where they were on it.</summary>
    public static async Task ComeAsync(IdeationDb db, Attendee attendee, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rounds = await db.Rounds.AsNoTracking()
            .Where(round => round.Room == attendee.Room && (round.State == RoundState.Open || round.State == RoundState.Paused || round.State == RoundState.Draft || round.State == RoundState.Ready))
            .ToListAsync(cancellationToken);
        foreach (var round in rounds)
        {
            var line = await db.Set<Voter>().SingleOrDefaultAsync(voter => voter.Round == round.Id && voter.Person == attendee.Person, cancellationToken);
            line?.Come(now);
            if (line is null && IsOpenToLate(round) && (!attendee.IsGuest || !round.Settings.IsBinding))
                db.Add(Present(round, attendee, now));
        }
    }

    /// <summary>Those who voted in one round vote in another between the tied.</summary>
    public static async Task CopyAsync(IdeationDb db, Round from, Round to, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (to.Settings.Electorate is not ElectorateKind.Listed)
            return;

        var people = await db.Set<Voter>().AsNoTracking().Where(voter => voter.Round == from.Id).Select(voter => new { voter.Person, voter.IsGuest }).ToListAsync(cancellationToken);
        db.AddRange(people.Select(one => Voter.Enrol(to.Id, one.Person, one.IsGuest, now)));
    }

    /// <summary>With those who are about to be saved.</summary>
    public static async Task<int> CountAsync(IdeationDb db, Round round, CancellationToken cancellationToken) =>
        await db.Set<Voter>().CountAsync(voter => voter.Round == round.Id, cancellationToken)
        + db.ChangeTracker.Entries<Voter>().Count(entry => entry.State is EntityState.Added && entry.Entity.Round == round.Id);

    public static bool IsOpenToLate(Round round) =>
        round.Settings is { Electorate: ElectorateKind.Joined, Late: LateJoiners.Vote } && round.State is (RoundState.Open or RoundState.Paused);

    private static Voter Present(Round round, Attendee attendee, DateTimeOffset now)
    {
        var voter = Voter.Enrol(round.Id, attendee.Person, attendee.IsGuest, now);
        voter.Come(now);
        return voter;
    }

    private static Task<List<MemberId>> PrincipalsAsync(IdeationDb db, RoomId room, CancellationToken cancellationToken) =>
        db.Proxies.Where(proxy => proxy.Room == room && proxy.RevokedAt == null).Select(proxy => proxy.Principal).ToListAsync(cancellationToken);
}
