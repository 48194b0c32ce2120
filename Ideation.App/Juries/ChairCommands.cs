using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;

namespace Ideation.App.Juries;

/// <summary>Watching over the scores: what the chair does, and what those who run the campaign may do for them without seeing a score.</summary>
public sealed class ChairCommands(Work work, TimeProvider clock)
{
    public Task PauseAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default) =>
        RunAsync(viewer, id, at => at.Jury.Pause(at.Actor, clock.GetUtcNow()), cancellationToken);

    public Task ResumeAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default) =>
        RunAsync(viewer, id, at => at.Jury.Resume(at.Actor, clock.GetUtcNow()), cancellationToken);

    public Task CloseAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default) =>
        RunAsync(viewer, id, at => at.Jury.Close(at.Actor, clock.GetUtcNow()), cancellationToken);

    public Task TakeStageAsync(Viewer viewer, JuryId id, TeamId team, int? minutes, CancellationToken cancellationToken = default) =>
        RunAsync(viewer, id, at => at.Jury.TakeStage(at.Actor, team, minutes, clock.GetUtcNow()), cancellationToken);

    public Task LeaveStageAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default) =>
        RunAsync(viewer, id, at => at.Jury.LeaveStage(at.Actor, clock.GetUtcNow()), cancellationToken);

    public Task NudgeAsync(Viewer viewer, JuryId id, MemberId juror, CancellationToken cancellationToken = default) =>
        RunAsync(viewer, id, at => at.Jury.Nudge(at.Actor, juror, clock.GetUtcNow()), cancellationToken);

    /// <summary>Gives a submitted card back to its juror.</summary>
    public Task ReopenAsync(Viewer viewer, JuryId id, MemberId juror, TeamId team, string reason, CancellationToken cancellationToken = default) =>
        RunAsync(viewer, id, async at => (await at.CardAsync(juror, team, cancellationToken)).Reopen(at.Jury, at.Actor, reason, clock.GetUtcNow()), cancellationToken);

    /// <summary>Their cards that are not submitted end; while scores are open, those projects go to whoever has least to do. What they submitted stays.</summary>
    public Task MarkAbsentAsync(Viewer viewer, JuryId id, MemberId juror, string reason, CancellationToken cancellationToken = default) =>
        RunAsync(viewer, id, async at =>
        {
            var now = clock.GetUtcNow();
            at.Jury.MarkAbsent(at.Actor, juror, reason, now);
            var cards = (await at.CardsAsync(cancellationToken)).Where(card => card.Juror == juror).ToList();
            foreach (var card in cards)
                card.End(ScorecardState.Absent, at.Actor, now);
            if (at.Jury.Stage is JuryStage.Closed)
                return;

            at.Jury.Rebalance(at.Actor, juror, [.. cards.Where(card => card.State is ScorecardState.Submitted).Select(card => card.Team)], now);
            await at.OpenCardsAsync(now, cancellationToken);
        }, cancellationToken);

    /// <summary>One more juror for a project: the one named, or whoever has least to do.</summary>
    public Task CoverAsync(Viewer viewer, JuryId id, TeamId team, MemberId? by, CancellationToken cancellationToken = default) =>
        RunAsync(viewer, id, async at =>
        {
            at.Jury.Cover(at.Actor, team, by, clock.GetUtcNow());
            await at.OpenCardsAsync(clock.GetUtcNow(), cancellationToken);
        }, cancellationToken);

    /// <summary>A project goes from one juror to another; what the first one wrote counts for nothing.</summary>
    public Task ReplaceAsync(Viewer viewer, JuryId id, TeamId team, MemberId from, MemberId to, CancellationToken cancellationToken = default) =>
        RunAsync(viewer, id, async at =>
        {
            var now = clock.GetUtcNow();
            var card = await at.CardAsync(from, team, cancellationToken);
            if (!card.IsAwaited)
                throw JuryRefusals.CardNotFound();

            at.Jury.Reassign(at.Actor, team, from, to, now);
            card.End(ScorecardState.Replaced, at.Actor, now);
            await at.OpenCardsAsync(now, cancellationToken);
        }, cancellationToken);

    private Task RunAsync(Viewer viewer, JuryId id, Action<JuryAtHand> act, CancellationToken cancellationToken) =>
        RunAsync(viewer, id, at =>
        {
            act(at);
            return Task.CompletedTask;
        }, cancellationToken);

    private Task RunAsync(Viewer viewer, JuryId id, Func<JuryAtHand, Task> act, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var at = await JuryAtHand.FindAsync(db, me, id, cancellationToken);
            at.RequireRunning();
            await act(at);
        }, cancellationToken);
}
