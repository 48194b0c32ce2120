using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ideation.App.Components;
using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>
/// Says the explanation of a count in words. Keys and arguments are the one source; French and English are both made from it.
/// </summary>
internal sealed partial class ExplanationWords(IReadOnlyList<string> options, IReadOnlyList<string> grades)
{
    public ExplanationEntry Entry(ExplanationLine line) => new(line.Key, Arguments(line), Say(line, "fr"), Say(line, "en"));

    public string Say(ExplanationLine line, string language) =>
        Sentence(language, line.Key, [.. line.Arguments.Select(argument => Word(argument.Key, argument.Value, language))]);

    /// <summary>A sentence of the resources, in a language other than the thread's, too.</summary>
    public static string Sentence(string language, string key, params object[] arguments) =>
        Texts.Of(language).TryGetValue(key, out var sentence)
            ? string.Format(CultureInfo.GetCultureInfo(language), sentence, arguments)
            : key;

    private static JsonObject Arguments(ExplanationLine line)
    {
        var arguments = new JsonObject();
        foreach (var (name, value) in line.Arguments)
        {
            arguments[name] = value switch
            {
                int number => JsonValue.Create(number),
                IReadOnlyList<int> numbers => new JsonArray([.. numbers.Select(number => JsonValue.Create(number))]),
                _ when name == "round" => JsonValue.Create(int.Parse((string)value, CultureInfo.InvariantCulture)),
                _ => JsonValue.Create((string)value),
            };
        }

        return arguments;
    }

    private object Word(string name, object value, string language) => (name, value) switch
    {
        ("grade", int grade) => Quoted(grades[grade], language),
        (_, int option) => Quoted(options[option], language),
        ("chain", IReadOnlyList<int> chain) => string.Join(" → ", chain.Select(option => Quoted(options[option], language))),
        ("order", IReadOnlyList<int> order) => string.Join(", ", order.Select(option => Quoted(options[option], language))),
        (_, IReadOnlyList<int> several) => Listed([.. several.Select(option => Quoted(options[option], language))], language),
        ("reason", string text) => text,
        (not "part", string text) when Part().Match(text) is { Success: true } part => new Figure(Rounded(part, language), language),
        (_, string text) => new Figure(language == "fr" && Decimal().IsMatch(text) ? text.Replace('.', ',') : text, language),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Say how this argument is put into words."),
    };

    private static string Listed(string[] names, string language) =>
        names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} {(language == "fr" ? "et" : "and")} {names[^1]}";

    /// <summary>A fraction that does not end is read as a rounded decimal; written out beside it where it is short.</summary>
    private static string Rounded(Match part, string language)
    {
        var (above, below) = (BigInteger.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture), BigInteger.Parse(part.Groups[2].Value, CultureInfo.InvariantCulture));
        var decimals = BigInteger.Abs(above) * 10 < below ? 4 : 2;
        var scale = BigInteger.Pow(10, decimals);
        var rounded = new Fraction(((2 * above * scale) + (above.Sign * below)) / (2 * below), scale).ToString();
        var text = language == "fr" ? rounded.Replace('.', ',') : rounded;
        return part.Length <= 9 ? $"{part.Value} (≈\u00A0{text})" : $"≈\u00A0{text}";
    }

    private static string Quoted(string name, string language) => language == "fr" ? $"«\u00A0{name}\u00A0»" : $"“{name}”";

    [GeneratedRegex(@"^(-?\d+)/(\d+)$")]
    private static partial Regex Part();

    [GeneratedRegex(@"^-?\d+\.\d+$")]
    private static partial Regex Decimal();
}
