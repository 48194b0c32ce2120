using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Common;

/// <summary>
/// Each refusal of the domain has a test that provokes it, and a sentence in both languages with room for no more than its arguments.
/// </summary>
public sealed partial class RefusalTests
{
    private static readonly Dictionary<string, int> ArgumentsByCode = Sources.Of("Ideation.Domain", "*Errors.cs")
        .SelectMany(file => Refusal().Matches(File.ReadAllText(file)))
        .GroupBy(match => match.Groups["code"].Value)
        .ToDictionary(group => group.Key, group => group.Max(match => match.Groups["arguments"].Value.Count(c => c == ',')));

    public static TheoryData<string> Codes => new(ArgumentsByCode.Keys);

    [Theory, MemberData(nameof(Codes))]
    public void A_test_provokes_it(string code) => Assert.Contains(
        Sources.Of("Ideation.Tests", "*.cs"),
        file => File.ReadAllText(file).Contains($"\"{code}\"", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Codes))]
    public void It_has_a_sentence_in_both_languages(string code)
    {
        foreach (var language in new[] { "fr", "en" })
        {
            var sentence = Sources.Of("Ideation.App", $"*.{language}.resx")
                .SelectMany(file => XDocument.Load(file).Descendants("data"))
                .SingleOrDefault(data => data.Attribute("name")?.Value == code)?.Element("value")?.Value;

            Assert.False(string.IsNullOrWhiteSpace(sentence), $"{code} has no sentence in {language}.");
            Assert.All(Place().Matches(sentence), place => Assert.True(int.Parse(place.Groups[1].ValueSpan, null) < ArgumentsByCode[code]));
        }
    }

    [GeneratedRegex("""new\("(?<code>[a-z]+\.[a-z-]+)"(?<arguments>[^;]*)\);""")]
    private static partial Regex Refusal();

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Place();
}
