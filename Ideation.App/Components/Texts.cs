using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Ideation.App.Components;

/// <summary>
/// Every sentence that people read, in the language of the current thread. Keys are dotted and live in
/// <c>&lt;Feature&gt;/&lt;Feature&gt;.fr.resx</c> and <c>.en.resx</c>; a refusal's sentence stands under its own code.
/// </summary>
public sealed partial class Texts(ILogger<Texts> log)
{
    public static readonly IReadOnlyList<CultureInfo> Languages = [CultureInfo.GetCultureInfo("fr"), CultureInfo.GetCultureInfo("en")];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, string>> All =
        Languages.ToFrozenDictionary(language => language.Name, ReadAll);

    public string this[string key] => Find(key);

    public string this[string key, params object?[] arguments] =>
        string.Format(CultureInfo.CurrentCulture, Find(key), [.. arguments.Select(Word)]);

    /// <summary>The sentence for a number of things: <c>key.one</c> or <c>key.many</c>, with {0} the number. In French 0 and 1 are singular.</summary>
    public string Count(string key, long number, params object?[] others) =>
        this[IsSingular(number) ? key + ".one" : key + ".many", [number, .. others]];

    public bool Has(string key) => All[Language].ContainsKey(key);

    /// <summary>All keys of one language, for the tests that compare the languages.</summary>
    internal static IReadOnlyDictionary<string, string> Of(string language) => All[language];

    private static string Language =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName is "en" ? "en" : "fr";

    private static bool IsSingular(long number) => Language is "en" ? number == 1 : Math.Abs(number) < 2;

    // What a refusal is about may be one of several states: people read its word, where it has one.
    private static object? Word(object? argument) =>
        argument is Enum choice && All[Language].TryGetValue($"choice.{choice.GetType().Name}.{choice}", out var word) ? word : argument;

    private string Find(string key)
    {
        if (All[Language].TryGetValue(key, out var sentence))
            return sentence;

        LogMissing(key, Language);
        return key;
    }

    private static FrozenDictionary<string, string> ReadAll(CultureInfo language)
    {
        var satellite = typeof(Texts).Assembly.GetSatelliteAssembly(language);
        return satellite.GetManifestResourceNames()
            .Where(name => name.EndsWith(".resources", StringComparison.Ordinal))
            .SelectMany(name => Read(satellite, name))
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(Assembly satellite, string name)
    {
        using var reader = new ResourceReader(satellite.GetManifestResourceStream(name)!);
        foreach (System.Collections.DictionaryEntry entry in reader)
            yield return KeyValuePair.Create((string)entry.Key, (string)entry.Value!);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No sentence for {Key} in {Language}: add it to the resources of its feature.")]
    private partial void LogMissing(string key, string language);
}
