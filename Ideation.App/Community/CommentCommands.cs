using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>
/// Every write of the conversation, one method per intention. Who does not see the idea hears that the comment does not exist.
/// </summary>
public sealed class CommentCommands(Work work, TimeProvider clock)
{
    /// <param name="side">Only where the campaign asks for and against.</param>
    /// <param name="passage">The words of the text that it is about.</param>
    public Task<CommentId> PostAsync(
        Viewer viewer, IdeaId idea, string markdown, Side? side = null, Passage? passage = null, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var now = clock.GetUtcNow();
            var talk = await Talk.FindAsync(db, me, idea, cancellationToken) ?? throw CommentRefusals.IdeaNotFound();
            talk.RequireTakingPart(now);
            talk.RequireSide(side);
            var mentions = await Mentions.SeenByAsync(db, talk, markdown, cancellationToken);

            var comment = Comment.Post(talk.Actor, talk.Idea.Id, talk.Campaign.Id, markdown, side, mentions, now, passage);
            db.Comments.Add(comment);
            return comment.Id;
        }, cancellationToken);

    public Task<CommentId> ReplyAsync(Viewer viewer, CommentId parent, string markdown, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, parent, async (db, talk, comment) =>
        {
            talk.RequireTakingPart(clock.GetUtcNow());
            var mentions = await Mentions.SeenByAsync(db, talk, markdown, cancellationToken);

            var reply = comment.Reply(talk.Actor, markdown, mentions, clock.GetUtcNow());
            db.Comments.Add(reply);
            return reply.Id;
        }, cancellationToken);

    /// <param name="basedOn">The edition that the writer had before them; null for a page, where only its author writes.</param>
    public Task EditAsync(Viewer viewer, CommentId id, string markdown, int? basedOn = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (db, talk, comment) =>
        {
            if (basedOn is { } edition && edition != comment.Edits.Count + 1)
                throw CommentRefusals.ChangedMeanwhile();
            talk.RequireTakingPart(clock.GetUtcNow());
            comment.Edit(talk.Actor, markdown, await Mentions.SeenByAsync(db, talk, markdown, cancellationToken), clock.GetUtcNow());
            return true;
        }, cancellationToken);

    /// <summary>One's own words may be taken back at any time, also when the phase is over.</summary>
    public Task WithdrawAsync(Viewer viewer, CommentId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (talk, comment) => comment.Withdraw(talk.Actor, clock.GetUtcNow()), cancellationToken);

    public Task RestoreAsync(Viewer viewer, CommentId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (talk, comment) => comment.Restore(talk.Actor, clock.GetUtcNow()), cancellationToken);

    public Task ResolveAsync(Viewer viewer, CommentId thread, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, thread, (talk, comment) =>
        {
            RequireResolving(talk, comment);
            comment.Resolve(talk.Actor, clock.GetUtcNow());
        }, cancellationToken);

    public Task ReopenAsync(Viewer viewer, CommentId thread, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, thread, (talk, comment) =>
        {
            RequireResolving(talk, comment);
            comment.Reopen(talk.Actor, clock.GetUtcNow());
        }, cancellationToken);

    /// <param name="reason">Read in place of the text; its author is told.</param>
    public Task ModerateAsync(Viewer viewer, CommentId id, string reason, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (talk, comment) =>
        {
            talk.RequireModerating();
            comment.Moderate(talk.Actor, reason, clock.GetUtcNow());
        }, cancellationToken);

    public Task ReinstateAsync(Viewer viewer, CommentId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (talk, comment) =>
        {
            talk.RequireModerating();
            comment.Reinstate(talk.Actor, clock.GetUtcNow());
        }, cancellationToken);

    /// <summary>Nodding twice is nodding once.</summary>
    public Task ReactAsync(Viewer viewer, CommentId id, ReactionKind kind, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (db, talk, comment) =>
        {
            talk.RequireTakingPart(clock.GetUtcNow());
            if (!await db.Reactions.AnyAsync(r => r.Comment == id && r.Member == talk.Actor && r.Kind == kind, cancellationToken))
                db.Reactions.Add(Reaction.Give(comment, talk.Actor, kind, clock.GetUtcNow()));
            return true;
        }, cancellationToken);

    public Task TakeBackReactionAsync(Viewer viewer, CommentId id, ReactionKind kind, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, async (db, talk, _) =>
        {
            var given = await db.Reactions.SingleOrDefaultAsync(r => r.Comment == id && r.Member == talk.Actor && r.Kind == kind, cancellationToken);
            if (given is null)
                return false;

            given.TakeBack(talk.Actor, clock.GetUtcNow());
            db.Reactions.Remove(given);
            return true;
        }, cancellationToken);

    private static void RequireResolving(Talk talk, Comment comment)
    {
        if (!talk.MayResolve(comment.Author))
            throw CommentRefusals.NotYoursToResolve();
    }

    private Task<bool> ChangeAsync(Viewer viewer, CommentId id, Action<Talk, Comment> change, CancellationToken cancellationToken) =>
        ChangeAsync(viewer, id, (_, talk, comment) =>
        {
            change(talk, comment);
            return Task.FromResult(true);
        }, cancellationToken);

    private Task<T> ChangeAsync<T>(Viewer viewer, CommentId id, Func<IdeationDb, Talk, Comment, Task<T>> change, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var comment = await db.Comments.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) ?? throw CommentRefusals.NotFound();
            var talk = await Talk.FindAsync(db, me, comment.Idea, cancellationToken) ?? throw CommentRefusals.NotFound();
            return await change(db, talk, comment);
        }, cancellationToken);
}
