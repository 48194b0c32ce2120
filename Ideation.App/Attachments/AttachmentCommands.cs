using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Attachments;

/// <summary>Every write of an attachment. Whoever may write the text of the idea may attach to it; who does not see it hears that it does not exist.</summary>
public sealed class AttachmentCommands(Work work, AttachmentFiles files, TimeProvider clock)
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

    public Task DescribeAsync(Viewer viewer, AttachmentId id, string alternative, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (at, attachment) => attachment.Describe(at.Idea, at.Actor, alternative, at.Campaign.AnyoneCoEdits, clock.GetUtcNow()), cancellationToken);

    public Task RemoveAsync(Viewer viewer, AttachmentId id, CancellationToken cancellationToken = default) =>
        ChangeAsync(viewer, id, (at, attachment) =>
        {
            attachment.Remove(at.Idea, at.Actor, clock.GetUtcNow());
            at.Db.Attachments.Remove(attachment);
        }, cancellationToken);

    private Task ChangeAsync(Viewer viewer, AttachmentId id, Action<IdeaAtHand, Attachment> change, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var seen = db.Ideas.VisibleTo(db, me);
            var attachment = await db.Attachments.SingleOrDefaultAsync(one => one.Id == id && seen.Any(idea => idea.Id == one.Idea), cancellationToken)
                ?? throw AttachmentRefusals.NotFound();
            change(await WritableAsync(db, me, attachment.Idea, cancellationToken), attachment);
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
