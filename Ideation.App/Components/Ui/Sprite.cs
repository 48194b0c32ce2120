using Microsoft.AspNetCore.Components;

namespace Ideation.App.Components.Ui;

/// <summary>
/// The drawings, drawn inside whoever asks. A component of its own costs each open page some three kilobytes, and an idea shows forty drawings: what is
/// drawn often (buttons, menus, reactions) asks here, the rest writes <see cref="Icon"/>.
/// </summary>
public static class Sprite
{
    /// <param name="assets">Of the component that draws: the file carries the mark of its content in its name.</param>
    /// <param name="label">With one it speaks; without one it stands beside a word.</param>
    public static RenderFragment Of(ResourceAssetCollection assets, IconName name, Scale size = Scale.Normal, string? label = null) => builder =>
    {
        builder.OpenElement(0, "svg");
        builder.AddAttribute(1, "class", Css.Class("icon", size.Word()));
        builder.AddAttribute(2, "role", label is null ? null : "img");
        builder.AddAttribute(3, "aria-label", label);
        builder.AddAttribute(4, "aria-hidden", label is null ? "true" : null);
        builder.AddAttribute(5, "focusable", "false");
        builder.OpenElement(6, "use");
        builder.AddAttribute(7, "href", $"{assets["icons.svg"]}#{name}");
        builder.CloseElement();
        builder.CloseElement();
    };
}
