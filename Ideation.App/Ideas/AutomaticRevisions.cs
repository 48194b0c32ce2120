using Ideation.App.Data;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>Makes a revision of a text that nobody has typed in for ten minutes. What was missed while the server was down is done at once.</summary>
internal sealed partial class AutomaticRevisions(
    IServiceScopeFactory scopes, IDbContextFactory<IdeationDb> contexts, TimeProvider clock, ILogger<AutomaticRevisions> log) : BackgroundService
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    /// <summary>One idea, one transaction: a failing one does not hold up the others.</summary>
    public async Task CutAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await RestingAsync(cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                await CutAsync(scope.ServiceProvider, id, cancellationToken);
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
                await CutAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogNotLooked(failure);
            }
        }
        while (await minutes.WaitForNextTickAsync(stoppingToken));
    }

    private Task<bool> CutAsync(IServiceProvider services, IdeaId id, CancellationToken cancellationToken) =>
        services.GetRequiredService<Work>().DoAsync(async db =>
        {
            var idea = await db.Ideas.SingleAsync(i => i.Id == id, cancellationToken);
            await services.GetRequiredService<IdeaRevisions>().BringInAsync(db, idea, cancellationToken);

            // Somebody may have begun to type again since.
            return idea.Unrevised?.At <= clock.GetUtcNow() - Idle && await IdeaRevisions.CutAsync(db, idea, clock.GetUtcNow(), cancellationToken) is not null;
        }, cancellationToken);

    private async Task<IReadOnlyList<IdeaId>> RestingAsync(CancellationToken cancellationToken)
    {
        var limit = (clock.GetUtcNow() - Idle).UtcTicks;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Ideas.Where(idea => EF.Property<long?>(idea, IdeaColumns.UnrevisedAt) <= limit).Select(idea => idea.Id).ToListAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Making a revision of idea {Idea} failed; it is tried again in a minute")]
    private partial void LogFailed(Exception failure, IdeaId idea);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for texts that rest failed; it is tried again in a minute")]
    private partial void LogNotLooked(Exception failure);
}
