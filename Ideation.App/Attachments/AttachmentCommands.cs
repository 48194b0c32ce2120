using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Attachments;

/// <summary>Every write of an attachment. Whoever may write the text of the idea may attach to it; who does not see it hears that it does not exist.</summary>
public sealed class AttachmentCommands(Work work, AttachmentFiles files, SharedTexts texts, TimeProvider clock)
{
    /// <summary>Asked before anything is received: refuses whoever could not attach it afterwards.</summary>
    public Task GuardMayAttachAsync(Viewer viewer, IdeaId idea, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var at = await WritableAsync(db, me, idea, cancellationToken);
            Attachment.GuardMayAdd(at.Idea, at.Actor, await CountAsync(db, idea, cancellationToken), at.Campaign.AnyoneCoEdits);
        }, cancellationToken);

    /// <param name="name">What the sender calls the file.</param>
    /// <param name="alternative">What is seen on it, when somebody has said so.</param>
    public async Task<AttachmentView> AttachAsync(
        Viewer viewer, IdeaId idea, string? name, string? alternative, ReadyFile file, CancellationToken cancellationToken = default)
    {
        var id = AttachmentId.New();
        await files.WriteAsync(id, file, cancellationToken);
        try
        {
            return await work.DoAsync(viewer, async (db, me) =>
            {
                var at = await WritableAsync(db, me, idea, cancellationToken);
                var already = await CountAsync(db, idea, cancellationToken);
                var attachment = Attachment.Add(id, at.Idea, at.Actor, name, alternative, file.Content, already, at.Campaign.AnyoneCoEdits, clock.GetUtcNow());
                db.Attachments.Add(attachment);
                return AttachmentView.Of(attachment);
            }, cancellationToken);
        }
        catch (DomainException)
        {
            // Refused for certain. After any other failure the row may be there all the same, and the daily sweep knows.
            files.Delete(id);
            throw;
        }
    }

    /// <summary>Says what is seen on it, also in the text where it stands.</summary>
    public async Task DescribeAsync(Viewer viewer, AttachmentId id, string alternative, CancellationToken cancellationToken = default)
    {
        var (idea, text, said) = await ChangeAsync(viewer, id, (at, attachment) =>
        {
            attachment.Describe(at.Idea, at.Actor, alternative, at.Campaign.AnyoneCoEdits, clock.GetUtcNow());
            return (at.Idea.Id, at.Idea.Text, attachment.Alternative);
        }, cancellationToken);
        await RewriteAsync(viewer, idea, text, id, words => AttachmentMarks.Describe(words, id, said), cancellationToken);
    }

    /// <summary>Takes it away, also out of the text where it stands.</summary>
    public async Task RemoveAsync(Viewer viewer, AttachmentId id, CancellationToken cancellationToken = default)
    {
        var (idea, text) = await ChangeAsync(viewer, id, (at, attachment) =>
        {
            attachment.Remove(at.Idea, at.Actor, clock.GetUtcNow());
            at.Db.Attachments.Remove(attachment);
            return (at.Idea.Id, at.Idea.Text);
        }, cancellationToken);
        await RewriteAsync(viewer, idea, text, id, words => AttachmentMarks.Remove(words, id), cancellationToken);
    }

    // Those who type see it as an edit of the difference.
    private async Task RewriteAsync(Viewer viewer, IdeaId idea, string kept, AttachmentId id, Func<string, string> wanted, CancellationToken cancellationToken)
    {
        var text = IdeaTexts.Of(idea);
        if (AttachmentMarks.Shows(texts.Peek(text)?.Markdown ?? kept, id))
            await texts.EditAsync(text, viewer.Member!.Value, wanted, cancellationToken: cancellationToken);
    }

    private Task<T> ChangeAsync<T>(Viewer viewer, AttachmentId id, Func<IdeaAtHand, Attachment, T> change, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var seen = db.Ideas.VisibleTo(db, me);
            var attachment = await db.Attachments.SingleOrDefaultAsync(one => one.Id == id && seen.Any(idea => idea.Id == one.Idea), cancellationToken)
                ?? throw AttachmentRefusals.NotFound();
            return change(await WritableAsync(db, me, attachment.Idea, cancellationToken), attachment);
        }, cancellationToken);

    // The same as for a change of the text: a draft is its writers' own, anything else asks the campaign.
    private async Task<IdeaAtHand> WritableAsync(IdeationDb db, Viewer me, IdeaId id, CancellationToken cancellationToken)
    {
        var at = await IdeaAtHand.FindAsync(db, me, id, cancellationToken);
        if (at.Idea.State is not IdeaState.Draft)
            at.RequireTakingPart(Capability.CoEdit, clock.GetUtcNow());
        return at;
    }

    private static Task<int> CountAsync(IdeationDb db, IdeaId idea, CancellationToken cancellationToken) =>
        db.Attachments.CountAsync(one => one.Idea == idea, cancellationToken);
}
