using Microsoft.AspNetCore.SignalR;

namespace Ideation.App.Live;

/// <summary>What the hub says to an outside client. It tells that something changed, never what.</summary>
public interface ILiveClient
{
    Task Changed(string topic, long version);

    Task Closed(string topic, string reason);
}

/// <summary>
/// <c>/hubs/live</c>: the same signals that the pages get, for outside clients. Access is checked when they subscribe, at each signal,
/// and when their rights change.
/// </summary>
public sealed class LiveHub(TopicAccess access, LiveFeed feed, LiveWatches watches) : Hub<ILiveClient>
{
    public const string NotFound = "topic.not-found";
    public const string TooMany = "topic.too-many";

    /// <returns>The topic's current version; read again whenever a higher one is announced.</returns>
    public async Task<long> Watch(string topic)
    {
        var found = await access.FindAsync(Context.User!, topic ?? "", Context.ConnectionAborted) ?? throw new HubException(NotFound);
        if (!watches.Add(Context.ConnectionId, Context.User!, topic!, found))
            throw new HubException(TooMany);

        return feed.VersionOf(found);
    }

    public Task Unwatch(string topic)
    {
        watches.Remove(Context.ConnectionId, topic ?? "");
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        watches.RemoveAll(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
