using Ideation.App.Components;
using Ideation.App.Components.Ui;

namespace Ideation.App.CoEditing;

/// <summary>One button above a text. What it does stands in the module of the editor, under the same name.</summary>
/// <param name="Keys">With Ctrl or ⌘: a letter, or a figure by its place on the keyboard (<c>shift+Digit8</c>).</param>
internal sealed record EditorTool(string Name, IconName Icon, string? Keys = null)
{
    public static readonly IReadOnlyList<EditorTool> Words =
    [
        new("bold", IconName.Bold, "b"),
        new("italic", IconName.Italic, "i"),
        new("heading", IconName.Heading, "shift+h"),
        new("list", IconName.List, "shift+Digit8"),
        new("tasks", IconName.Tasks, "shift+l"),
        new("quote", IconName.Quote, "shift+Digit9"),
        new("link", IconName.Link, "k"),
        new("table", IconName.Table),
    ];

    /// <summary>What a comment or a short answer needs.</summary>
    public static readonly IReadOnlyList<EditorTool> Few = [.. Words.Where(tool => tool.Name is "bold" or "italic" or "list" or "quote" or "link")];

    public static readonly EditorTool Image = new("image", IconName.Image);

    public static readonly IReadOnlyList<EditorTool> Steps = [new("undo", IconName.Undo), new("redo", IconName.Redo)];

    public static readonly IReadOnlyList<EditorTool> Passages = [new("comment", IconName.Comment), new("suggest", IconName.Suggest)];

    /// <summary>Ctrl+Maj+8, as people read it.</summary>
    public string? Shown(Texts texts) =>
        Keys is null ? null : string.Join('+', ["Ctrl", .. Keys.Split('+').Select(key => key is "shift" ? texts["editor.shift"] : key.Replace("Digit", "", StringComparison.Ordinal).ToUpperInvariant())]);

    /// <summary>Control+Shift+8, as assistive technologies are told.</summary>
    public string? Told =>
        Keys is null ? null : "Control+" + Keys.Replace("shift", "Shift", StringComparison.Ordinal).Replace("Digit", "", StringComparison.Ordinal);
}
