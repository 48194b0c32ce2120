using Ideation.App.Live;
using Ideation.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Ideation.Tests.App.Live;

public sealed class LiveFeedTests
{
    private static readonly LiveTopic Topic = new("idea/1");

    private readonly FakeTimeProvider _clock = new(World.Noon);
    private readonly LiveFeed _feed;
    private Task<bool>? _next;

    public LiveFeedTests() => _feed = new LiveFeed(_clock);

    [Fact]
    public void The_first_change_is_told_at_once()
    {
        using var watcher = _feed.Watch(Topic);

        _feed.Announce(Topic);

        Assert.True(IsSignalled(watcher));
    }

    [Fact]
    public void A_burst_is_one_redraw_now_and_one_when_the_pause_is_over()
    {
        using var watcher = _feed.Watch(Topic);
        _feed.Announce(Topic);
        Assert.True(IsSignalled(watcher));

        for (var i = 0; i < 50; i++)
            _feed.Announce(Topic);
        Assert.False(IsSignalled(watcher));

        _clock.Advance(TimeSpan.FromMilliseconds(100));
        Assert.True(IsSignalled(watcher));

        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(IsSignalled(watcher));
    }

    [Theory]
    [InlineData(1, 100)]
    [InlineData(36, 100)]
    [InlineData(1000, 1000)]
    [InlineData(30_000, 2000)]
    public void The_pause_grows_with_the_crowd_and_never_beyond_two_seconds(int watchers, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), TopicWatch.PauseFor(watchers));

    [Fact]
    public void Versions_only_grow_also_over_a_restart()
    {
        _feed.Announce(Topic);
        _feed.Announce(Topic);
        _feed.Announce(Topic);
        var before = _feed.VersionOf(Topic);

        _clock.Advance(TimeSpan.FromSeconds(1));
        var restarted = new LiveFeed(_clock);

        Assert.True(restarted.VersionOf(Topic) > before);
        restarted.Announce(Topic);
        Assert.True(restarted.VersionOf(Topic) > before + 1);
    }

    [Fact]
    public void Another_topic_disturbs_nobody()
    {
        using var watcher = _feed.Watch(Topic);

        _feed.Announce(new LiveTopic("idea/2"));

        Assert.False(IsSignalled(watcher));
    }

    [Fact]
    public async Task Who_has_left_waits_for_nothing()
    {
        var watcher = _feed.Watch(Topic);
        var waiting = watcher.NextAsync();

        watcher.Dispose();

        Assert.False(await waiting);
        Assert.Equal(0, _feed.WatcherCount);
    }

    // One wait at a time: a wait that found nothing goes on, as it does in a page.
    private bool IsSignalled(LiveSubscription watcher)
    {
        _next ??= watcher.NextAsync().AsTask();
        if (!SpinWait.SpinUntil(() => _next.IsCompleted, TimeSpan.FromMilliseconds(50)))
            return false;

        var signalled = _next.Result;
        _next = null;
        return signalled;
    }
}
