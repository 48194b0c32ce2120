using Microsoft.AspNetCore.Components;

namespace Ideation.App.Rounds;

/// <summary>Words in a drawing. Razor keeps the element <c>text</c> for itself, so it is made here.</summary>
internal static class SvgText
{
    public static RenderFragment Of(string css, double x, double y, string words, string? anchor = null) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", css);
        builder.AddAttribute(2, "x", FormattableString.Invariant($"{x:0.#}"));
        builder.AddAttribute(3, "y", FormattableString.Invariant($"{y:0.#}"));
        builder.AddAttribute(4, "text-anchor", anchor);
        builder.AddContent(5, words);
        builder.CloseElement();
    };
}
