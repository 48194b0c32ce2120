using System.Globalization;

namespace Ideation.Bench.Rounds;

/// <summary>A number that may be given to a scenario.</summary>
internal sealed record Number(string Name, int Default, int Min, int Max);

/// <summary>The numbers of one run: those that were given, and the usual ones for the others.</summary>
internal sealed class Numbers
{
    private readonly Dictionary<string, int> _values;

    private Numbers(Dictionary<string, int> values) => _values = values;

    public int this[Number number] => _values[number.Name];

    /// <returns>Null with the reason when an argument is not understood.</returns>
    public static Numbers? Read(IReadOnlyList<string> arguments, IReadOnlyList<Number> known, out string refusal)
    {
        var values = known.ToDictionary(number => number.Name, number => number.Default);
        for (var at = 0; at < arguments.Count; at += 2)
        {
            var given = at + 1 < arguments.Count ? arguments[at + 1] : "";
            var number = known.FirstOrDefault(one => one.Name == arguments[at]);
            if (number is null || !int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || value < number.Min || value > number.Max)
            {
                refusal = $"“{arguments[at]} {given}” is not understood: {string.Join(", ", known.Select(one => $"{one.Name} {one.Min}…{one.Max}"))}.";
                return null;
            }

            values[number.Name] = value;
        }

        refusal = "";
        return new Numbers(values);
    }
}
