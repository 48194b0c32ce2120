using Ideation.App.Account;
using Microsoft.AspNetCore.Components;

namespace Ideation.App.Components.Ui;

/// <summary>A part of a page that does one thing for its viewer, says so or says why not, and asks its page to read again.</summary>
public abstract class ActingPart : ComponentBase
{
    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = Viewer.Nobody;

    [Parameter]
    public EventCallback OnDone { get; set; }

    [Inject]
    private Asking Asking { get; set; } = null!;

    [Inject]
    private Toasts Toasts { get; set; } = null!;

    /// <summary>Whether it was done.</summary>
    protected async Task<bool> DoAsync(Func<Task> act, string? done = null)
    {
        var isDone = await Asking.TryAsync(act);
        if (isDone && done is not null)
            Toasts.Show(done);
        await OnDone.InvokeAsync();
        return isDone;
    }
}
