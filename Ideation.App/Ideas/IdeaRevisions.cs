using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>
/// Makes revisions of what people type together: at each step on the path, with the words it was taken on, and when somebody or the clock asks.
/// </summary>
public sealed class IdeaRevisions(SharedTexts texts) : IReactTo
{
    /// <summary>The idea's text becomes what is typed now, in the transaction of this context.</summary>
    /// <returns>Where the text stands; null when nobody has it open, and the idea's copy is up to date.</returns>
    public async Task<TextNow?> BringInAsync(IdeationDb db, Idea idea, CancellationToken cancellationToken)
    {
        var now = await texts.BringInAsync(db, IdeaTexts.Of(idea.Id), cancellationToken);
        if (now is not null && IdeaPath.IsWritable(idea.State))
            idea.Follow(now.Markdown, now.By, now.At);
        return now;
    }

    public static Task<IdeaRevision?> LastAsync(IdeationDb db, Idea idea, CancellationToken cancellationToken) =>
        db.IdeaRevisions.AsNoTracking().SingleOrDefaultAsync(revision => revision.Idea == idea.Id && revision.Number == idea.Revision, cancellationToken);

    /// <summary>A revision of what was typed since the last one; null when there is nothing new.</summary>
    public static async Task<IdeaRevision?> CutAsync(IdeationDb db, Idea idea, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (idea.Unrevised is null)
            return null;

        var last = await LastAsync(db, idea, cancellationToken) ?? db.IdeaRevisions.Local.SingleOrDefault(r => r.Idea == idea.Id && r.Number == idea.Revision);
        if (idea.Cut(last, now) is not { } revision)
            return null;

        db.IdeaRevisions.Add(revision);
        return revision;
    }

    public Task HandleAsync(IDomainEvent happened, IdeationDb db, CancellationToken cancellationToken) => happened switch
    {
        IdeaMoved e => SettleAsync(e, db, cancellationToken),
        IdeaWritten { Substantial: true } e => AskSupportersAsync(e, db, cancellationToken),
        IdeaDiscarded e => DropAsync(e, db, cancellationToken),
        _ => Task.CompletedTask,
    };

    // Whoever moves an idea, by whatever way, moves it with the words that stand there at that moment.
    private async Task SettleAsync(IdeaMoved moved, IdeationDb db, CancellationToken cancellationToken)
    {
        texts.HoldFor(db, IdeaTexts.Of(moved.Idea));
        if (await db.Ideas.FindAsync([moved.Idea], cancellationToken) is not { } idea)
            return;

        // What was accepted until now belongs to the step, also when the step freezes the text.
        if (IdeaPath.IsWritable(moved.From) && await texts.BringInAsync(db, IdeaTexts.Of(idea.Id), cancellationToken) is { } now)
            idea.Follow(now.Markdown, now.By, now.At);
        await CutAsync(db, idea, moved.OccurredAt, cancellationToken);
    }

    private static async Task AskSupportersAsync(IdeaWritten written, IdeationDb db, CancellationToken cancellationToken)
    {
        foreach (var support in await db.Supports.Where(support => support.Idea == written.Idea).ToListAsync(cancellationToken))
            support.AskToConfirm(written.Actor, written.Revision, written.OccurredAt);
    }

    private static Task<int> DropAsync(IdeaDiscarded discarded, IdeationDb db, CancellationToken cancellationToken)
    {
        var text = IdeaTexts.Of(discarded.Idea);
        return db.Texts.Where(one => one.Id == text).ExecuteDeleteAsync(cancellationToken);
    }
}
