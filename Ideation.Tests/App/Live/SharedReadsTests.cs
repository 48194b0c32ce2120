using Ideation.App.Live;
using Ideation.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace Ideation.Tests.App.Live;

public sealed class SharedReadsTests : IDisposable
{
    private static readonly LiveTopic Topic = new("idea/1");

    private readonly FakeTimeProvider _clock = new(World.Noon);
    private readonly LiveFeed _feed;
    private readonly SharedReads _reads;
    private int _count;

    public SharedReadsTests()
    {
        _feed = new LiveFeed(_clock);
        _reads = new SharedReads(_feed, _clock);
    }

    public void Dispose() => _reads.Dispose();

    [Fact]
    public async Task A_thousand_viewers_share_one_read()
    {
        var views = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => ReadAsync("all"))));

        Assert.Equal(1, _count);
        Assert.Single(views.Distinct());
    }

    [Fact]
    public async Task A_change_is_read_anew()
    {
        await ReadAsync("all");

        _feed.Announce(Topic);

        Assert.Equal("read 2", await ReadAsync("all"));
    }

    [Fact]
    public async Task A_change_that_lands_during_the_read_is_read_anew()
    {
        await _reads.ReadAsync(Topic, "all", () =>
        {
            _feed.Announce(Topic);
            return ReadOnce();
        });

        Assert.Equal("read 2", await ReadAsync("all"));
    }

    [Fact]
    public async Task What_one_audience_sees_is_never_given_to_another()
    {
        await ReadAsync("public");

        Assert.Equal("read 2", await ReadAsync("agents"));
    }

    [Fact]
    public async Task A_read_that_failed_is_tried_again()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _reads.ReadAsync<string>(Topic, "all", () => throw new TimeoutException()));

        Assert.Equal("read 1", await ReadAsync("all"));
    }

    private Task<string> ReadAsync(string audience) => _reads.ReadAsync(Topic, audience, ReadOnce);

    private Task<string> ReadOnce() => Task.FromResult($"read {Interlocked.Increment(ref _count)}");
}
