using Ideation.App.Data;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>
/// The server's clock over all rounds: ends those whose time is over, also those that ran out while no server was there, and finishes what a stop
/// interrupted. Nobody has to be present for it.
/// </summary>
internal sealed partial class RoundClock(
    IServiceScopeFactory scopes, IDbContextFactory<IdeationDb> contexts, TimeProvider clock, ILogger<RoundClock> log) : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(2);

    /// <summary>Takes the steps that are due at this moment.</summary>
    public async Task TickAsync(CancellationToken cancellationToken = default)
    {
        var due = await DueAsync(cancellationToken);
        if (due.Count == 0)
            return;

        await using var scope = scopes.CreateAsyncScope();
        var (work, sealer) = (scope.ServiceProvider.GetRequiredService<Work>(), scope.ServiceProvider.GetRequiredService<BallotSealer>());
        foreach (var (id, state) in due)
        {
            if (state is RoundState.Open)
            {
                await work.DoAsync(async db =>
                {
                    (await db.Rounds.SingleAsync(round => round.Id == id, cancellationToken)).RunOut(clock.GetUtcNow());
                    return true;
                }, cancellationToken);
            }

            if (state is RoundState.Closing)
                await sealer.SealAsync(id, cancellationToken);
            if (state is not (RoundState.Open or RoundState.Closing))
                await scope.ServiceProvider.GetRequiredService<BallotPurge>().PurgeAsync(id, cancellationToken);
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
                await Task.Delay(AfterFailure, clock, stoppingToken);
            }
        }
    }

    private async Task<List<(RoundId Id, RoundState State)>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var due = await db.Rounds.AsNoTracking()
            .Where(round => (round.State == RoundState.Open && round.ClosesAt <= now)
                || (round.State == RoundState.Closing && round.ClosingUntil <= now)
                || round.AwaitsPurge)
            .Select(round => new { round.Id, round.State }).ToListAsync(cancellationToken);
        return [.. due.Select(round => (round.Id, round.State))];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round could not take the step that is due; it is tried again")]
    private partial void LogFailed(Exception failure);
}
