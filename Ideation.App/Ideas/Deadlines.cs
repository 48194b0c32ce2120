using Ideation.App.Data;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>
/// Looks every minute for ideas whose date has passed without a decision, and lets each escalate. What was missed while the server was down is done at once.
/// </summary>
internal sealed partial class Deadlines(IServiceScopeFactory scopes, IDbContextFactory<IdeationDb> contexts, TimeProvider clock, ILogger<Deadlines> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>One idea, one transaction: a failing one does not hold up the others.</summary>
    public async Task EscalateAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await DueAsync(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await scope.ServiceProvider.GetRequiredService<Work>().DoAsync(async db =>
                {
                    var idea = await db.Ideas.SingleAsync(i => i.Id == id, cancellationToken);
                    idea.Escalate(clock.GetUtcNow());
                    return id;
                }, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure, id);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var minutes = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await EscalateAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogNotLooked(failure);
            }
        }
        while (await minutes.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<IReadOnlyList<IdeaId>> DueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcTicks;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Ideas.Where(idea => EF.Property<long?>(idea, IdeaColumns.EscalatesAt) <= now)
            .OrderBy(idea => EF.Property<long?>(idea, IdeaColumns.EscalatesAt))
            .Select(idea => idea.Id)
            .ToListAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The date of idea {Idea} has passed, and telling its correspondent failed; it is tried again in a minute")]
    private partial void LogFailed(Exception failure, IdeaId idea);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for ideas whose date has passed failed; it is tried again in a minute")]
    private partial void LogNotLooked(Exception failure);
}
