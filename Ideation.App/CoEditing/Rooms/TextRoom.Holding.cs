namespace Ideation.App.CoEditing;

internal sealed partial class TextRoom
{
    /// <summary>A step that nobody finished in this time has failed.</summary>
    private static readonly TimeSpan Deciding = TimeSpan.FromSeconds(10);

    private TaskCompletionSource? _hold;
    private DateTimeOffset _heldSince;
    private bool _isDecided;

    /// <summary>
    /// A step is being taken that decides whether this may still be written: what comes in waits until it is taken or refused.
    /// </summary>
    /// <returns>To be called when the decision is made.</returns>
    public Action Hold()
    {
        lock (_gate)
        {
            _hold ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            (_heldSince, _isDecided) = (_clock.GetUtcNow(), false);
        }

        return () => Volatile.Write(ref _isDecided, true);
    }

    /// <summary>Lets in again once the decision is made and rights were checked by it; or when nobody decided for long.</summary>
    public void ReleaseIfDecided()
    {
        lock (_gate)
        {
            if (_hold is null || (!_isDecided && _clock.GetUtcNow() - _heldSince < Deciding))
                return;

            _hold.TrySetResult();
            _hold = null;
        }
    }

    public Task WhenReleasedAsync()
    {
        lock (_gate)
            return _hold?.Task ?? Task.CompletedTask;
    }
}
