using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.App.Rounds;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Sessions;

/// <summary>A session as somebody wants it.</summary>
public sealed record SessionDraft(string Title, IReadOnlyList<AgendaStep> Steps)
{
    public bool Guests { get; init; } = true;

    public CampaignId? Campaign { get; init; }
}

/// <summary>
/// What those who run a session do, one method per intention. Who does not see it hears that it does not exist; who sees it without running its room, that it is not theirs.
/// </summary>
public sealed class SessionCommands(Work work, TimeProvider clock)
{
    public Task<SessionId> PrepareAsync(Viewer viewer, SessionDraft draft, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            if (!me.MayHoldRounds())
                throw SessionRefusals.PreparingNotAllowed();
            if (draft.Campaign is { } about)
                await GuardCampaignAsync(db, me, about, cancellationToken);

            GuardMethods(draft.Steps);
            var (actor, now) = (me.Member!.Value, clock.GetUtcNow());
            var room = db.Rooms.Add(await OpenRoomAsync(db, actor, draft.Guests, now, cancellationToken)).Entity;
            var session = Session.Prepare(room.Id, draft.Campaign, actor, draft.Title, draft.Steps, now);
            db.Sessions.Add(session);
            return session.Id;
        }, cancellationToken);

    /// <summary>Says anew what will be done, also while it runs. Refuses with <c>session.changed-meanwhile</c> when somebody else did so since <paramref name="basedOn"/>.</summary>
    public Task PlanAsync(Viewer viewer, SessionId id, int basedOn, SessionDraft draft, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async (db, session, actor) =>
        {
            if (session.Version != basedOn)
                throw SessionRefusals.ChangedMeanwhile();

            GuardMethods(draft.Steps);
            session.Plan(actor, draft.Title, draft.Steps, clock.GetUtcNow());
            (await db.Rooms.SingleAsync(room => room.Id == session.Room, cancellationToken)).Welcome(actor, draft.Guests, clock.GetUtcNow());
        }, cancellationToken);

    public Task StartAsync(Viewer viewer, SessionId id, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, (session, actor) => session.Start(actor, clock.GetUtcNow()), cancellationToken);

    public Task GoToAsync(Viewer viewer, SessionId id, StepId step, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async (db, session, actor) =>
        {
            session.GoTo(actor, step, clock.GetUtcNow());
            await db.Set<Gesture>().Where(gesture => gesture.Session == id && gesture.Step != step).ExecuteDeleteAsync(cancellationToken);
        }, cancellationToken);

    public Task SkipAsync(Viewer viewer, SessionId id, StepId step, bool isSkipped, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, (session, actor) => session.Skip(actor, step, isSkipped, clock.GetUtcNow()), cancellationToken);

    public Task ExtendAsync(Viewer viewer, SessionId id, int seconds, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, (session, actor) => session.Extend(actor, seconds, clock.GetUtcNow()), cancellationToken);

    public Task FreezeAsync(Viewer viewer, SessionId id, bool isFrozen, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, (session, actor) =>
        {
            if (isFrozen)
                session.Freeze(actor, clock.GetUtcNow());
            else
                session.Thaw(actor, clock.GetUtcNow());
        }, cancellationToken);

    public Task RevealAsync(Viewer viewer, SessionId id, StepId step, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, (session, actor) => session.Reveal(actor, step, clock.GetUtcNow()), cancellationToken);

    /// <summary>Wants the vote of a step; once there is a round for it that was neither cancelled nor declared void, that one stands.</summary>
    public Task CallVoteAsync(Viewer viewer, SessionId id, StepId step, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async (db, session, actor) =>
        {
            if (await db.Rounds.AnyAsync(round => round.Step == step && round.State != RoundState.Cancelled && round.State != RoundState.Void, cancellationToken))
                return;

            session.CallVote(actor, step, await FoundOptions.OfAsync(db, session, step, cancellationToken), clock.GetUtcNow());
        }, cancellationToken);

    /// <summary>Somebody who is here may speak; their hand goes down.</summary>
    public Task GiveFloorAsync(Viewer viewer, SessionId id, VoterId speaker, int seconds, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async (db, session, actor) =>
        {
            var host = MemberId.From(speaker.Value);
            if (!await db.Set<Attendee>().AnyAsync(attendee => attendee.Room == session.Room && attendee.Person == speaker, cancellationToken)
                && !await db.Rooms.AnyAsync(room => room.Id == session.Room && room.Hosts.Contains(host), cancellationToken))
                throw SessionRefusals.SpeakerNotHere();

            session.GiveFloor(actor, speaker, seconds, clock.GetUtcNow());
            await db.Set<Gesture>().Where(gesture => gesture.Session == id && gesture.Person == speaker && gesture.Kind == GestureKind.Hand).ExecuteDeleteAsync(cancellationToken);
        }, cancellationToken);

    public Task TakeFloorAsync(Viewer viewer, SessionId id, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, (session, actor) => session.TakeFloor(actor, clock.GetUtcNow()), cancellationToken);

    /// <summary>Everybody looks at an idea that whoever runs the session may see; who may not see it is told so, and sees nothing of it.</summary>
    public Task BringToAsync(Viewer viewer, SessionId id, IdeaId idea, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var session = await SessionWork.HostedAsync(db, me, id, cancellationToken);
            if (!await db.Ideas.VisibleTo(db, me).AnyAsync(known => known.Id == idea, cancellationToken))
                throw SessionRefusals.IdeaNotFound();

            session.BringTo(me.Member!.Value, idea, clock.GetUtcNow());
        }, cancellationToken);

    public Task ReleaseAsync(Viewer viewer, SessionId id, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, (session, actor) => session.Release(actor, clock.GetUtcNow()), cancellationToken);

    public Task EndAsync(Viewer viewer, SessionId id, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, (session, actor) => session.End(actor, clock.GetUtcNow()), cancellationToken);

    internal static async Task<Room> OpenRoomAsync(IdeationDb db, MemberId host, bool guests, DateTimeOffset now, CancellationToken cancellationToken) =>
        Room.Open(host, await RoomCodes.FreeAsync(db, cancellationToken), RoomCodes.Key(), RoomCodes.Key(), guests, now);

    private Task DoAsync(Viewer viewer, SessionId id, Action<Session, MemberId> step, CancellationToken cancellationToken) =>
        DoAsync(viewer, id, (_, session, actor) =>
        {
            step(session, actor);
            return Task.CompletedTask;
        }, cancellationToken);

    private Task DoAsync(Viewer viewer, SessionId id, Func<IdeationDb, Session, MemberId, Task> step, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => await step(db, await SessionWork.HostedAsync(db, me, id, cancellationToken), me.Member!.Value), cancellationToken);

    private static void GuardMethods(IReadOnlyList<AgendaStep> steps)
    {
        if (steps.Select(step => step.Vote?.Method).OfType<string>().FirstOrDefault(method => !SessionVotes.Methods.Contains(method)) is { } unknown)
            throw SessionRefusals.MethodUnknown(unknown);
    }

    private static async Task GuardCampaignAsync(IdeationDb db, Viewer me, CampaignId id, CancellationToken cancellationToken)
    {
        var campaign = await db.Campaigns.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(known => known.Id == id, cancellationToken)
            ?? throw CampaignAccessErrors.NotFound();
        if (!campaign.MayHoldRounds(me))
            throw CampaignAccessErrors.NotYours(campaign);
    }
}
