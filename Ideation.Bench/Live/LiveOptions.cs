using System.Globalization;

namespace Ideation.Bench.Live;

/// <param name="Circuits">Pages open at once on each server, 2 to 5,000.</param>
/// <param name="Signals">Changes made one after the other, 1 to 100.</param>
/// <param name="Members">How many of a hundred people are signed in, 0 to 100.</param>
internal sealed record LiveOptions(int Circuits = 1000, int Signals = 10, int Members = 5)
{
    /// <returns>Null with the reason when an argument is not understood.</returns>
    public static LiveOptions? Read(IReadOnlyList<string> arguments, out string refusal)
    {
        var options = new LiveOptions();
        for (var at = 0; at < arguments.Count; at += 2)
        {
            var given = at + 1 < arguments.Count ? arguments[at + 1] : "";
            var isNumber = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
            options = arguments[at] switch
            {
                "--circuits" when isNumber && number is >= 2 and <= 5000 => options with { Circuits = number },
                "--signals" when isNumber && number is >= 1 and <= 100 => options with { Signals = number },
                "--members" when isNumber && number <= 100 => options with { Members = number },
                _ => null,
            };
            if (options is not null)
                continue;

            refusal = $"“{arguments[at]} {given}” is not understood: --circuits 2…5000, --signals 1…100, --members 0…100 (of a hundred people).";
            return null;
        }

        refusal = "";
        return options;
    }
}
