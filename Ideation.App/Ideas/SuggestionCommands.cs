using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>
/// Other words for a passage of an idea's text, one method per intention. Who does not see the idea hears that the suggestion does not exist.
/// </summary>
public sealed class SuggestionCommands(Work work, IdeaTextEdits texts, TimeProvider clock)
{
    /// <param name="replacement">Empty when the passage should go.</param>
    public Task<SuggestionId> ProposeAsync(
        Viewer viewer, IdeaId id, Passage passage, string replacement, string? why = null, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var idea = await IdeaAtHand.FindAsync(db, me, id, cancellationToken);
            idea.RequireTakingPart(Capability.CoEdit, clock.GetUtcNow());

            var suggestion = Suggestion.Propose(idea.Idea, idea.Actor, passage, replacement, why, clock.GetUtcNow());
            db.Suggestions.Add(suggestion);
            return suggestion.Id;
        }, cancellationToken);

    /// <summary>The words take their place in the text at once, under the name of whoever proposed them.</summary>
    /// <param name="seen">The passage as the writer has it before them: what has changed since is not written over.</param>
    public async Task AcceptAsync(Viewer viewer, SuggestionId id, string seen, CancellationToken cancellationToken = default)
    {
        var text = await texts.OpenAsync(await work.DoAsync(viewer, async (db, me) => (await FindAsync(db, me, id, cancellationToken)).Idea.Idea.Id, cancellationToken));

        // The words first, then the mark: a crash in between leaves a suggestion open whose words are there, never one accepted without them.
        await texts.DecideAsync(async () =>
        {
            await work.DoAsync(viewer, async (db, me) =>
            {
                var (idea, suggestion) = await FindAsync(db, me, id, cancellationToken);
                db.Entry(suggestion).State = EntityState.Detached;
                Accept(idea, suggestion);
                text.Edit(suggestion.By, replica => With(replica, suggestion, seen));
            }, cancellationToken);
            await texts.KeepAsync(text, cancellationToken);
            await ChangeAsync(viewer, id, Accept, cancellationToken);
        }, cancellationToken);
    }

    public Task RejectAsync(Viewer viewer, SuggestionId id, string? reason = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (idea, suggestion) => suggestion.Reject(idea.Idea, idea.Actor, reason, clock.GetUtcNow()), cancellationToken);

    public Task WithdrawAsync(Viewer viewer, SuggestionId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (idea, suggestion) => suggestion.Withdraw(idea.Idea, idea.Actor, clock.GetUtcNow()), cancellationToken);

    public Task ReopenAsync(Viewer viewer, SuggestionId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (idea, suggestion) => suggestion.Reopen(idea.Idea, idea.Actor, clock.GetUtcNow()), cancellationToken);

    private static string With(TextReplica replica, Suggestion suggestion, string seen)
    {
        var text = replica.Text;
        var place = PassagePlace.In(replica, suggestion.Passage) ?? throw IdeaRefusals.PassageGone();
        return text[place] == seen ? string.Concat(text.AsSpan(0, place.Start.Value), suggestion.Replacement, text.AsSpan(place.End.Value)) : throw IdeaRefusals.PassageChanged();
    }

    private void Accept(IdeaAtHand idea, Suggestion suggestion)
    {
        idea.RequireTakingPart(Capability.CoEdit, clock.GetUtcNow());
        suggestion.Accept(idea.Idea, idea.Actor, clock.GetUtcNow());
    }

    private Task ChangeAsync(Viewer viewer, SuggestionId id, Action<IdeaAtHand, Suggestion> change, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var (idea, suggestion) = await FindAsync(db, me, id, cancellationToken);
            change(idea, suggestion);
        }, cancellationToken);

    private static async Task<(IdeaAtHand Idea, Suggestion Suggestion)> FindAsync(IdeationDb db, Viewer me, SuggestionId id, CancellationToken cancellationToken)
    {
        var suggestion = await db.Suggestions.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw IdeaRefusals.SuggestionNotFound();
        return (await IdeaAtHand.FindAsync(db, me, suggestion.Idea, cancellationToken), suggestion);
    }
}
