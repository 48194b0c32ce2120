using Ideation.App.Data;
using Ideation.App.Data.Configurations;
using Ideation.App.Data.Seeds;
using Ideation.Domain.Community;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>
/// Follows the activity table and tells those concerned. What it tells and how far it has come are one transaction, so that nothing is told
/// twice or forgotten, whenever the server stops; after a restart it catches up.
/// </summary>
public sealed partial class Notifier(
    IServiceScopeFactory scopes, IDbContextFactory<IdeationDb> contexts, ActivitySignal signal, TimeProvider clock, ILogger<Notifier> log)
    : BackgroundService
{
    public const string CursorName = "notices";

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

    /// <summary>Tells everything that has happened up to now.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken = default)
    {
        while (await IsBehindAsync(cancellationToken))
            await TellSomeAsync(cancellationToken);
    }

    private async Task<bool> IsBehindAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var cursor = await db.Set<FollowerCursor>().AsNoTracking().SingleOrDefaultAsync(one => one.Name == CursorName, cancellationToken);
        return cursor is null
            ? await db.Activities.AnyAsync(cancellationToken)
            : await db.Activities.AnyAsync(activity => activity.Seq > cursor.Seq, cancellationToken);
    }

    private async Task TellSomeAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Work>().DoAsync(async db =>
        {
            var cursor = await CursorAsync(db, cancellationToken);
            var fresh = await db.Activities.AsNoTracking().Where(activity => activity.Seq > cursor.Seq)
                .OrderBy(activity => activity.Seq).Take(ActivitiesAtOnce).ToListAsync(cancellationToken);
            var told = 0;
            foreach (var activity in fresh.TakeWhile(_ => told < NoticesAtOnce))
            {
                told += await TellAsync(db, activity, cancellationToken);
                cursor.Seq = activity.Seq;
            }

            return told;
        }, cancellationToken);
    }

    private static async Task<int> TellAsync(IdeationDb db, Activity activity, CancellationToken cancellationToken)
    {
        if (EventJson.Read(activity.Kind, activity.Data) is not { } happened || await new Newsroom(db, cancellationToken).OfAsync(happened) is not { } news)
            return 0;

        // Whoever has heard of it already, because this very activity was told before, does not hear it again.
        var heard = await db.Notices.Where(notice => EF.Property<long?>(notice, NoticeConfiguration.ActivitySeq) == activity.Seq)
            .Select(notice => notice.Member).ToListAsync(cancellationToken);
        var people = news.People.Except(heard);
        var sight = new Sight(db);
        var seeing = news.Campaign is { } campaign
            ? await sight.OfAsync(campaign, news.Idea, people, cancellationToken)
            : await sight.ViewersAsync(people, cancellationToken);
        foreach (var viewer in seeing)
        {
            var notice = news.For(viewer.Member!.Value, happened.OccurredAt);
            db.Notices.Add(notice);
            db.Entry(notice).Property(NoticeConfiguration.ActivitySeq).CurrentValue = activity.Seq;
        }

        return seeing.Count;
    }

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

    [LoggerMessage(Level = LogLevel.Error, Message = "Telling those concerned failed; it is tried again")]
    private partial void LogFailed(Exception failure);
}
