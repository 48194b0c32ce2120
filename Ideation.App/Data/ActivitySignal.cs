using System.Threading.Channels;

namespace Ideation.App.Data;

/// <summary>Wakes those who follow the activity table as soon as there is something new in it.</summary>
public sealed class ActivitySignal
{
    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _news.Writer.TryWrite(true);

    /// <summary>Waits for news, or for the given time: what another process wrote is found too.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await _news.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Nothing was raised here; look all the same.
        }
    }
}
