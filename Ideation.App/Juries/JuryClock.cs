using Ideation.App.Data;
using Ideation.Domain.Juries.Judging;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>The server's clock over all embargoes: a result is shown, and those concerned are told, when its moment has come, whoever is there; also after a stop of the server.</summary>
internal sealed partial class JuryClock(IServiceScopeFactory scopes, IDbContextFactory<IdeationDb> contexts, TimeProvider clock, ILogger<JuryClock> log) : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    /// <summary>Shows what is due at this moment.</summary>
    public async Task TickAsync(CancellationToken cancellationToken = default)
    {
        var due = await DueAsync(cancellationToken);
        if (due.Count == 0)
            return;

        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        foreach (var id in due)
        {
            await work.DoAsync(async db =>
            {
                (await db.Juries.SingleAsync(jury => jury.Id == id, cancellationToken)).Show(clock.GetUtcNow());
                return true;
            }, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await TickAsync(stoppingToken);
                await Task.Delay(Step, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                LogFailed(failure);
                await Task.Delay(Step, clock, stoppingToken);
            }
        }
    }

    private async Task<List<JuryId>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Juries.AsNoTracking().Where(jury => jury.AwaitsShowing <= now).Select(jury => jury.Id).ToListAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A result whose embargo is over could not be shown; it is tried again")]
    private partial void LogFailed(Exception failure);
}
