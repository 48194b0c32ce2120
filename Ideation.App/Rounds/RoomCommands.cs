using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>Where somebody came to, and who they are there.</summary>
/// <param name="Pass">The secret of a guest, known to their device alone; null for a member.</param>
public sealed record Joined(RoomId Room, RoundId? Round, VoterId Person, string? Pass)
{
    /// <summary>The session of the room, if it is one's; its rounds are steps of it.</summary>
    public SessionId? Session { get; init; }
}

/// <summary>What happens at the door of a room, and who runs it.</summary>
public sealed class RoomCommands(Work work, AttemptLimits attempts, LiveFeed feed, TimeProvider clock)
{
    /// <summary>
    /// Comes in, by the six digits or by the key of the link. Coming twice is coming once. Refuses with <c>join.code-not-found</c>, <c>join.locked</c>,
    /// <c>join.too-many-tries</c>, <c>room.no-guests</c> or <c>room.name-unfit</c>.
    /// </summary>
    /// <param name="address">Where a typed code comes from: only wrong ones are counted, so that a whole agency behind one address joins with the right one.</param>
    public async Task<Joined> JoinAsync(Viewer viewer, string codeOrKey, string? name, string address, CancellationToken cancellationToken = default)
    {
        var typed = RoomCodes.Tidy(codeOrKey);
        var byKey = RoomCodes.IsKey(typed);
        if (!byKey && WaitFor(viewer, address) is { } wait)
            throw AccountErrors.JoinTooOften(wait);

        var joined = await work.DoAsync(async db =>
        {
            var room = await db.Rooms.AsNoTracking().SingleOrDefaultAsync(known => byKey ? known.JoinKey == typed : known.Code == typed, cancellationToken);
            if (room is null)
                return null;
            if (!byKey && room.IsLocked)
                throw RoundRefusals.CodeLocked();

            return await EnterAsync(db, viewer, room, name, cancellationToken);
        }, cancellationToken);
        if (joined is null)
        {
            if (!byKey)
                attempts.Count(AttemptLimit.JoinFrom(address), AttemptLimit.JoinFromAnywhere());
            throw RoundRefusals.CodeUnknown();
        }

        attempts.Count(AttemptLimit.JoinedFrom(address));

        Tell(joined);
        return joined;
    }

    /// <summary>A member who stands on the roll, or sees the round by its campaign, comes without any code.</summary>
    public async Task ArriveAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default)
    {
        var joined = await work.DoAsync(viewer, async (db, me) =>
        {
            var round = await db.Rounds.AsNoTracking().VisibleTo(db, me).SingleOrDefaultAsync(known => known.Id == id, cancellationToken)
                ?? throw RoundRefusals.NotFound();
            var room = await db.Rooms.AsNoTracking().SingleAsync(known => known.Id == round.Room, cancellationToken);
            return await EnterAsync(db, me, room, null, cancellationToken);
        }, cancellationToken);
        Tell(joined);
    }

    public Task LockAsync(Viewer viewer, RoomId id, bool isLocked, CancellationToken cancellationToken = default) => ChangeAsync(viewer, id, (room, me) =>
    {
        if (isLocked)
            room.Lock(me, clock.GetUtcNow());
        else
            room.Unlock(me, clock.GetUtcNow());
    }, cancellationToken);

    public Task ChangeCodeAsync(Viewer viewer, RoomId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (db, room, me) => room.ChangeCode(me, await RoomCodes.FreeAsync(db, cancellationToken), clock.GetUtcNow()), cancellationToken);

    public Task AppointHostAsync(Viewer viewer, RoomId id, MemberId host, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (db, room, me) =>
        {
            await GuardAgentAsync(db, host, cancellationToken);
            room.AppointHost(me, host, clock.GetUtcNow());
        }, cancellationToken);

    public Task DismissHostAsync(Viewer viewer, RoomId id, MemberId host, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (room, me) => room.DismissHost(me, host, clock.GetUtcNow()), cancellationToken);

    public Task NameBackupAsync(Viewer viewer, RoomId id, MemberId? backup, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (db, room, me) =>
        {
            if (backup is { } person)
                await GuardAgentAsync(db, person, cancellationToken);
            room.NameBackup(me, backup, clock.GetUtcNow());
        }, cancellationToken);

    public Task RefuseTakeOverAsync(Viewer viewer, RoomId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (room, me) => room.RefuseTakeOver(me, clock.GetUtcNow()), cancellationToken);

    /// <summary>The named backup asks first, and takes over once the notice has passed.</summary>
    public async Task TakeOverAsync(Viewer viewer, RoomId id, CancellationToken cancellationToken = default) =>
        TellAll(await work.DoAsync(viewer, async (db, me) =>
        {
            var (actor, now) = (me.Member!.Value, clock.GetUtcNow());
            var room = await db.Rooms.SingleOrDefaultAsync(known => known.Id == id && known.Backup == actor, cancellationToken) ?? throw RoundRefusals.RoomNotFound();
            if (room.TakeOver is null)
                room.AskToTakeOver(actor, now);
            else
                room.CompleteTakeOver(actor, now);
            return await TopicsInAsync(db, id, cancellationToken);
        }, cancellationToken));

    public async Task<ProxyId> GiveProxyAsync(Viewer viewer, RoomId id, MemberId holder, CancellationToken cancellationToken = default)
    {
        var (given, topics) = await work.DoAsync(viewer, async (db, me) =>
        {
            var (actor, now) = (me.Member!.Value, clock.GetUtcNow());
            var mine = VoterId.Of(actor);
            var room = await db.Rooms.AsNoTracking().SingleOrDefaultAsync(
                known => known.Id == id && db.Rounds.VisibleTo(db, me).Any(round => round.Room == known.Id), cancellationToken) ?? throw RoundRefusals.RoomNotFound();
            if (!await db.Members.AnyAsync(member => member.Id == holder && member.Disablement == null, cancellationToken))
                throw RoundRefusals.ElectorNotFound(holder.ToString());

            var others = await db.Proxies.AsNoTracking().Where(known => known.Room == id && known.RevokedAt == null).ToListAsync(cancellationToken);
            var proxy = Proxy.Give(room, actor, holder, others, now);
            db.Proxies.Add(proxy);

            // A proxy that is given while a round is open counts in it, where late joiners vote.
            foreach (var round in await db.Rounds.AsNoTracking().Where(known => known.Room == id && (known.State == RoundState.Open || known.State == RoundState.Paused)).ToListAsync(cancellationToken))
            {
                if (Roll.IsOpenToLate(round) && !await db.Set<Voter>().AnyAsync(voter => voter.Round == round.Id && voter.Person == mine, cancellationToken))
                    db.Add(Voter.Enrol(round.Id, mine, isGuest: false, now));
            }

            return (proxy.Id, await TopicsInAsync(db, id, cancellationToken));
        }, cancellationToken);
        TellAll(topics);
        return given;
    }

    public async Task RevokeProxyAsync(Viewer viewer, ProxyId id, CancellationToken cancellationToken = default) =>
        TellAll(await work.DoAsync(viewer, async (db, me) =>
        {
            var proxy = await db.Proxies.SingleOrDefaultAsync(known => known.Id == id && (known.Principal == me.Member || known.Holder == me.Member), cancellationToken)
                ?? throw RoundRefusals.RoomNotFound();
            proxy.Revoke(me.Member!.Value, clock.GetUtcNow());
            return await TopicsInAsync(db, proxy.Room, cancellationToken);
        }, cancellationToken));

    // Whoever guesses from many addresses at once slows strangers only: nobody with an account, and no address from which somebody came in.
    private TimeSpan? WaitFor(Viewer viewer, string address) =>
        attempts.WaitFor(AttemptLimit.JoinFrom(address))
        ?? (viewer.IsSignedIn || attempts.WaitFor(AttemptLimit.JoinedFrom(address)) is not null ? null : attempts.WaitFor(AttemptLimit.JoinFromAnywhere()));

    private async Task<Joined> EnterAsync(IdeationDb db, Viewer viewer, Room room, string? name, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        string? pass = null;
        if (viewer.Voter is not { } person || (viewer.Guest is { } badge && badge.Room != room.Id))
        {
            pass = GuestPasses.Prefix + Secret.New();
            var guest = Guest.Join(room, name, Secret.HashOf(pass), now);
            db.Add(guest);
            person = VoterId.Of(guest.Id);
            await AddAsync(db, Attendee.Of(guest), now, cancellationToken);
        }
        else if (viewer.Member is { } member && !await db.Set<Attendee>().AnyAsync(known => known.Room == room.Id && known.Person == person, cancellationToken))
        {
            await AddAsync(db, Attendee.Of(room, member, now), now, cancellationToken);
        }

        var rounds = await db.Rounds.AsNoTracking().Where(round => round.Room == room.Id).OrderByDescending(round => round.DraftedAt)
            .Select(round => round.Id).Take(1).ToListAsync(cancellationToken);
        return new Joined(room.Id, rounds.Count > 0 ? rounds[0] : null, person, pass) { Session = await SessionInAsync(db, room.Id, cancellationToken) };
    }

    private static async Task AddAsync(IdeationDb db, Attendee attendee, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.Add(attendee);
        await Roll.ComeAsync(db, attendee, now, cancellationToken);
    }

    private void Tell(Joined joined)
    {
        feed.Announce(LiveTopic.Of(joined.Room));
        if (joined.Round is { } round)
            feed.Announce(LiveTopic.Of(round));
        if (joined.Session is { } session)
            feed.Announce(LiveTopic.Of(session));
    }

    private Task ChangeAsync(Viewer viewer, RoomId id, Action<Room, MemberId> change, CancellationToken cancellationToken) =>
        ChangeAsync(viewer, id, (_, room, me) =>
        {
            change(room, me);
            return Task.CompletedTask;
        }, cancellationToken);

    private async Task ChangeAsync(Viewer viewer, RoomId id, Func<IdeationDb, Room, MemberId, Task> change, CancellationToken cancellationToken) =>
        TellAll(await work.DoAsync(viewer, async (db, me) =>
        {
            var room = await db.Rooms.SingleOrDefaultAsync(known => known.Id == id, cancellationToken);
            if (room is null || !room.IsRunBy(me))
                throw RoundRefusals.RoomNotFound();

            await change(db, room, me.Member!.Value);
            return await TopicsInAsync(db, id, cancellationToken);
        }, cancellationToken));

    // What is shown of a round or a session has the code and the people of its room in it.
    private static async Task<List<LiveTopic>> TopicsInAsync(IdeationDb db, RoomId id, CancellationToken cancellationToken)
    {
        var rounds = await db.Rounds.Where(round => round.Room == id).Select(round => round.Id).ToListAsync(cancellationToken);
        List<LiveTopic> topics = [.. rounds.Select(LiveTopic.Of)];
        if (await SessionInAsync(db, id, cancellationToken) is { } session)
            topics.Add(LiveTopic.Of(session));
        return topics;
    }

    private static Task<SessionId?> SessionInAsync(IdeationDb db, RoomId id, CancellationToken cancellationToken) =>
        db.Sessions.Where(session => session.Room == id).Select(session => (SessionId?)session.Id).FirstOrDefaultAsync(cancellationToken);

    private void TellAll(List<LiveTopic> topics) => topics.ForEach(feed.Announce);

    private static async Task GuardAgentAsync(IdeationDb db, MemberId person, CancellationToken cancellationToken)
    {
        if (!await db.Members.AnyAsync(member => member.Id == person && member.Disablement == null && member.Standing == Standing.Agent, cancellationToken))
            throw RoundRefusals.ElectorNotFound(person.ToString());
    }
}
