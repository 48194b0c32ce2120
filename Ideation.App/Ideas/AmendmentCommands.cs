using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>
/// A proposed whole change of somebody's text, one method per intention. Who may not see it hears that it does not exist.
/// </summary>
public sealed class AmendmentCommands(Work work, IdeaTextEdits texts, TimeProvider clock)
{
    /// <summary>Begun once per person and idea: whoever has one in hand goes on with it.</summary>
    public Task<AmendmentId> BeginAsync(Viewer viewer, IdeaId id, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var idea = await IdeaAtHand.FindAsync(db, me, id, cancellationToken);
            idea.RequireTakingPart(Capability.CoEdit, clock.GetUtcNow());
            var mine = await db.Amendments.Where(one => one.Idea == id && one.By == idea.Actor).ToListAsync(cancellationToken);
            if (mine.Find(one => one.Proposal is null) is { } begun)
                return begun.Id;

            var amendment = Amendment.Begin(idea.Idea, idea.Actor, texts.Present(idea.Idea), clock.GetUtcNow());
            db.Amendments.Add(amendment);
            return amendment.Id;
        }, cancellationToken);

    public Task ProposeAsync(Viewer viewer, AmendmentId id, string after, string why, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (idea, amendment) =>
        {
            idea.RequireTakingPart(Capability.CoEdit, clock.GetUtcNow());
            amendment.Propose(idea.Idea, idea.Actor, after, why, clock.GetUtcNow());
            return Task.CompletedTask;
        }, cancellationToken);

    public Task DiscardAsync(Viewer viewer, AmendmentId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (idea, amendment) =>
        {
            amendment.Discard(idea.Idea, idea.Actor, clock.GetUtcNow());
            idea.Db.Amendments.Remove(amendment);
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>What was proposed joins what stands there now, under the name of whoever proposed it.</summary>
    /// <param name="atClashes">Without it, a passage that has changed since on both sides refuses with <c>amendment.clashes</c>.</param>
    public async Task AcceptAsync(Viewer viewer, AmendmentId id, ClashChoice? atClashes = null, CancellationToken cancellationToken = default)
    {
        var text = await texts.OpenAsync(await ChangeAsync(viewer, id, (idea, _) => Task.FromResult(idea.Idea.Id), cancellationToken));

        // The words first, then the mark, as for a suggestion.
        await texts.DecideAsync(async () =>
        {
            await ChangeAsync(viewer, id, (idea, amendment) =>
            {
                idea.Db.Entry(amendment).State = EntityState.Detached;
                Accept(idea, amendment);
                text.Edit(amendment.By, replica => Merged(amendment, replica.Text, atClashes));
                return Task.CompletedTask;
            }, cancellationToken);
            await texts.KeepAsync(text, cancellationToken);
            await ChangeAsync(viewer, id, (idea, amendment) =>
            {
                Accept(idea, amendment);
                return Task.CompletedTask;
            }, cancellationToken);
        }, cancellationToken);
    }

    public Task RejectAsync(Viewer viewer, AmendmentId id, string reason, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (idea, amendment) =>
        {
            amendment.Reject(idea.Idea, idea.Actor, reason, clock.GetUtcNow());
            return Task.CompletedTask;
        }, cancellationToken);

    public Task WithdrawAsync(Viewer viewer, AmendmentId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (idea, amendment) =>
        {
            amendment.Withdraw(idea.Idea, idea.Actor, clock.GetUtcNow());
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>A draft of its own, in the same campaign and for one's own agency, with the problem and the beneficiaries of the idea it comes from.</summary>
    public Task<IdeaId> PromoteAsync(Viewer viewer, AmendmentId id, string title, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (idea, amendment) =>
        {
            var now = clock.GetUtcNow();
            idea.RequireTakingPart(Capability.Propose, now);
            var place = await IdeaAtHand.PlaceAsync(idea.Db, idea.Me.Home!.Value, cancellationToken);

            var own = Idea.Draft(idea.Actor, idea.Campaign.Id, place.Id, now);
            amendment.Promote(idea.Idea, idea.Actor, own.Id, now);
            var writing = idea.Idea.AsWritten() with { Title = title, Text = amendment.Proposal!.After };
            idea.Db.Ideas.Add(own);
            idea.Db.IdeaRevisions.Add(own.Write(idea.Actor, writing, basedOn: 0, substantial: false, now));
            return own.Id;
        }, cancellationToken);

    private void Accept(IdeaAtHand idea, Amendment amendment)
    {
        idea.RequireTakingPart(Capability.CoEdit, clock.GetUtcNow());
        amendment.Accept(idea.Idea, idea.Actor, clock.GetUtcNow());
    }

    private static string Merged(Amendment amendment, string present, ClashChoice? atClashes)
    {
        var merged = TextMerge.Of(amendment.Before, present, amendment.Proposal!.After, atClashes ?? ClashChoice.Present);
        return atClashes is null && merged.Clashes.Count > 0 ? throw IdeaRefusals.AmendmentClashes(merged.Clashes.Count) : merged.Text;
    }

    private Task<bool> ChangeAsync(Viewer viewer, AmendmentId id, Func<IdeaAtHand, Amendment, Task> change, CancellationToken cancellationToken) =>
        ChangeAsync(viewer, id, async (idea, amendment) =>
        {
            await change(idea, amendment);
            return true;
        }, cancellationToken);

    private Task<T> ChangeAsync<T>(Viewer viewer, AmendmentId id, Func<IdeaAtHand, Amendment, Task<T>> change, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var amendment = await db.Amendments.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
            if (amendment is null || (amendment.Proposal is null && !me.Is(amendment.By)))
                throw IdeaRefusals.AmendmentNotFound();

            return await change(await IdeaAtHand.FindAsync(db, me, amendment.Idea, cancellationToken), amendment);
        }, cancellationToken);
}
