using Ideation.App.Components.Ui;
using Ideation.Domain.Juries.Judging;
using Microsoft.AspNetCore.Components;

namespace Ideation.App.Juries;

/// <summary>One part of setting a jury up.</summary>
public abstract class SetupPart : ActingPart
{
    [Parameter, EditorRequired]
    public SetupView View { get; set; } = null!;

    [Inject]
    protected JuryCommands Juries { get; set; } = null!;

    protected JuryId Id => View.Jury.Id;

    protected bool IsOpen => View.Jury.Stage is JuryStage.Setup;
}
