using System.Collections.Concurrent;
using System.Security.Claims;
using Ideation.App.Account;
using Microsoft.AspNetCore.SignalR;

namespace Ideation.App.Live;

/// <summary>The watches of outside clients, each following its topic until the client, the line or the right to see it ends.</summary>
public sealed partial class LiveWatches(IHubContext<LiveHub, ILiveClient> hub, LiveFeed feed, TopicAccess access, ILogger<LiveWatches> log)
{
    public const int MostPerConnection = 200;
    public const string RightsChanged = "rights.changed";

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, LiveSubscription>> _connections = new();

    /// <summary>False when this connection watches too much already. Watching twice is watching once.</summary>
    public bool Add(string connection, ClaimsPrincipal person, string name, LiveTopic topic)
    {
        var watched = _connections.GetOrAdd(connection, _ => new());
        if (watched.ContainsKey(name))
            return true;
        if (watched.Count >= MostPerConnection)
            return false;

        var subscription = feed.Watch(topic);
        if (!watched.TryAdd(name, subscription))
        {
            subscription.Dispose();
            return true;
        }

        _ = FollowAsync(connection, person, name, topic, subscription);
        if (Viewers.MemberOf(person) is { } member && topic != LiveTopic.Of(member))
            _ = FollowRightsAsync(connection, person, name, subscription, feed.Watch(LiveTopic.Of(member)));
        return true;
    }

    public void Remove(string connection, string name)
    {
        if (_connections.TryGetValue(connection, out var watched) && watched.TryRemove(name, out var subscription))
            subscription.Dispose();
    }

    public void RemoveAll(string connection)
    {
        if (!_connections.TryRemove(connection, out var watched))
            return;
        foreach (var subscription in watched.Values)
            subscription.Dispose();
    }

    private async Task FollowAsync(string connection, ClaimsPrincipal person, string name, LiveTopic topic, LiveSubscription subscription)
    {
        try
        {
            while (await subscription.NextAsync())
            {
                if (await CloseIfForbiddenAsync(connection, person, name))
                    return;
                await hub.Clients.Client(connection).Changed(name, feed.VersionOf(topic));
            }
        }
        catch (Exception failure)
        {
            // The client reads again when it reconnects; a watch that silently died would be a stale screen.
            LogLost(failure, name);
            Remove(connection, name);
            await hub.Clients.Client(connection).Closed(name, "topic.failed");
        }
    }

    private async Task FollowRightsAsync(string connection, ClaimsPrincipal person, string name, LiveSubscription watch, LiveSubscription rights)
    {
        using var _ = rights;
        watch.Ended += rights.Dispose;
        try
        {
            while (await rights.NextAsync())
            {
                if (await CloseIfForbiddenAsync(connection, person, name))
                    return;
            }
        }
        catch (Exception failure)
        {
            LogLost(failure, name);
            Remove(connection, name);
            await hub.Clients.Client(connection).Closed(name, "topic.failed");
        }
    }

    private async Task<bool> CloseIfForbiddenAsync(string connection, ClaimsPrincipal person, string name)
    {
        if (await access.FindAsync(person, name) is not null)
            return false;

        Remove(connection, name);
        await hub.Clients.Client(connection).Closed(name, RightsChanged);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The watch on {Topic} ended")]
    private partial void LogLost(Exception failure, string topic);
}
