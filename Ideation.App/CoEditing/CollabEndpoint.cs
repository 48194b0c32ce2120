using System.Globalization;
using Ideation.App.Account;
using Ideation.App.Live;
using Ideation.Domain.CoEditing;

namespace Ideation.App.CoEditing;

/// <summary>
/// <c>GET /collab/{textId}</c>, upgraded to a WebSocket. Whoever may not come in is let in just far enough to be told why: a browser shows its page no
/// other refusal than the code of a close frame.
/// </summary>
internal static class CollabEndpoint
{
    /// <summary>A line that says nothing for so long, not even to the server's question, is gone.</summary>
    private static readonly TimeSpan Asking = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Answering = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(
        HttpContext context, string textId, TextDoor door, TextRooms rooms, LiveFeed feed, TimeProvider clock, IHostApplicationLifetime lifetime)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            context.Response.Headers.Upgrade = "websocket";
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = Asking, KeepAliveTimeout = Answering });
        using var line = new WebSocketLine(socket);
        TextSession session;
        try
        {
            var (text, epoch) = (TextOf(textId), EpochOf(context.Request));
            var who = new Entrant(context.User, BearerTokens.Of(context.Request));
            session = await TextSession.EnterAsync(door, rooms, feed, clock, who, text, epoch, line, context.RequestAborted);
        }
        catch (TextClosedException refusal)
        {
            await line.CloseAsync(refusal.Closure);
            await DrainAsync(line, context.RequestAborted);
            return;
        }

        await using (session)
        {
            await using var leaving = lifetime.ApplicationStopping.Register(() => session.Close(TextClosure.Leaving));
            await ListenAsync(session, line, context.RequestAborted);
            await session.SentAsync();
        }
    }

    public static TextId TextOf(string textId) =>
        Guid.TryParseExact(textId, "N", out var id) ? TextId.From(id) : throw new TextClosedException(TextClosure.NotFound);

    private static int? EpochOf(HttpRequest request)
    {
        var said = request.Query["epoch"].ToString();
        if (said.Length == 0)
            return null;

        return int.TryParse(said, CultureInfo.InvariantCulture, out var epoch) ? epoch : throw new TextClosedException(TextClosure.Malformed);
    }

    private static async Task ListenAsync(TextSession session, WebSocketLine line, CancellationToken cancellationToken)
    {
        try
        {
            while (await line.ReceiveAsync(cancellationToken) is { } frame)
                await session.ReceiveAsync(frame);
            session.Close(TextClosure.Leaving);
        }
        catch (TextClosedException fault)
        {
            session.Close(fault.Closure);
            await session.SentAsync();
            await DrainAsync(line, cancellationToken);
        }
    }

    // What was still on its way is read and thrown away until the other end says goodbye: a line cut in the middle would swallow the reason.
    private static async Task DrainAsync(WebSocketLine line, CancellationToken cancellationToken)
    {
        try
        {
            while (await line.ReceiveAsync(cancellationToken) is not null)
            {
            }
        }
        catch (TextClosedException)
        {
            line.Abort();
        }
    }
}
