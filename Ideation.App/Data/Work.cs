using Ideation.App.Account;
using Ideation.App.Live;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Data;

/// <summary>
/// One unit of work: a fresh context, one transaction, the activity entry in it, then the news.
/// Who acts is read again inside the transaction, so that a right withdrawn a moment ago no longer counts.
/// </summary>
public sealed class Work(
    IDbContextFactory<IdeationDb> contexts,
    LiveFeed feed,
    ActivitySignal activitySignal,
    OwnActivities own,
    IEnumerable<IReactTo> reactions)
{
    public Task DoAsync(Viewer viewer, Func<IdeationDb, Viewer, Task> change, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, async (db, me) =>
        {
            await change(db, me);
            return true;
        }, cancellationToken);

    /// <summary>Refuses with <c>member.signed-out</c> or <c>member.disabled</c> before anything else.</summary>
    public Task<T> DoAsync<T>(Viewer viewer, Func<IdeationDb, Viewer, Task<T>> change, CancellationToken cancellationToken = default) =>
        RunAsync(async db =>
        {
            var id = viewer.Member ?? throw AccountErrors.SignedOut();
            var me = await Viewers.LoadAsync(db, id, cancellationToken) ?? throw AccountErrors.Disabled();
            return await change(db, me);
        }, viewer.Member, cancellationToken);

    /// <summary>A change that nobody in particular makes: the clock, set-up, the demonstration data.</summary>
    public Task<T> DoAsync<T>(Func<IdeationDb, Task<T>> change, CancellationToken cancellationToken = default) =>
        RunAsync(change, actor: null, cancellationToken);

    private async Task<T> RunAsync<T>(Func<IdeationDb, Task<T>> change, MemberId? actor, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);

        // Immediate: what is read here cannot be changed by somebody else before it is written.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var result = await change(db);
        var happened = await ReactAsync(db, cancellationToken);
        var touched = Record(db, happened, actor);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            own.Add(db.Activities.Local);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (Refusals.Of(failure, db.Model) is { } refusal)
        {
            throw refusal;
        }
        catch
        {
            own.Remove(db.Activities.Local);
            throw;
        }
        finally
        {
            // Announced even when saving fails: a needless reload is harmless, a missed one is a stale screen.
            touched.ForEach(feed.Announce);
        }

        activitySignal.Raise();
        return result;
    }

    private async Task<List<IDomainEvent>> ReactAsync(IdeationDb db, CancellationToken cancellationToken)
    {
        List<IDomainEvent> all = [];
        while (TakeEvents(db) is { Count: > 0 } fresh)
        {
            all.AddRange(fresh);
            foreach (var happened in fresh)
            {
                foreach (var reaction in reactions)
                    await reaction.HandleAsync(happened, db, cancellationToken);
            }
        }

        return all;
    }

    private static List<IDomainEvent> TakeEvents(IdeationDb db) =>
        [.. db.ChangeTracker.Entries<AggregateRoot>().SelectMany(entry => entry.Entity.TakeEvents())];

    // The topics are worked out before saving, so that a gap fails early.
    private static List<LiveTopic> Record(IdeationDb db, List<IDomainEvent> happened, MemberId? actor)
    {
        List<LiveTopic> touched = [];
        foreach (var one in happened)
        {
            var topics = LiveTopic.TouchedBy(one);
            touched.AddRange(topics);
            db.Activities.Add(new Activity
            {
                Kind = one.GetType().Name,
                Actor = actor?.Value,
                At = one.OccurredAt,
                Data = EventJson.Write(one),
                Topics = string.Join('\n', topics.Select(topic => topic.Name)),
            });
        }

        return [.. touched.Distinct()];
    }
}
