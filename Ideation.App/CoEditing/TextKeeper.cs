using Ideation.Domain.CoEditing;

namespace Ideation.App.CoEditing;

/// <summary>
/// Looks after the texts in memory, once a second: snapshots of those that rest or have grown, farewell to those that nobody is in, rights that end with
/// the hour, and a sign of life to lines that hear nothing.
/// </summary>
internal sealed partial class TextKeeper(TextRooms rooms, TextStore store, TimeProvider clock, ILogger<TextKeeper> log) : BackgroundService
{
    public const int UpdatesPerSnapshot = 500;
    public static readonly TimeSpan Resting = TimeSpan.FromSeconds(5);
    public static readonly TimeSpan Forgotten = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var room in rooms.Open)
        {
            try
            {
                await LookAfterAsync(room, cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure, room.Id);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var room in rooms.Open)
        {
            room.Dismiss(TextClosure.Leaving);
            await CloseAsync(room);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RecoverAsync(stoppingToken);
        using var seconds = new PeriodicTimer(Second, clock);
        while (await seconds.WaitForNextTickAsync(stoppingToken))
            await LookAsync(stoppingToken);
    }

    // What the server before had accepted and kept, but not yet told to the owners of the texts.
    private async Task RecoverAsync(CancellationToken cancellationToken)
    {
        foreach (var text in await store.HeldAsync(cancellationToken))
        {
            try
            {
                if (await rooms.OpenAsync(text) is { } room)
                    await rooms.KeepAsync(room, cancellationToken: cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogFailed(failure, text);
            }
        }
    }

    private async Task LookAfterAsync(TextRoom room, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var quiet = now - room.QuietSince;
        if (room.Here.Count == 0 && quiet >= Forgotten)
            await rooms.CloseAsync(room, cancellationToken);
        else if (room.Unkept >= UpdatesPerSnapshot || (room.Unkept > 0 && quiet >= Resting))
            await rooms.KeepAsync(room, cancellationToken: cancellationToken);

        if (room.Here.Where(one => one.Rights.Until <= now).ToList() is { Count: > 0 } over)
            await rooms.CheckAsync(room, over);
        foreach (var one in room.Here.Where(one => clock.GetElapsedTime(one.LastSent) >= Silence))
            one.Offer(Frames.StillHere);
    }

    private async Task CloseAsync(TextRoom room)
    {
        try
        {
            await rooms.KeepAsync(room, isLast: true);
        }
        catch (Exception failure)
        {
            LogFailed(failure, room.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking after text {Text} failed; what was accepted stays in its log")]
    private partial void LogFailed(Exception failure, TextId text);
}
