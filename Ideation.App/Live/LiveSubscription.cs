using System.Threading.Channels;

namespace Ideation.App.Live;

/// <summary>One watcher's one-slot mailbox: many signals while it is busy are one signal when it looks again.</summary>
public sealed class LiveSubscription(Action<LiveSubscription> onEnd) : IDisposable
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Raised once, when the watcher leaves.</summary>
    public event Action? Ended;

    /// <summary>Waits for the next change; false once the subscription has ended.</summary>
    public async ValueTask<bool> NextAsync() =>
        await _signals.Reader.WaitToReadAsync() && _signals.Reader.TryRead(out _);

    public void Dispose()
    {
        onEnd(this);
        if (_signals.Writer.TryComplete())
            Ended?.Invoke();
    }

    internal void Signal() => _signals.Writer.TryWrite(true);
}
