using Ideation.App.Components.Ui;
using Microsoft.AspNetCore.Components;

namespace Ideation.App.Juries;

/// <summary>A part of the chair's room or of the deliberation.</summary>
public abstract class ChairPart : ActingPart
{
    [Inject]
    protected ChairCommands Chair { get; set; } = null!;

    [Inject]
    protected DeliberationCommands Deliberation { get; set; } = null!;
}
