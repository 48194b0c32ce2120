using Microsoft.Extensions.Caching.Memory;

namespace Ideation.App.Live;

/// <summary>
/// A thousand viewers of one topic share one read of it: an immutable view, computed once per version of its topic and audience.
/// What only one person may see must not go through here, or must have that person in its audience.
/// </summary>
public sealed class SharedReads(LiveFeed feed, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _views = new(new MemoryCacheOptions { SizeLimit = 4096 });

    /// <summary>The view for this audience, read anew when the topic changed since, when the last read failed, or after a minute.</summary>
    public async Task<TView> ReadAsync<TView>(LiveTopic topic, string audience, Func<Task<TView>> read)
    {
        var key = (topic, audience, typeof(TView));

        // The version is captured before reading: a change that lands during the read makes this entry old, never fresh.
        var version = feed.VersionOf(topic);
        Entry<TView> entry;
        lock (_views)
        {
            if (!_views.TryGetValue(key, out entry!) || entry.Version != version || clock.GetElapsedTime(entry.ReadAt) >= Kept)
            {
                entry = new Entry<TView>(version, clock.GetTimestamp(), new Lazy<Task<TView>>(read));
                _views.Set(key, entry, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Kept });
            }
        }

        try
        {
            return await entry.View.Value;
        }
        catch
        {
            _views.Remove(key);
            throw;
        }
    }

    public void Dispose() => _views.Dispose();

    private sealed record Entry<TView>(long Version, long ReadAt, Lazy<Task<TView>> View);
}
