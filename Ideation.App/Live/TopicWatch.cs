namespace Ideation.App.Live;

/// <summary>
/// The watchers of one topic. The first signal goes out at once; a burst then becomes one signal per <see cref="PauseFor"/>.
/// </summary>
internal sealed class TopicWatch(TimeProvider clock, long version)
{
    private readonly Lock _gate = new();
    private readonly HashSet<LiveSubscription> _watchers = [];
    private long _version = version;
    private long? _lastSignal;
    private ITimer? _pending;

    public long Version => Interlocked.Read(ref _version);

    public int WatcherCount
    {
        get
        {
            lock (_gate)
                return _watchers.Count;
        }
    }

    /// <summary>Ten signals a second for a few dozen viewers, one for a thousand, never fewer than one in two seconds.</summary>
    public static TimeSpan PauseFor(int watchers) => TimeSpan.FromMilliseconds(Math.Clamp(watchers, 100, 2000));

    public LiveSubscription Add()
    {
        var subscription = new LiveSubscription(Remove);
        lock (_gate)
            _watchers.Add(subscription);
        return subscription;
    }

    public void Announce()
    {
        LiveSubscription[] toSignal;
        lock (_gate)
        {
            _version = Math.Max(_version + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            if (_pending is not null || _watchers.Count == 0)
                return;

            var pause = PauseFor(_watchers.Count);
            var since = _lastSignal is { } last ? clock.GetElapsedTime(last) : pause;
            if (since < pause)
            {
                _pending = clock.CreateTimer(_ => SignalAll(), null, pause - since, Timeout.InfiniteTimeSpan);
                return;
            }

            toSignal = Take();
        }

        Signal(toSignal);
    }

    private void SignalAll()
    {
        LiveSubscription[] toSignal;
        lock (_gate)
        {
            _pending?.Dispose();
            _pending = null;
            toSignal = Take();
        }

        Signal(toSignal);
    }

    private LiveSubscription[] Take()
    {
        _lastSignal = clock.GetTimestamp();
        return [.. _watchers];
    }

    private static void Signal(LiveSubscription[] watchers)
    {
        foreach (var watcher in watchers)
            watcher.Signal();
    }

    private void Remove(LiveSubscription subscription)
    {
        lock (_gate)
            _watchers.Remove(subscription);
    }
}
