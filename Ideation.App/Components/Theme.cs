using MudBlazor;

namespace Ideation.App.Components;

/// <summary>
/// MudBlazor in our ink. css/mud.css then hands over to the tokens themselves, so that light and dark need no answer from the server;
/// what is set here serves the tints MudBlazor works out by itself.
/// </summary>
internal static class Theme
{
    private static readonly string[] Sans = ["Atkinson Hyperlegible Next", "Segoe UI", "system-ui", "sans-serif"];

    public static MudTheme Mud { get; } = new()
    {
        PaletteLight = Paint(new PaletteLight(), dark: false),
        PaletteDark = Paint(new PaletteDark(), dark: true),
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Sans, FontSize = "1rem", LineHeight = "1.55", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Sans, FontSize = "1rem", FontWeight = "550", TextTransform = "none", LetterSpacing = "normal" },
        },
    };

    private static T Paint<T>(T palette, bool dark) where T : Palette
    {
        string Of(string token) => dark ? Tokens.Colours[token].Dark : Tokens.Colours[token].Light;

        palette.Background = Of("paper");
        palette.BackgroundGray = Of("sunken");
        palette.Surface = Of("surface");
        palette.TextPrimary = palette.Dark = Of("ink");
        palette.TextSecondary = palette.TextDisabled = palette.ActionDefault = Of("muted");
        palette.Primary = Of("accent");
        palette.PrimaryContrastText = Of("on-accent");
        palette.Secondary = Of("strong");
        palette.SecondaryContrastText = Of("on-accent");
        palette.Tertiary = palette.Info = Of("info");
        palette.Success = Of("success");
        palette.Warning = Of("warm");
        palette.Error = Of("danger");
        palette.ErrorContrastText = Of("on-danger");
        palette.LinesInputs = Of("control");
        palette.LinesDefault = palette.TableLines = palette.Divider = Of("line");
        return palette;
    }
}
