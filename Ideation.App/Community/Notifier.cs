using Ideation.App.Data;
using Ideation.App.Data.Seeds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>
/// Follows the activity table and tells those concerned. What it tells and how far it has come are one transaction, so that nothing is told
/// twice or forgotten, whenever the server stops; after a restart it catches up. What cannot be told is set aside and tried again later.
/// </summary>
public sealed partial class Notifier(
    IServiceScopeFactory scopes, IDbContextFactory<IdeationDb> contexts, ActivitySignal signal, TimeProvider clock, ILogger<Notifier> log)
    : BackgroundService
{
    public const string CursorName = "notices";

    /// <summary>So often one activity is tried in a row before those behind it go on without it.</summary>
    public const int TriesInARow = 3;

    private const int ActivitiesAtOnce = 200;
    private const int NoticesAtOnce = 500;
    private static readonly TimeSpan LookAnyway = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await CatchUpAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Nothing is lost: the cursor has not moved, and the next round begins where this one did.
                LogFailed(failure);
            }

            await signal.WaitAsync(LookAnyway, clock, stoppingToken);
        }
    }

    /// <summary>Tells everything that has happened up to now, and tries again what was set aside and is due.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken = default)
    {
        while (await IsBehindAsync(cancellationToken))
        {
            try
            {
                await TellSomeAsync(ActivitiesAtOnce, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One of them cannot be told. One by one, so that it takes none of the others with it.
                for (var nth = 0; nth < ActivitiesAtOnce && await IsBehindAsync(cancellationToken); nth++)
                    await TellOneAsync(cancellationToken);
            }
        }

        await TryAgainAsync(cancellationToken);
    }

    private async Task<bool> IsBehindAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var cursor = await db.Set<FollowerCursor>().AsNoTracking().SingleOrDefaultAsync(one => one.Name == CursorName, cancellationToken);
        return cursor is null
            ? await db.Activities.AnyAsync(cancellationToken)
            : await db.Activities.AnyAsync(activity => activity.Seq > cursor.Seq, cancellationToken);
    }

    private Task TellSomeAsync(int most, CancellationToken cancellationToken) =>
        WorkAsync(async db =>
        {
            var cursor = await CursorAsync(db, cancellationToken);
            var told = 0;
            foreach (var activity in (await NextAsync(db, cursor, most, cancellationToken)).TakeWhile(_ => told < NoticesAtOnce))
            {
                told += await Telling.TellAsync(db, activity, cancellationToken);
                cursor.Seq = activity.Seq;
            }
        }, cancellationToken);

    private async Task TellOneAsync(CancellationToken cancellationToken)
    {
        for (var nth = 1; ; nth++)
        {
            try
            {
                await TellSomeAsync(1, cancellationToken);
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                if (nth < TriesInARow)
                    continue;

                await SetAsideAsync(failure, cancellationToken);
                return;
            }
        }
    }

    private Task SetAsideAsync(Exception failure, CancellationToken cancellationToken) =>
        WorkAsync(async db =>
        {
            var cursor = await CursorAsync(db, cancellationToken);
            var now = clock.GetUtcNow();
            foreach (var activity in await NextAsync(db, cursor, 1, cancellationToken))
            {
                db.Add(new SetAside
                {
                    Seq = activity.Seq, Kind = activity.Kind, Tries = 1, Since = now, NextTryAt = now + SetAside.PauseAfter(1), Failure = Short(failure),
                });
                cursor.Seq = activity.Seq;
                LogSetAside(failure, activity.Seq, activity.Kind);
            }
        }, cancellationToken);

    private async Task TryAgainAsync(CancellationToken cancellationToken)
    {
        foreach (var seq in await DueAsync(cancellationToken))
        {
            try
            {
                await WorkAsync(async db =>
                {
                    var activity = await db.Activities.AsNoTracking().SingleAsync(one => one.Seq == seq, cancellationToken);
                    await Telling.TellAsync(db, activity, cancellationToken);
                    db.Remove(await db.Set<SetAside>().SingleAsync(one => one.Seq == seq, cancellationToken));
                }, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                await WorkAsync(async db =>
                {
                    var aside = await db.Set<SetAside>().SingleAsync(one => one.Seq == seq, cancellationToken);
                    (aside.Tries, aside.Failure) = (aside.Tries + 1, Short(failure));
                    aside.NextTryAt = clock.GetUtcNow() + SetAside.PauseAfter(aside.Tries);
                    LogStillAside(failure, seq, aside.Kind, aside.Tries);
                }, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyList<long>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Set<SetAside>().Where(one => one.NextTryAt <= now).OrderBy(one => one.Seq).Take(ActivitiesAtOnce).Select(one => one.Seq).ToListAsync(cancellationToken);
    }

    private static Task<List<Activity>> NextAsync(IdeationDb db, FollowerCursor cursor, int most, CancellationToken cancellationToken) =>
        db.Activities.AsNoTracking().Where(activity => activity.Seq > cursor.Seq).OrderBy(activity => activity.Seq).Take(most).ToListAsync(cancellationToken);

    // What lies further back when it begins is no news any more.
    private async Task<FollowerCursor> CursorAsync(IdeationDb db, CancellationToken cancellationToken)
    {
        if (await db.Set<FollowerCursor>().SingleOrDefaultAsync(one => one.Name == CursorName, cancellationToken) is { } known)
            return known;

        var old = clock.GetUtcNow() - DemoSeed.StillNews;
        var begun = new FollowerCursor
        {
            Name = CursorName,
            Seq = await db.Activities.Where(activity => activity.At < old).MaxAsync(activity => (long?)activity.Seq, cancellationToken) ?? 0,
        };
        db.Add(begun);
        return begun;
    }

    private async Task WorkAsync(Func<IdeationDb, Task> work, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Work>().DoAsync(async db =>
        {
            await work(db);
            return true;
        }, cancellationToken);
    }

    private static string Short(Exception failure)
    {
        var text = $"{failure.GetType().Name}: {failure.Message}".ReplaceLineEndings(" ");
        return text.Length > SetAsideConfiguration.MaxFailureLength ? text[..SetAsideConfiguration.MaxFailureLength] : text;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Telling those concerned failed; it is tried again")]
    private partial void LogFailed(Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Activity {Seq} ({Kind}) could not be told and was set aside (table NoticesSetAside); those behind it go on, it is tried again in a minute")]
    private partial void LogSetAside(Exception failure, long seq, string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "Activity {Seq} ({Kind}) could still not be told after {Tries} rounds; it stays set aside and is tried again")]
    private partial void LogStillAside(Exception failure, long seq, string kind, int tries);
}
