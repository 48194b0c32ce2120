using System.Diagnostics;
using System.Net.WebSockets;

namespace Ideation.Bench.CoEditing;

/// <summary>One line of a bench client. It counts updates and answers, and when each came; it draws nothing and keeps no text.</summary>
internal sealed class BenchLine : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly List<long> _updates = [];
    private readonly List<long> _kept = [];
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>When each update came, in order.</summary>
    public IReadOnlyList<long> Updates => _updates;

    /// <summary>When each "it is on disk" came, in order; the first two are for coming in.</summary>
    public IReadOnlyList<long> Kept => _kept;

    /// <summary>What the server answered to the question for its text.</summary>
    public byte[] State { get; private set; } = [];

    public static async Task<BenchLine> OpenAsync(Uri address, CancellationToken cancellationToken, bool asks = true)
    {
        var line = new BenchLine();
        await line._socket.ConnectAsync(address, cancellationToken);
        _ = line.ListenAsync();
        if (!asks)
            return line;

        // Nothing is known here: an empty state vector. And nothing to tell: an empty update.
        await line.SendAsync((byte[])[0, 0, 1, 0], cancellationToken);
        await line.SendAsync((byte[])[0, 1, 2, 0, 0], cancellationToken);
        await line._opened.Task.WaitAsync(cancellationToken);
        return line;
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken) =>
        _socket.SendAsync(frame, WebSocketMessageType.Binary, true, cancellationToken);

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ListenAsync()
    {
        var buffer = new byte[1024 * 1024];
        var length = 0;
        try
        {
            while (true)
            {
                var read = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                if (read.MessageType is WebSocketMessageType.Close)
                    return;
                length += read.Count;
                if (!read.EndOfMessage)
                    continue;

                Take(buffer.AsSpan(0, length), Stopwatch.GetTimestamp());
                length = 0;
            }
        }
        catch (Exception gone) when (gone is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // The bench is over.
        }
    }

    private void Take(ReadOnlySpan<byte> frame, long now)
    {
        switch (frame)
        {
            case [0, 1, ..]:
                var at = 2;
                while (frame[at++] >= 0x80)
                {
                }

                State = frame[at..].ToArray();
                _opened.TrySetResult();
                break;
            case [0, 2, ..]:
                lock (_updates)
                    _updates.Add(now);
                break;
            case [4, ..]:
                lock (_kept)
                    _kept.Add(now);
                break;
        }
    }
}
