using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Ideation.App.Live;

/// <summary>
/// Whether this circuit's line to the browser is up. While it is down nothing is redrawn; when it is back, everything is read once.
/// </summary>
public sealed class CircuitLine : CircuitHandler
{
    private volatile TaskCompletionSource? _down;

    /// <summary>Raised when the line is cut and when it is back.</summary>
    public event Action? Turned;

    public bool IsUp => _down is null;

    public Task WhenUpAsync(CancellationToken cancellationToken) =>
        _down?.Task.WaitAsync(cancellationToken) ?? Task.CompletedTask;

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _down ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Turned?.Invoke();
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        Interlocked.Exchange(ref _down, null)?.TrySetResult();
        Turned?.Invoke();
        return Task.CompletedTask;
    }
}
