namespace Ideation.App.Components.Ui;

/// <summary>
/// Says in passing what was done, with a way back where there is one. One per circuit; shown by <c>ToastList</c> in the layout.
/// </summary>
public sealed class Toasts
{
    private readonly List<Toast> _shown = [];

    internal event Action? Changed;

    internal IReadOnlyList<Toast> Shown => _shown;

    public void Show(string text, Func<Task>? undo = null)
    {
        if (_shown.Count == 3)
            _shown.RemoveAt(0);

        _shown.Add(new Toast(text, undo));
        Changed?.Invoke();
    }

    internal void Drop(Toast toast)
    {
        if (_shown.Remove(toast))
            Changed?.Invoke();
    }

    internal sealed class Toast(string text, Func<Task>? undo)
    {
        public string Text => text;

        public Func<Task>? Undo => undo;
    }
}
