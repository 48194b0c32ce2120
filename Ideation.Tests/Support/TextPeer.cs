using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Ideation.Domain.CoEditing;

namespace Ideation.Tests.Support;

/// <summary>One line into a shared text, as an editor holds it: its own copy, the cursors it heard of, and what it was told.</summary>
internal sealed class TextPeer : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly ClientWebSocket _socket;
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<(int Code, string Reason)> _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private TextPeer(ClientWebSocket socket, uint client) => (_socket, Client) = (socket, client);

    public uint Client { get; }

    public TextReplica Replica { get; } = new();

    public Dictionary<long, JsonNode?> Cursors { get; } = [];

    public List<string> Denials { get; } = [];

    /// <summary>Every answer "it is on disk", the one on connecting first.</summary>
    public List<long> Kept { get; } = [];

    public bool IsSynced { get; private set; }

    /// <summary>Whether it answers the server's question with what the server lacks.</summary>
    public bool Answers { get; init; } = true;

    public Task<(int Code, string Reason)> Closed => _closed.Task.WaitAsync(Patience);

    public static async Task<TextPeer> OpenAsync(Uri address, string? cookie = null, uint client = 0, Action<ClientWebSocketOptions>? configure = null, bool answers = true)
    {
        var socket = new ClientWebSocket();
        if (cookie is not null)
            socket.Options.SetRequestHeader("Cookie", cookie);
        configure?.Invoke(socket.Options);
        await socket.ConnectAsync(address, CancellationToken.None);
        var peer = new TextPeer(socket, client) { Answers = answers };
        _ = peer.ListenAsync();
        return peer;
    }

    /// <summary>Asks for the text and waits for it.</summary>
    public async Task<TextPeer> SyncAsync()
    {
        byte[] question;
        lock (_gate)
            question = Replica.EncodeStateVector();
        await SendAsync(Sync(0, question));
        await UntilAsync(() => IsSynced);
        return this;
    }

    public string Text
    {
        get
        {
            lock (_gate)
                return Replica.Text;
        }
    }

    /// <summary>Types until the text is as wanted.</summary>
    public async Task TypeAsync(Func<string, string> wanted)
    {
        byte[] update;
        lock (_gate)
            update = Replica.Edit(wanted(Replica.Text), Client);
        if (update.Length > 0)
            await SendAsync(Sync(2, update));
    }

    public Task MoveAsync(string state, long clock = 1, long? client = null) => SendAsync(Cursor((client ?? Client, clock, state)));

    public Task SendAsync(byte[] frame) => SendAsync(frame, WebSocketMessageType.Binary);

    public Task SendAsync(byte[] frame, WebSocketMessageType type) => _socket.SendAsync(frame, type, true, CancellationToken.None);

    /// <summary>Sends, unless the other end has closed the line already.</summary>
    public async Task TrySendAsync(byte[] frame)
    {
        try
        {
            await SendAsync(frame);
        }
        catch (WebSocketException)
        {
            // Whoever asks for the reason finds it in Closed.
        }
    }

    /// <summary>Waits until something is so, looking again at everything that comes.</summary>
    public async Task UntilAsync(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            Task news;
            lock (_gate)
            {
                if (isSo())
                    return;
                news = _news.Task;
            }

            await news.WaitAsync(limit.Token);
        }
    }

    /// <summary>Whether the question for the text was answered; false when the line was closed instead.</summary>
    public async Task<bool> IsLetInAsync()
    {
        await Task.WhenAny(UntilAsync(() => IsSynced), _closed.Task);
        return IsSynced;
    }

    public Task UntilTextAsync(string text) => UntilAsync(() => Replica.Text == text);

    public Task UntilKeptAsync(int answers) => UntilAsync(() => Kept.Count >= answers);

    /// <summary>Says goodbye, as a page that is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
        {
            try
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            }
            catch (WebSocketException)
            {
                // The other end was faster.
            }
        }

        _socket.Dispose();
    }

    public void Cut() => _socket.Abort();

    public static byte[] Sync(int kind, byte[] content) => [0, (byte)kind, .. Number(content.Length), .. content];

    public static byte[] Cursor(params (long Client, long Clock, string State)[] entries)
    {
        byte[] inner = [.. Number(entries.Length), .. entries.SelectMany(entry => (byte[])[.. Number(entry.Client), .. Number(entry.Clock), .. Bytes(Encoding.UTF8.GetBytes(entry.State))])];
        return [1, .. Bytes(inner)];
    }

    public static byte[] Number(long value)
    {
        List<byte> bytes = [];
        for (; value > 0x7F; value >>= 7)
            bytes.Add((byte)(value & 0x7F | 0x80));
        return [.. bytes, (byte)value];
    }

    private static byte[] Bytes(byte[] content) => [.. Number(content.Length), .. content];

    private async Task ListenAsync()
    {
        var frame = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                var read = await _socket.ReceiveAsync(frame.GetMemory(64 * 1024), CancellationToken.None);
                if (read.MessageType is WebSocketMessageType.Close)
                {
                    _closed.TrySetResult(((int)_socket.CloseStatus!, _socket.CloseStatusDescription ?? ""));
                    await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                    return;
                }

                frame.Advance(read.Count);
                if (!read.EndOfMessage)
                    continue;

                await TakeAsync(frame.WrittenSpan.ToArray());
                frame.Clear();
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            _closed.TrySetResult((1006, "cut"));
        }
    }

    private async Task TakeAsync(byte[] frame)
    {
        var at = 0;
        long Next()
        {
            long value = 0;
            for (var shift = 0; ; shift += 7)
            {
                value |= (long)(frame[at] & 0x7F) << shift;
                if (frame[at++] < 0x80)
                    return value;
            }
        }

        byte[] NextBytes()
        {
            var length = (int)Next();
            at += length;
            return frame[(at - length)..at];
        }

        byte[]? answer = null;
        lock (_gate)
        {
            switch (Next())
            {
                case 0:
                    var kind = Next();
                    if (kind == 0)
                        answer = Answers ? Sync(1, Replica.EncodeDifference(NextBytes())) : null;
                    else
                        Replica.Apply(NextBytes());
                    IsSynced |= kind == 1;
                    break;
                case 1:
                    // One message to a frame: the entries go on to its end.
                    Next();
                    for (var left = Next(); left > 0; left--)
                    {
                        var client = Next();
                        Next();
                        Cursors[client] = JsonNode.Parse(NextBytes());
                    }

                    break;
                case 2:
                    Next();
                    Denials.Add(Encoding.UTF8.GetString(NextBytes()));
                    break;
                case 4:
                    Kept.Add(Next());
                    break;
                default:
                    throw new InvalidOperationException("The server said something that no client knows.");
            }
        }

        if (answer is not null)
            await SendAsync(answer);
        Interlocked.Exchange(ref _news, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}
