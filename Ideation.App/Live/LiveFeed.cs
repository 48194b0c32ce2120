using System.Collections.Concurrent;

namespace Ideation.App.Live;

/// <summary>
/// Tells every circuit in this process that a topic changed. Signals carry no data: a watcher reads again from the
/// database, and signals that arrive while it is still reading collapse into one.
/// </summary>
public sealed class LiveFeed
{
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<LiveTopic, TopicWatch> _topics = new();
    private readonly long _start;

    public LiveFeed(TimeProvider clock)
    {
        _clock = clock;
        _start = clock.GetUtcNow().ToUnixTimeMilliseconds();
    }

    public int WatcherCount => _topics.Values.Sum(topic => topic.WatcherCount);

    /// <summary>
    /// A number that only grows, also over a restart: each announcement takes the larger of the clock's milliseconds and the last version plus one.
    /// </summary>
    public long VersionOf(LiveTopic topic) => _topics.TryGetValue(topic, out var watch) ? watch.Version : _start;

    public LiveSubscription Watch(LiveTopic topic) => Find(topic).Add();

    public void Announce(LiveTopic topic) => Find(topic).Announce();

    private TopicWatch Find(LiveTopic topic) =>
        _topics.GetOrAdd(topic, static (_, feed) => new TopicWatch(feed._clock, feed._start), this);
}
