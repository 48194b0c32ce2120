using Ideation.App.Account;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Ideas;

/// <summary>The steps of an idea on its path: its author submits and withdraws it, those who answer for its agency do the rest.</summary>
public sealed partial class IdeaCommands
{
    /// <returns>What the author holds in hand.</returns>
    public Task<Receipt> SubmitAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, async idea =>
        {
            var now = clock.GetUtcNow();
            idea.RequireTakingPart(Capability.Propose, now);

            var number = await ReceiptCounter.NextAsync(idea.Db, idea.Agency.Calendar, now, cancellationToken);
            idea.Idea.Submit(idea.Actor, number, idea.Campaign.AnswerWithinWorkingDays, idea.Agency.Calendar, now);
            return idea.Idea.Receipt!;
        }, cancellationToken);

    /// <param name="answer">What the author reads; may be empty.</param>
    public Task AdmitAsync(Viewer viewer, IdeaId id, string answer, CancellationToken cancellationToken = default) =>
        AnswerAsync(viewer, id, idea => idea.Idea.Admit(idea.Actor, answer, clock.GetUtcNow()), cancellationToken);

    /// <summary>Another place answers, with a date of its own.</summary>
    public Task RedirectAsync(Viewer viewer, IdeaId id, OrganisationId agency, string reason, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, async idea =>
        {
            idea.RequireAnswering();
            var place = await IdeaAtHand.PlaceAsync(idea.Db, agency, cancellationToken);
            idea.Idea.Redirect(idea.Actor, place.Id, reason, idea.Campaign.AnswerWithinWorkingDays, place.Calendar, clock.GetUtcNow());
        }, cancellationToken);

    /// <summary>A quick win: one agency simply does it.</summary>
    public Task HandOverAsync(Viewer viewer, IdeaId id, OrganisationId agency, string reason, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, async idea =>
        {
            idea.RequireAnswering();
            var place = await IdeaAtHand.PlaceAsync(idea.Db, agency, cancellationToken);
            idea.Idea.HandOver(idea.Actor, place.Id, reason, clock.GetUtcNow());
        }, cancellationToken);

    public Task CloseAsync(
        Viewer viewer, IdeaId id, ClosureKind kind, string reason, string learning, CancellationToken cancellationToken = default) =>
        AnswerAsync(viewer, id, idea => idea.Idea.Close(idea.Actor, kind, reason, learning, clock.GetUtcNow()), cancellationToken);

    public Task WithdrawAsync(Viewer viewer, IdeaId id, string reason, string learning, CancellationToken cancellationToken = default) =>
        StepAsync(viewer, id, idea => idea.Idea.Withdraw(idea.Actor, reason, learning, clock.GetUtcNow()), cancellationToken);

    public Task ReserveAsync(Viewer viewer, IdeaId id, DateOnly? revisitOn, string reason, CancellationToken cancellationToken = default) =>
        AnswerAsync(
            viewer, id, idea => idea.Idea.PutInReserve(idea.Actor, revisitOn, reason, idea.Agency.Calendar, clock.GetUtcNow()), cancellationToken);

    public Task ReviveAsync(Viewer viewer, IdeaId id, string reason, CancellationToken cancellationToken = default) =>
        AnswerAsync(
            viewer, id,
            idea => idea.Idea.Revive(idea.Actor, reason, idea.Campaign.AnswerWithinWorkingDays, idea.Agency.Calendar, clock.GetUtcNow()),
            cancellationToken);

    /// <param name="what">The source, figure or testimony that shows the problem is real.</param>
    public Task TickEvidenceAsync(Viewer viewer, IdeaId id, string what, CancellationToken cancellationToken = default) =>
        AnswerAsync(viewer, id, idea => idea.Idea.TickEvidence(idea.Actor, what, clock.GetUtcNow()), cancellationToken);

    private Task<bool> AnswerAsync(Viewer viewer, IdeaId id, Action<IdeaAtHand> answer, CancellationToken cancellationToken) =>
        StepAsync(viewer, id, idea =>
        {
            idea.RequireAnswering();
            answer(idea);
        }, cancellationToken);

    /// <summary>A step is taken on the words that stand there at that moment: whoever types waits, and what they typed is made a revision first.</summary>
    private Task<T> StepAsync<T>(Viewer viewer, IdeaId id, Func<IdeaAtHand, Task<T>> step, CancellationToken cancellationToken) =>
        ChangeAsync(viewer, id, async idea =>
        {
            texts.HoldFor(idea.Db, IdeaTexts.Of(id));
            await revisions.BringInAsync(idea.Db, idea.Idea, cancellationToken);
            await IdeaRevisions.CutAsync(idea.Db, idea.Idea, clock.GetUtcNow(), cancellationToken);
            return await step(idea);
        }, cancellationToken);

    private Task<bool> StepAsync(Viewer viewer, IdeaId id, Func<IdeaAtHand, Task> step, CancellationToken cancellationToken) =>
        StepAsync(viewer, id, async idea =>
        {
            await step(idea);
            return true;
        }, cancellationToken);

    private Task<bool> StepAsync(Viewer viewer, IdeaId id, Action<IdeaAtHand> step, CancellationToken cancellationToken) =>
        StepAsync(viewer, id, idea =>
        {
            step(idea);
            return Task.FromResult(true);
        }, cancellationToken);
}
