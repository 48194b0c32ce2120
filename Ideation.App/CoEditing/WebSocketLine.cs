using System.Net.WebSockets;

namespace Ideation.App.CoEditing;

internal sealed class WebSocketLine(WebSocket socket) : ITextLine, IDisposable
{
    private const int FirstBytes = 4 * 1024;

    /// <summary>How long the other end may take to say goodbye.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource _over = new();
    private byte[] _buffer = new byte[FirstBytes];

    public ValueTask SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken) =>
        socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);

    public async Task CloseAsync(TextClosure why)
    {
        _over.CancelAfter(Goodbye);
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            await socket.CloseOutputAsync((WebSocketCloseStatus)why.Code, why.Reason, _over.Token);
    }

    public void Abort()
    {
        socket.Abort();
        _over.Cancel();
    }

    /// <summary>The next frame, good until the next call; null when the line has ended.</summary>
    /// <exception cref="TextClosedException">The frame is too large, or is text.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _over.Token);
        var length = 0;
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(_buffer.AsMemory(length), either.Token);
                if (read.MessageType is WebSocketMessageType.Close)
                    return null;
                if (read.MessageType is not WebSocketMessageType.Binary)
                    throw new TextClosedException(TextClosure.Malformed);

                length += read.Count;
                if (length > TextRoom.MaxFrameBytes)
                    throw new TextClosedException(TextClosure.TooLarge);
                if (read.EndOfMessage)
                    return _buffer.AsMemory(0, length);
                if (length == _buffer.Length)
                    Grow();
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            return null;
        }
    }

    public void Dispose() => _over.Dispose();

    // One byte more than allowed, so that a frame that is too large is known by it.
    private void Grow() =>
        Array.Resize(ref _buffer, Math.Min(_buffer.Length * 4, TextRoom.MaxFrameBytes + 1));
}
