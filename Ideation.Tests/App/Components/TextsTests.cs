using System.Globalization;
using System.Text.RegularExpressions;
using Ideation.App.Components;
using Ideation.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ideation.Tests.App.Components;

public sealed partial class TextsTests
{
    private static readonly IReadOnlyDictionary<string, string> French = Texts.Of("fr");
    private static readonly IReadOnlyDictionary<string, string> English = Texts.Of("en");

    [Fact]
    public void Every_text_is_in_both_languages()
    {
        Assert.Empty(French.Keys.Except(English.Keys));
        Assert.Empty(English.Keys.Except(French.Keys));
    }

    [Fact]
    public void Both_languages_put_the_same_things_in_a_sentence()
    {
        var differing = French.Keys.Where(key => !Places(French[key]).SetEquals(Places(English[key])));

        Assert.Empty(differing);
    }

    [Fact]
    public void Every_key_that_the_code_names_has_a_sentence()
    {
        var missing =
            from file in Sources.Of("Ideation.App", "*.razor", "*.cs")
            from Match use in KeyUse().Matches(File.ReadAllText(file))
            let key = use.Groups["key"].Value
            let keys = use.Groups["count"].Success ? [key + ".one", key + ".many"] : new[] { key }
            from one in keys
            where !French.ContainsKey(one)
            select $"{Path.GetFileName(file)}: {one}";

        Assert.Empty(missing.Distinct());
    }

    [Fact]
    public void Every_refusal_has_a_sentence()
    {
        var missing =
            from file in Sources.Of("Ideation.Domain", "*.cs").Concat(Sources.Of("Ideation.App", "*.cs"))
            from Match refusal in Refusal().Matches(File.ReadAllText(file))
            let code = refusal.Groups["code"].Value
            where !French.ContainsKey(code)
            select $"{Path.GetFileName(file)}: {code}";

        Assert.Empty(missing.Distinct());
    }

    [Theory]
    [InlineData("fr", 0, "ui.test.one")]
    [InlineData("fr", 1, "ui.test.one")]
    [InlineData("fr", 2, "ui.test.many")]
    [InlineData("en", 0, "ui.test.many")]
    [InlineData("en", 1, "ui.test.one")]
    public void Zero_is_singular_in_French_and_plural_in_English(string language, int number, string expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        // No such key: the sentence is then the key that was looked for.
        Assert.Equal(expected, new Texts(NullLogger<Texts>.Instance).Count("ui.test", number));
    }

    [Fact]
    public void French_sentences_keep_their_punctuation_together()
    {
        // A plain space before ; ! ? : » or after « would let the sign fall onto the next line.
        var loose = French.Where(text => LooseSign().IsMatch(text.Value)).Select(text => $"{text.Key}: {text.Value}");

        Assert.Empty(loose);
    }

    private static HashSet<string> Places(string sentence) => [.. Place().Matches(sentence).Select(match => match.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex("""\bT(?<count>\.Count\()?\[?"(?<key>[a-z0-9-]+(\.[a-z0-9-]+)+)"[\],)]""")]
    private static partial Regex KeyUse();

    [GeneratedRegex("""(new\(|DomainException\(|Says\()"(?<code>[a-z-]+\.[a-z0-9.-]+)["]""")]
    private static partial Regex Refusal();

    [GeneratedRegex(" [;!?:»]|« ")]
    private static partial Regex LooseSign();
}
