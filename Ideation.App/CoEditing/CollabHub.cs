using System.Collections.Concurrent;
using Ideation.App.Account;
using Ideation.App.Live;
using Microsoft.AspNetCore.SignalR;

namespace Ideation.App.CoEditing;

public interface ITextClient
{
    Task Frame(byte[] frame);

    Task Closed(int code, string reason);
}

/// <summary><c>/hubs/collab</c>: the same frames for whom a proxy lets no WebSocket through. One text to a connection.</summary>
internal sealed class CollabHub(TextDoor door, TextRooms rooms, LiveFeed feed, TimeProvider clock, HubSessions sessions, IHubContext<CollabHub, ITextClient> hub)
    : Hub<ITextClient>
{
    public async Task Open(string textId, int? epoch = null)
    {
        await Leave();
        var line = new HubLine(hub.Clients.Client(Context.ConnectionId), Context);
        try
        {
            var who = new Entrant(Context.User!, BearerTokens.Of(Context.GetHttpContext()!.Request));
            sessions.Add(
                Context.ConnectionId,
                await TextSession.EnterAsync(door, rooms, feed, clock, who, CollabEndpoint.TextOf(textId ?? ""), epoch, line, Context.ConnectionAborted));
        }
        catch (TextClosedException refusal)
        {
            await line.CloseAsync(refusal.Closure);
        }
    }

    public async Task Send(byte[] frame)
    {
        if (sessions.Find(Context.ConnectionId) is not { } session)
            return;

        if (frame is null || frame.Length > TextRoom.MaxFrameBytes)
            session.Close(TextClosure.TooLarge);
        else
            await session.ReceiveAsync(frame);
    }

    public async Task Leave()
    {
        if (sessions.Take(Context.ConnectionId) is { } session)
            await session.DisposeAsync();
    }

    public override async Task OnDisconnectedAsync(Exception? exception)
    {
        await Leave();
        await base.OnDisconnectedAsync(exception);
    }
}

/// <summary>The lines that go over the hub, by connection.</summary>
internal sealed class HubSessions
{
    private readonly ConcurrentDictionary<string, TextSession> _sessions = new();

    public void Add(string connection, TextSession session) => _sessions[connection] = session;

    public TextSession? Find(string connection) => _sessions.GetValueOrDefault(connection);

    public TextSession? Take(string connection) => _sessions.TryRemove(connection, out var session) ? session : null;
}

internal sealed class HubLine(ITextClient client, HubCallerContext connection) : ITextLine
{
    public async ValueTask SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken) => await client.Frame(frame.ToArray());

    public Task CloseAsync(TextClosure why) => client.Closed(why.Code, why.Reason);

    public void Abort() => connection.Abort();
}
