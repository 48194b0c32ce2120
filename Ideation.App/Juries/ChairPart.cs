using Ideation.App.Account;
using Ideation.App.Components.Ui;
using Microsoft.AspNetCore.Components;

namespace Ideation.App.Juries;

/// <summary>A part of the chair's room: does one thing and asks its page to read again.</summary>
public abstract class ChairPart : ComponentBase
{
    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = Viewer.Nobody;

    [Parameter]
    public EventCallback OnDone { get; set; }

    [Inject]
    protected ChairCommands Chair { get; set; } = null!;

    [Inject]
    protected DeliberationCommands Deliberation { get; set; } = null!;

    [Inject]
    protected Asking Asking { get; set; } = null!;

    [Inject]
    protected Toasts Toasts { get; set; } = null!;

    protected async Task DoAsync(Func<Task> act, string? done = null)
    {
        if (await Asking.TryAsync(act) && done is not null)
            Toasts.Show(done);
        await OnDone.InvokeAsync();
    }
}
