using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>Every read of rounds. What somebody may not see is not there for them; what is not shown yet is refused.</summary>
public sealed class RoundQueries(IDbContextFactory<IdeationDb> contexts, RoundSheets sheets, TimeProvider clock)
{
    /// <summary>Null when there is no such round for this viewer.</summary>
    public async Task<RoundView?> FindAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default)
    {
        if (await sheets.OfAsync(id) is not { } sheet || !await IsVisibleAsync(viewer, sheet, cancellationToken))
            return null;

        var mine = viewer.Voter is { } me ? sheet.Roll.GetValueOrDefault(me) : null;
        return new RoundView(
            sheet, clock.GetUtcNow(), sheet.Room.IsRunBy(viewer), await IsInRoomAsync(viewer, sheet, cancellationToken), mine,
            [.. sheet.Proxies.Where(proxy => viewer.Member == proxy.Holder)], sheet.Proxies.FirstOrDefault(proxy => viewer.Member == proxy.Principal),
            ShowsResult(sheet, viewer, mine));
    }

    /// <summary>What was counted, for whoever may see it now; refuses with <c>round.not-found</c> or <c>round.result-not-shown</c>.</summary>
    public async Task<CountedRound> ResultAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default)
    {
        var view = await FindAsync(viewer, id, cancellationToken) ?? throw RoundRefusals.NotFound();
        return view.ShowsResult ? await sheets.CountAsync(id) : throw RoundRefusals.ResultNotShown();
    }

    /// <summary>The published lists; refuses before the result is shown to all.</summary>
    public async Task<PublishedRecord> RecordAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default)
    {
        var view = await FindAsync(viewer, id, cancellationToken) ?? throw RoundRefusals.NotFound();
        if (!view.Round.ShowsResult)
            throw RoundRefusals.ResultNotShown();

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var receipts = await db.Set<SealedReceipt>().Where(receipt => receipt.Round == id).OrderBy(receipt => receipt.Position).Select(receipt => receipt.Hash).ToListAsync(cancellationToken);
        var ballots = await db.Set<SealedBallot>().Where(ballot => ballot.Round == id).OrderBy(ballot => ballot.Position)
            .Select(ballot => new PublishedBallot(ballot.Choice, ballot.Receipt, ballot.Link)).ToListAsync(cancellationToken);
        return new PublishedRecord(view.Round.Settings.Receipts, receipts, ballots, view.Round.Seal!.Head);
    }

    /// <summary>Who chose what: of a named round once the result shows, of a hidden one for those who run it, of a secret one for nobody.</summary>
    public async Task<IReadOnlyList<NamedChoice>> ChoicesAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default)
    {
        var view = await FindAsync(viewer, id, cancellationToken) ?? throw RoundRefusals.NotFound();
        var mayKnow = view.Round.Settings.Secrecy switch
        {
            Secrecy.Named => view.ShowsResult || view.IsHost,
            Secrecy.Hidden => view.IsHost,
            Secrecy.Secret => false,
            _ => throw new InvalidOperationException("Say who may know what somebody chose."),
        };
        if (!mayKnow)
            return [];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ballots = await db.Set<KeptBallot>().AsNoTracking().Where(ballot => ballot.Round == id).ToListAsync(cancellationToken);
        return [.. ballots.Select(ballot => (Ballot: ballot, Line: view.Sheet.Roll.GetValueOrDefault(ballot.Voter)))
            .Select(one => new NamedChoice(one.Line?.Name ?? "", one.Line?.IsGuest ?? false, one.Ballot.Choice, one.Ballot.CastAt))
            .OrderBy(choice => choice.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>My own ballot as it stands, for the form; of a secret round there is none that could be found.</summary>
    public async Task<string?> MyChoiceAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default)
    {
        if (viewer.Voter is not { } me || await FindAsync(viewer, id, cancellationToken) is null)
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<KeptBallot>().Where(ballot => ballot.Round == id && ballot.Voter == me).Select(ballot => ballot.Choice).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What the projector shows to whoever has its key; null for anybody else.</summary>
    public async Task<ProjectorView?> ProjectAsync(RoundId id, string key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await sheets.OfAsync(id) is not { } sheet || !Keys.AreEqual(sheet.Room.ProjectorKey, key))
            return null;

        var isShown = sheet.Round.ShowsResult || (sheet.Round.Settings.Reveal is Reveal.Live && sheet.Round.IsRunning);
        return new ProjectorView(
            sheet.Round, sheet.Room.Code, sheet.Room.IsLocked, sheet.Room.JoinKey, sheet.Turnout, clock.GetUtcNow(), isShown ? await sheets.CountAsync(id) : null);
    }

    /// <summary>Rounds of this viewer: those that are on first, then the latest.</summary>
    public async Task<IReadOnlyList<RoundRow>> ListAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } member)
            return [];

        var me = VoterId.Of(member);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var rounds = await db.Rounds.AsNoTracking().VisibleTo(db, viewer).Where(round => !db.Sessions.Any(session => session.Room == round.Room && session.IsRehearsal))
            .OrderByDescending(round => round.DraftedAt).Take(200)
            .Select(round => new
            {
                Round = round,
                IsHost = db.Rooms.Any(room => room.Id == round.Room && room.Hosts.Contains(member)),
                Line = db.Set<Voter>().FirstOrDefault(voter => voter.Round == round.Id && voter.Person == me),
                Campaign = db.Campaigns.Where(campaign => campaign.Id == round.Campaign).Select(campaign => campaign.Question).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. rounds.Select(one => new RoundRow(
            one.Round.Id, one.Round.Title, one.Round.State, one.Round.Paper.Method, one.Round.ClosesAt, one.Round.DraftedAt, one.IsHost, one.Line is not null,
            one.Line?.RecordedAt is not null, one.Campaign))];
    }

    private async Task<bool> IsVisibleAsync(Viewer viewer, RoundSheet sheet, CancellationToken cancellationToken)
    {
        if (sheet.Room.IsRunBy(viewer) || viewer.IsAdministrator || viewer.Guest?.Room == sheet.Room.Id || (viewer.Voter is { } me && sheet.Roll.ContainsKey(me)))
            return true;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Rounds.VisibleTo(db, viewer).AnyAsync(round => round.Id == sheet.Round.Id, cancellationToken);
    }

    private async Task<bool> IsInRoomAsync(Viewer viewer, RoundSheet sheet, CancellationToken cancellationToken)
    {
        if (viewer.Voter is not { } me)
            return false;
        if (viewer.Guest is not null || sheet.Roll.GetValueOrDefault(me) is { HasCome: true })
            return true;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<Attendee>().AnyAsync(attendee => attendee.Room == sheet.Room.Id && attendee.Person == me, cancellationToken);
    }

    // Those who run a round see it as their voters do, or with the last of them: nobody announces what only they have seen.
    private static bool ShowsResult(RoundSheet sheet, Viewer viewer, RollLine? mine) =>
        sheet.Round.ShowsResult
        || (sheet.Round.IsRunning && sheet.Round.Settings.Reveal is Reveal.Live)
        || (sheet.Round.IsRunning && sheet.Round.Settings.Reveal is Reveal.AfterMyVote && mine?.RecordedAt is not null)
        || (sheet.Round.State is RoundState.Closed && sheet.Room.IsRunBy(viewer));
}
