using Ideation.App.Data;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Attachments;

/// <summary>Drops, on starting and once a day, the files of attachments that no row names: removed, or never kept because the server stopped in between.</summary>
internal sealed partial class LeftoverFiles(
    AttachmentFiles files, IDbContextFactory<IdeationDb> contexts, TimeProvider clock, ILogger<LeftoverFiles> log) : BackgroundService
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>A file is there before its row; one that is younger may still get it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        foreach (var some in files.OlderThan(clock.GetUtcNow() - Patience).Chunk(AtOnce))
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var kept = await db.Attachments.Where(one => some.Contains(one.Id)).Select(one => one.Id).ToListAsync(cancellationToken);
            foreach (var left in some.Except(kept))
                files.Delete(left);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var days = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
            }
        }
        while (await days.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Dropping the files of removed attachments failed; it is tried again tomorrow")]
    private partial void LogFailed(Exception failure);
}
