using Ideation.App.Account;
using Ideation.App.Components.Ui;
using Ideation.Domain.Juries.Judging;
using Microsoft.AspNetCore.Components;

namespace Ideation.App.Juries;

/// <summary>One part of setting a jury up: given what stands, it does one thing and asks its page to read again.</summary>
public abstract class SetupPart : ComponentBase
{
    [Parameter, EditorRequired]
    public SetupView View { get; set; } = null!;

    [Parameter, EditorRequired]
    public Viewer Viewer { get; set; } = Viewer.Nobody;

    [Parameter]
    public EventCallback OnDone { get; set; }

    [Inject]
    protected JuryCommands Juries { get; set; } = null!;

    [Inject]
    protected Asking Asking { get; set; } = null!;

    [Inject]
    protected Toasts Toasts { get; set; } = null!;

    protected JuryId Id => View.Jury.Id;

    protected bool IsOpen => View.Jury.Stage is JuryStage.Setup;

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
