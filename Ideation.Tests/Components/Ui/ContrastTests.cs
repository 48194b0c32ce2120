using System.Globalization;
using Ideation.App.Components;

namespace Ideation.Tests.Components.Ui;

public sealed class ContrastTests
{
    private static readonly string[] Grounds = ["paper", "surface", "sunken"];
    private static readonly string[] Inks = ["ink", "muted", "accent", "strong", "warm", "success", "danger", "info"];
    private static readonly string[] Tones = ["accent", "warm", "success", "danger", "info"];

    public static TheoryData<string, string> Texts()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var ink in Inks)
        {
            foreach (var ground in Grounds)
                pairs.Add(ink, ground);
        }

        foreach (var tone in Tones)
        {
            pairs.Add(tone, tone + "-ground");
            pairs.Add("ink", tone + "-ground");
            pairs.Add("muted", tone + "-ground");
        }

        pairs.Add("on-accent", "accent");
        pairs.Add("on-accent", "strong");
        pairs.Add("on-danger", "danger");
        pairs.Add("strong", "accent-ground");
        pairs.Add("paper", "ink");
        for (var face = 1; face <= 8; face++)
            pairs.Add($"face-{face}-ink", $"face-{face}");
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_text_can_be_read_on_its_ground_in_light_and_dark(string ink, string ground)
    {
        Assert.InRange(Contrast(Tokens.Colours[ink].Light, Tokens.Colours[ground].Light), 4.8, 21);
        Assert.InRange(Contrast(Tokens.Colours[ink].Dark, Tokens.Colours[ground].Dark), 4.8, 21);
    }

    [Theory]
    [InlineData("paper")]
    [InlineData("surface")]
    [InlineData("sunken")]
    public void The_border_of_a_control_stands_out_from_its_ground(string ground)
    {
        Assert.InRange(Contrast(Tokens.Colours["control"].Light, Tokens.Colours[ground].Light), 3, 21);
        Assert.InRange(Contrast(Tokens.Colours["control"].Dark, Tokens.Colours[ground].Dark), 3, 21);
    }

    [Fact]
    public void MudBlazor_is_painted_with_the_same_ink()
    {
        var theme = Theme.Mud;

        Assert.Equal(Tokens.Colours["accent"].Light, theme.PaletteLight.Primary.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex), ignoreCase: true);
        Assert.Equal(Tokens.Colours["accent"].Dark, theme.PaletteDark.Primary.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex), ignoreCase: true);
        Assert.Equal(Tokens.Colours["paper"].Dark, theme.PaletteDark.Background.ToString(MudBlazor.Utilities.MudColorOutputFormats.Hex), ignoreCase: true);
    }

    // WCAG 2.2, relative luminance and contrast ratio.
    private static double Contrast(string one, string other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string colour) =>
        0.2126 * Channel(colour[1..3]) + 0.7152 * Channel(colour[3..5]) + 0.0722 * Channel(colour[5..7]);

    private static double Channel(string hex)
    {
        var value = int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
