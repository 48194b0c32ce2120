using System.Text.Json;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>A ballot as somebody filled it in.</summary>
/// <param name="Key">Made by the client, once for each ballot it sends: the same key again answers the same and changes nothing.</param>
/// <param name="Choice">A JSON object with one of <c>ranking</c>, <c>marks</c>, <c>approve</c>.</param>
/// <param name="ReceiptHash">SHA-256 of the voter's own code, 64 hex digits.</param>
/// <param name="Edition">Of the paper it was filled in on; the present one when null.</param>
/// <param name="For">Whose proxy is used; the voter's own ballot when null.</param>
public sealed record BallotDraft(Guid Key, JsonElement Choice, string? ReceiptHash = null, int? Edition = null, MemberId? For = null);

/// <summary>What voters do in a round: cast, and say that they do not vote. Members and guests alike; who is not on the roll is refused.</summary>
public sealed class BallotCommands
{
    private readonly IDbContextFactory<IdeationDb> _contexts;
    private readonly BallotBox _box;
    private readonly RoundSheets _sheets;
    private readonly Work _work;
    private readonly LiveFeed _feed;
    private readonly TimeProvider _clock;

    internal BallotCommands(IDbContextFactory<IdeationDb> contexts, BallotBox box, RoundSheets sheets, Work work, LiveFeed feed, TimeProvider clock) =>
        (_contexts, _box, _sheets, _work, _feed, _clock) = (contexts, box, sheets, work, feed, clock);

    /// <summary>When the ballot was recorded: it is on the disk then.</summary>
    public async Task<DateTimeOffset> CastAsync(Viewer viewer, RoundId id, BallotDraft ballot, CancellationToken cancellationToken = default)
    {
        var (me, arrivedAt) = (viewer.Voter ?? throw AccountErrors.SignedOut(), _clock.GetUtcNow());
        if (ballot.Key == Guid.Empty)
            throw RoundRefusals.KeyMissing();

        var receipt = ballot.ReceiptHash?.ToLowerInvariant();
        if (receipt is not null && !(receipt.Length == 64 && receipt.All(char.IsAsciiHexDigitLower)))
            throw RoundRefusals.ReceiptUnfit();

        // Thousands cast at once: the round is read once for all of them. The box judges by what its own transaction finds.
        var round = await _sheets.RoundAsync(id) ?? throw RoundRefusals.NotFound();
        if (ballot.For is not null || viewer.Guest is not null)
        {
            await GuardVisibleAsync(viewer, round, cancellationToken);
            return await SendAsync(me, round, ballot, receipt, arrivedAt, cancellationToken);
        }

        try
        {
            return await SendAsync(me, round, ballot, receipt, arrivedAt, cancellationToken);
        }
        catch (DomainException)
        {
            // Whoever stands on the roll sees the round, and only their own ballot is taken; anybody else may have to hear that there is none.
            await GuardVisibleAsync(viewer, round, cancellationToken);
            throw;
        }
    }

    /// <summary>"I do not vote", or "I do after all", while the round is open and no ballot of theirs is in.</summary>
    public async Task DeclareAsync(Viewer viewer, RoundId id, VoterStance stance, CancellationToken cancellationToken = default)
    {
        var me = viewer.Voter ?? throw AccountErrors.SignedOut();
        await _work.DoAsync(async db =>
        {
            var round = await db.Rounds.AsNoTracking().VisibleTo(db, viewer).SingleOrDefaultAsync(known => known.Id == id, cancellationToken)
                ?? throw RoundRefusals.NotFound();
            var line = await db.Set<Voter>().SingleOrDefaultAsync(voter => voter.Round == id && voter.Person == me, cancellationToken)
                ?? throw RoundRefusals.NotOnTheRoll();
            line.Declare(round, stance, _clock.GetUtcNow());
            return true;
        }, cancellationToken);
        _feed.Announce(LiveTopic.Of(id));
    }

    private async Task<DateTimeOffset> SendAsync(VoterId me, Round read, BallotDraft ballot, string? receipt, DateTimeOffset arrivedAt, CancellationToken cancellationToken)
    {
        var round = await OfEditionAsync(read, ballot.Edition, cancellationToken);
        var voter = ballot.For is { } principal ? VoterId.Of(principal) : me;
        var choice = BallotPapers.Canonical(round.Paper, ballot.Choice);
        return await _box.CastAsync(new BallotToCast(round.Id, voter, me, ballot.Key, round.Edition, choice, receipt, arrivedAt), cancellationToken);
    }

    private async Task GuardVisibleAsync(Viewer viewer, Round round, CancellationToken cancellationToken)
    {
        if (viewer.Guest is { } guest && guest.Room == round.Room)
            return;

        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        if (!await db.Rounds.VisibleTo(db, viewer).AnyAsync(known => known.Id == round.Id, cancellationToken))
            throw RoundRefusals.NotFound();
    }

    // A paper that is newer than what was read for all is known to whoever filled it in.
    private async Task<Round> OfEditionAsync(Round round, int? edition, CancellationToken cancellationToken)
    {
        if (edition is null || edition == round.Edition)
            return round;

        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        var latest = await db.Rounds.AsNoTracking().SingleAsync(known => known.Id == round.Id, cancellationToken);
        return edition == latest.Edition ? latest : throw RoundRefusals.ChangedMeanwhile();
    }
}
