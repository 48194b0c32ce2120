using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>A round as somebody wants it.</summary>
/// <param name="Electors">Who may vote, when the electorate is listed.</param>
public sealed record RoundDraft(string Title, BallotPaper Paper, RoundSettings Settings)
{
    public IReadOnlyList<MemberId> Electors { get; init; } = [];

    public bool Guests { get; init; } = true;

    public CampaignId? Campaign { get; init; }

    /// <summary>Where it stands; a room of its own when null.</summary>
    public RoomId? Room { get; init; }
}

/// <summary>
/// Every step of a round, one method per intention. Who does not see it hears that it does not exist; who sees it without running its room, that it is
/// not theirs. A step that has been taken changes nothing.
/// </summary>
public sealed partial class RoundCommands(Work work, BallotEnd end, TimeProvider clock)
{
    public Task<RoundId> DraftAsync(Viewer viewer, RoundDraft draft, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            if (!me.MayHoldRounds())
                throw RoundRefusals.DraftingNotAllowed();
            if (draft.Campaign is { } about)
                await GuardCampaignAsync(db, me, about, cancellationToken);

            BallotPapers.Check(draft.Paper);
            var (actor, now) = (me.Member!.Value, clock.GetUtcNow());
            var room = draft.Room is { } known
                ? await FindRoomAsync(db, me, known, cancellationToken)
                : db.Rooms.Add(Room.Open(actor, await RoomCodes.FreeAsync(db, cancellationToken), RoomCodes.Key(), RoomCodes.Key(), draft.Guests, now)).Entity;
            var round = Round.Draft(room, draft.Campaign, actor, draft.Title, draft.Paper, draft.Settings, now);
            db.Rounds.Add(round);
            await Roll.ListAsync(db, round, draft.Electors, now, cancellationToken);
            return round.Id;
        }, cancellationToken);

    public Task DescribeAsync(Viewer viewer, RoundId id, int basedOn, RoundDraft draft, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, async (db, round, actor) =>
        {
            if (round.Version != basedOn)
                throw RoundRefusals.ChangedMeanwhile();

            BallotPapers.Check(draft.Paper);
            round.Describe(actor, draft.Title, draft.Paper, draft.Settings, clock.GetUtcNow());
            if (round.State is RoundState.Draft or RoundState.Ready)
                await Roll.ListAsync(db, round, draft.Electors, clock.GetUtcNow(), cancellationToken);
        }, cancellationToken);

    public Task ReadyAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, (round, actor) => round.MakeReady(actor, clock.GetUtcNow()), cancellationToken);

    public Task OpenAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, async (db, round, actor) =>
        {
            var now = clock.GetUtcNow();
            if (round.State is RoundState.Draft or RoundState.Ready)
                await Roll.CallAsync(db, round, now, cancellationToken);
            round.Open(actor, await Roll.CountAsync(db, round, cancellationToken), now);
        }, cancellationToken);

    public Task PauseAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, (round, actor) => round.Pause(actor, clock.GetUtcNow()), cancellationToken);

    public Task ResumeAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, (round, actor) => round.Resume(actor, clock.GetUtcNow()), cancellationToken);

    public Task ExtendAsync(Viewer viewer, RoundId id, int seconds, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, (round, actor) => round.Extend(actor, seconds, clock.GetUtcNow()), cancellationToken);

    /// <summary>The round is closing; ballots under way arrive for a moment more, and then it is closed, whether or not anybody waits for that.</summary>
    public Task CloseAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, (round, actor) => round.Close(actor, clock.GetUtcNow()), cancellationToken);

    /// <summary>Waits until a round that is closing is closed and counted.</summary>
    public Task UntilClosedAsync(RoundId id, CancellationToken cancellationToken = default) => end.WaitAsync(id, cancellationToken);

    public Task RevealAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, (round, actor) => round.RevealResult(actor, clock.GetUtcNow()), cancellationToken);

    /// <summary>Somebody of those who run it decides among the tied. Refuses with <c>round.tie-stands</c> when that leaves the tie as it is.</summary>
    public Task DecideTieAsync(Viewer viewer, RoundId id, IReadOnlyList<int> chosen, string reason, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, async (db, round, actor) =>
        {
            round.DecideTie(actor, chosen, reason, clock.GetUtcNow());
            var choices = await db.Set<SealedBallot>().Where(ballot => ballot.Round == id).Select(ballot => ballot.Choice).ToListAsync(cancellationToken);
            var outcome = RoundCounting.Of(round, round.Seal!.Attendance, choices).Outcome;
            if (outcome.Tied.Count > 0 || chosen.Except(outcome.Winners).Any())
                throw RoundRefusals.TieStands();
            round.RecountWith(outcome);
        }, cancellationToken);

    public Task CertifyAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, (round, actor) => round.Certify(actor, clock.GetUtcNow()), cancellationToken);

    public Task ArchiveAsync(Viewer viewer, RoundId id, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, (round, actor) => round.Archive(actor, clock.GetUtcNow()), cancellationToken);

    public Task CancelAsync(Viewer viewer, RoundId id, string reason, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, (round, actor) => round.Cancel(actor, reason, clock.GetUtcNow()), cancellationToken);

    /// <summary>Nothing of the round counts; secret ballots are destroyed.</summary>
    public Task DeclareVoidAsync(Viewer viewer, RoundId id, string reason, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, async (db, round, actor) =>
        {
            round.DeclareVoid(actor, reason, clock.GetUtcNow());
            await BallotSealer.DestroyAsync(db, round, cancellationToken);
        }, cancellationToken);

    /// <summary>A new round between the tied, in the same room and with the same voters.</summary>
    public Task<RoundId> CallRunOffAsync(Viewer viewer, RoundId id, string? title = null, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, async (db, round, actor) =>
        {
            // A step that has been taken is not taken again.
            if (await db.Rounds.Where(other => other.RunOffOf == id && other.State != RoundState.Cancelled).Select(other => (RoundId?)other.Id).FirstOrDefaultAsync(cancellationToken) is { } called)
                return called;

            var room = await db.Rooms.SingleAsync(known => known.Id == round.Room, cancellationToken);
            var runOff = round.CallRunOff(room, RoundRules.WithoutOptions(round.Paper.Rules), actor, title, clock.GetUtcNow());
            db.Rounds.Add(runOff);
            await Roll.CopyAsync(db, round, runOff, clock.GetUtcNow(), cancellationToken);
            return runOff.Id;
        }, cancellationToken);

    private Task<bool> StepAsync(Viewer viewer, RoundId id, Action<Round, MemberId> step, CancellationToken cancellationToken) =>
        StepAsync(viewer, id, (_, round, actor) =>
        {
            step(round, actor);
            return Task.CompletedTask;
        }, cancellationToken);

    private Task<bool> StepAsync(Viewer viewer, RoundId id, Func<IdeationDb, Round, MemberId, Task> step, CancellationToken cancellationToken) =>
        StepAsync(viewer, id, async (db, round, actor) =>
        {
            await step(db, round, actor);
            return true;
        }, cancellationToken);

    private Task<T> StepAsync<T>(Viewer viewer, RoundId id, Func<IdeationDb, Round, MemberId, Task<T>> step, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var round = await db.Rounds.VisibleTo(db, me).SingleOrDefaultAsync(known => known.Id == id, cancellationToken) ?? throw RoundRefusals.NotFound();
            var room = await db.Rooms.AsNoTracking().SingleAsync(known => known.Id == round.Room, cancellationToken);
            if (!room.IsRunBy(me))
                throw RoundRefusals.NotYours();

            return await step(db, round, me.Member!.Value);
        }, cancellationToken);

    private static async Task<Room> FindRoomAsync(IdeationDb db, Viewer me, RoomId id, CancellationToken cancellationToken)
    {
        var room = await db.Rooms.SingleOrDefaultAsync(known => known.Id == id, cancellationToken);
        return room is not null && room.IsRunBy(me) ? room : throw RoundRefusals.RoomNotFound();
    }

    private static async Task GuardCampaignAsync(IdeationDb db, Viewer me, CampaignId id, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(known => known.Id == id, cancellationToken)
            ?? throw CampaignAccessErrors.NotFound();
        if (!campaign.MayHoldRounds(me))
            throw CampaignAccessErrors.NotYours(campaign);
    }
}
