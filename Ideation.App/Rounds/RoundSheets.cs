using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>The part of a round that is the same for all: read once for each change, however many look. Whoever asks has found the round through what they may see.</summary>
public sealed class RoundSheets(IDbContextFactory<IdeationDb> contexts, SharedReads shared)
{
    /// <summary>Null when there is no such round.</summary>
    public Task<RoundSheet?> OfAsync(RoundId id) => shared.ReadAsync(LiveTopic.Of(id), "sheet", () => ReadAsync(id));

    /// <summary>The round alone, without its people; null when there is none.</summary>
    public Task<Round?> RoundAsync(RoundId id) => shared.ReadAsync(LiveTopic.Of(id), "round", async () =>
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Rounds.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id);
    });

    /// <summary>What the ballots say so far, or said in the end.</summary>
    public Task<CountedRound> CountAsync(RoundId id) => shared.ReadAsync(LiveTopic.Of(id), "count", async () =>
    {
        await using var db = await contexts.CreateDbContextAsync();
        var round = await db.Rounds.AsNoTracking().SingleAsync(known => known.Id == id);
        var choices = round.Seal is null
            ? await db.Set<KeptBallot>().Where(ballot => ballot.Round == id).Select(ballot => ballot.Choice).ToListAsync()
            : await db.Set<SealedBallot>().Where(ballot => ballot.Round == id).OrderBy(ballot => ballot.Position).Select(ballot => ballot.Choice).ToListAsync();
        var attendance = round.Seal?.Attendance ?? await BallotSealer.AttendanceAsync(db, round, CancellationToken.None);
        return new CountedRound(RoundCounting.Of(round, attendance, choices));
    });

    private async Task<RoundSheet?> ReadAsync(RoundId id)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Rounds.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id) is not { } round)
            return null;

        var roll = await RollRows.ReadAsync(db, id);
        var around = await shared.ReadAsync(LiveTopic.Of(round.Room), id.ToString(), () => AroundAsync(round));
        return new RoundSheet(round, around.Room, await TurnoutAsync(db, round, roll), roll, around.Hosts, around.Proxies, around.RunOff, around.CampaignQuestion);
    }

    // What a ballot does not change: a thousand of them come in for one change of these. Every event of a round or its room touches the room, and the room first.
    private async Task<Around> AroundAsync(Round round)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var room = await db.Rooms.AsNoTracking().SingleAsync(known => known.Id == round.Room);
        var hosts = await db.Members.AsNoTracking().Where(member => room.Hosts.Contains(member.Id)).Select(member => new RoomPerson(member.Id, member.Name)).ToListAsync();
        var runOff = await db.Rounds.Where(other => other.RunOffOf == round.Id && other.State != RoundState.Cancelled).Select(other => (RoundId?)other.Id).FirstOrDefaultAsync();
        var question = round.Campaign is { } campaign ? await db.Campaigns.Where(known => known.Id == campaign).Select(known => known.Question).SingleAsync() : null;
        return new Around(room, hosts, await ProxiesAsync(db, room.Id), runOff, question);
    }

    private static async Task<Turnout> TurnoutAsync(IdeationDb db, Round round, Dictionary<VoterId, RollLine> roll)
    {
        if (round.State is RoundState.Draft or RoundState.Ready && round.Settings.Electorate is ElectorateKind.Joined)
        {
            var here = await db.Set<Attendee>().CountAsync(attendee => attendee.Room == round.Room);
            return new Turnout(here, here, 0, 0);
        }

        return new Turnout(
            roll.Values.Count(line => line.HasCome), roll.Count, roll.Values.Count(line => line.RecordedAt is not null),
            roll.Values.Count(line => line is { Stance: VoterStance.DoesNotVote, RecordedAt: null }));
    }

    private static async Task<IReadOnlyList<ProxyLine>> ProxiesAsync(IdeationDb db, RoomId room) =>
        await db.Proxies.AsNoTracking().Where(proxy => proxy.Room == room && proxy.RevokedAt == null)
            .Join(db.Members, proxy => proxy.Principal, member => member.Id, (proxy, principal) => new { Proxy = proxy, Principal = principal.Name })
            .Join(db.Members, one => one.Proxy.Holder, member => member.Id, (one, holder) => new ProxyLine(one.Proxy.Id, one.Proxy.Principal, one.Principal, one.Proxy.Holder, holder.Name))
            .ToListAsync();

    private sealed record Around(Room Room, IReadOnlyList<RoomPerson> Hosts, IReadOnlyList<ProxyLine> Proxies, RoundId? RunOff, string? CampaignQuestion);
}
