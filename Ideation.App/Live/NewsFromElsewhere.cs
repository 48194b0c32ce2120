using Ideation.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Live;

/// <summary>
/// Announces here what another process wrote into the same database, a verb or a second server: its circuits, its knowledge of who may do
/// what and its shared reads would otherwise be older than the database. What this process writes, it announces itself.
/// </summary>
public sealed partial class NewsFromElsewhere(
    IDbContextFactory<IdeationDb> contexts, OwnActivities own, LiveFeed feed, ActivitySignal signal, TimeProvider clock, ILogger<NewsFromElsewhere> log) : BackgroundService
{
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    private const int AtOnce = 500;

    private long? _last;

    /// <summary>Looks once. What was there before the first look is no news.</summary>
    public async Task LookAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (_last is not { } last)
        {
            _last = await db.Activities.MaxAsync(activity => (long?)activity.Seq, cancellationToken) ?? 0;
            return;
        }

        var fresh = await db.Activities.AsNoTracking().Where(activity => activity.Seq > last).OrderBy(activity => activity.Seq).Take(AtOnce)
            .Select(activity => new { activity.Seq, activity.Topics }).ToListAsync(cancellationToken);
        if (fresh.Count == 0)
            return;

        var foreign = fresh.Where(activity => !own.Contains(activity.Seq)).ToList();
        foreach (var topic in foreign.SelectMany(activity => activity.Topics.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Distinct())
            feed.Announce(new LiveTopic(topic));
        if (foreign.Count > 0)
            signal.Raise();
        _last = fresh[^1].Seq;
        own.ForgetUpTo(fresh[^1].Seq);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // Nothing is lost: the next look begins where this one did.
                LogFailed(failure);
            }

            await Task.Delay(Every, clock, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for what other processes changed failed; it is tried again")]
    private partial void LogFailed(Exception failure);
}
