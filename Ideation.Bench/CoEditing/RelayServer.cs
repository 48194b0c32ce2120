using System.Collections.Concurrent;
using System.Net.WebSockets;
using Ideation.Bench.Servers;
using Microsoft.AspNetCore.Builder;

namespace Ideation.Bench.CoEditing;

/// <summary>The least that sends a frame of one to all others: no rights, no text, nothing kept. What the application is compared with.</summary>
internal static class RelayServer
{
    private static readonly ConcurrentDictionary<WebSocket, SemaphoreSlim> Lines = new();

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        MeasuredServer.Quiet(builder);
        var app = builder.Build();
        app.UseWebSockets();
        app.Map("/relay", async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            Lines[socket] = new SemaphoreSlim(1);
            try
            {
                await RelayAsync(socket);
            }
            catch (WebSocketException)
            {
                // The bench cuts its lines when it is done.
            }

            Lines.TryRemove(socket, out _);
        });
        await MeasuredServer.RunAsync(app);
        return 0;
    }

    private static async Task RelayAsync(WebSocket from)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { MessageType: WebSocketMessageType.Binary, Count: var length })
        {
            var frame = buffer.AsMemory(0, length).ToArray();
            foreach (var (socket, turn) in Lines)
            {
                if (socket != from)
                    await SendAsync(socket, turn, frame);
            }
        }
    }

    private static async ValueTask SendAsync(WebSocket socket, SemaphoreSlim turn, byte[] frame)
    {
        await turn.WaitAsync();
        try
        {
            await socket.SendAsync(frame, WebSocketMessageType.Binary, true, CancellationToken.None);
        }
        finally
        {
            turn.Release();
        }
    }
}
