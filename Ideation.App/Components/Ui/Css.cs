namespace Ideation.App.Components.Ui;

internal static class Css
{
    /// <summary>
    /// <c>("pill", "warm", null)</c> is <c>pill pill--warm</c>.
    /// </summary>
    public static string Class(string block, params ReadOnlySpan<string?> modifiers)
    {
        var name = block;
        foreach (var modifier in modifiers)
        {
            if (modifier is not null)
                name += $" {block}--{modifier}";
        }

        return name;
    }

    public static string Word(this Tone tone) => tone switch
    {
        Tone.Plain => "plain",
        Tone.Quiet => "quiet",
        Tone.Accent => "accent",
        Tone.Warm => "warm",
        Tone.Success => "success",
        Tone.Danger => "danger",
        Tone.Info => "info",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "Say which class this tone has."),
    };

    public static string? Word(this Scale size) => size switch
    {
        Scale.Small => "small",
        Scale.Normal => null,
        Scale.Large => "large",
        _ => throw new ArgumentOutOfRangeException(nameof(size), size, "Say which class this size has."),
    };
}
