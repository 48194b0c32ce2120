using System.Collections.Concurrent;
using Ideation.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Ideation.App.CoEditing;

/// <summary>
/// Writes what was accepted, of all texts together, in one transaction per <see cref="Gathering"/> at most: at once after a silence, and while people type
/// what came in since the last one. Only what is on disk is answered as kept.
/// </summary>
internal sealed partial class TextJournal(IDbContextFactory<IdeationDb> contexts, TimeProvider clock, ILogger<TextJournal> log) : BackgroundService
{
    public static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<TextRoom, bool> _waiting = new();
    private readonly SemaphoreSlim _news = new(0);
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The room has something to write.</summary>
    public void Signal(TextRoom room)
    {
        if (_waiting.TryAdd(room, true))
            _news.Release();
    }

    /// <summary>When it returns, all that the room had accepted is on disk.</summary>
    public Task WriteAsync(TextRoom room, CancellationToken cancellationToken = default) => WriteAsync([room], cancellationToken);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(TakeWaiting(), CancellationToken.None);
    }

    public override void Dispose()
    {
        _news.Dispose();
        _one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var begun = 0L;
        while (!stoppingToken.IsCancellationRequested)
        {
            await _news.WaitAsync(stoppingToken);
            var rest = Gathering - clock.GetElapsedTime(begun);
            if (rest > TimeSpan.Zero)
                await Task.Delay(rest, clock, stoppingToken);

            // All that wait are taken now; one signal stands for them.
            while (await _news.WaitAsync(TimeSpan.Zero, stoppingToken))
            {
            }

            begun = clock.GetTimestamp();
            try
            {
                await WriteAsync(TakeWaiting(), stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure);
                await Task.Delay(AfterFailure, clock, stoppingToken);
            }
        }
    }

    private List<TextRoom> TakeWaiting()
    {
        List<TextRoom> rooms = [];
        foreach (var room in _waiting.Keys)
        {
            if (_waiting.TryRemove(room, out _))
                rooms.Add(room);
        }

        return rooms;
    }

    private async Task WriteAsync(List<TextRoom> rooms, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            try
            {
                await WriteTogetherAsync(rooms, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException && rooms.Count > 1)
            {
                // One text that cannot be kept must not hold up the others.
                LogFailed(failure);
                foreach (var room in rooms)
                    await WriteAloneAsync(room, cancellationToken);
            }
        }
        catch
        {
            rooms.ForEach(Signal);
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task WriteAloneAsync(TextRoom room, CancellationToken cancellationToken)
    {
        try
        {
            await WriteTogetherAsync([room], cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure);
            Signal(room);
        }
    }

    private async Task WriteTogetherAsync(List<TextRoom> rooms, CancellationToken cancellationToken)
    {
        List<(TextRoom Room, TextBatch Batch)> batches = [];
        foreach (var room in rooms)
        {
            if (room.Unwritten() is { } batch)
                batches.Add((room, batch));
        }

        if (batches.Count == 0)
            return;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await TextRows.AppendAsync(db.Database.GetDbConnection(), transaction.GetDbTransaction(), [.. batches.Select(one => one.Batch)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        foreach (var (room, batch) in batches)
            room.Written(batch);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What people wrote could not be kept yet; it is tried again, and nobody is told that it is kept")]
    private partial void LogFailed(Exception failure);
}
