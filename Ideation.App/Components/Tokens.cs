using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Ideation.App.Components;

/// <summary>
/// The colours of wwwroot-assets/tokens.css, read from the copy inside the assembly: the one source for pages, MudBlazor and tests.
/// </summary>
internal static partial class Tokens
{
    public static FrozenDictionary<string, (string Light, string Dark)> Colours { get; } = Read();

    private static FrozenDictionary<string, (string, string)> Read()
    {
        using var stream = typeof(Tokens).Assembly.GetManifestResourceStream("tokens.css")
            ?? throw new InvalidOperationException("tokens.css is not in the assembly: Assets.targets embeds it.");
        using var reader = new StreamReader(stream);
        return Colour().Matches(reader.ReadToEnd())
            .ToFrozenDictionary(line => line.Groups["name"].Value, line => (line.Groups["light"].Value, line.Groups["dark"].Value));
    }

    [GeneratedRegex(@"--(?<name>[\w-]+): light-dark\((?<light>#[0-9A-Fa-f]{6}), (?<dark>#[0-9A-Fa-f]{6})\);")]
    private static partial Regex Colour();
}
