using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Ideation.App.Live;

/// <summary>
/// Whether this circuit's line to the browser is up. While it is down nothing is redrawn; when it is back, everything is read once.
/// </summary>
public sealed class CircuitLine : CircuitHandler
{
    private volatile TaskCompletionSource? _down;

    public bool IsUp => _down is null;

    public Task WhenUpAsync(CancellationToken cancellationToken) =>
        _down?.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _down ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref _down, null)?.TrySetResult();
        return Task.CompletedTask;
    }
}
