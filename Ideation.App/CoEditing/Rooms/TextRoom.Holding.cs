namespace Ideation.App.CoEditing;

internal sealed partial class TextRoom
{
    private TaskCompletionSource? _held;
    private int _holds;

    /// <summary>
    /// A step is being taken that decides whether this may still be written: what comes in waits until each hold was let go.
    /// </summary>
    public void Hold()
    {
        lock (_gate)
        {
            _holds++;
            _held ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    public void LetGo()
    {
        lock (_gate)
        {
            if (_held is null || --_holds > 0)
                return;

            LetIn();
        }
    }

    public Task WhenLetInAsync()
    {
        lock (_gate)
            return _held?.Task ?? Task.CompletedTask;
    }

    private void LetIn()
    {
        _held?.TrySetResult();
        (_held, _holds) = (null, 0);
    }
}
