using Ideation.Domain.Counting;

namespace Ideation.Tests.Domain.Counting;

/// <summary>What a count says of itself: each sentence by its key and what stands in its places. Who lost must be able to follow it.</summary>
internal static class Said
{
    public static void AssertSaid(CountResult result, string options, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n").Split('\n'), result.Explanation.Select(line => Line(line, options)));

    private static string Line(ExplanationLine line, string options) =>
        string.Join(' ', line.Arguments.Select(argument => $"{argument.Key}={(argument.Key == "grade" ? argument.Value : Text(argument.Value, options))}").Prepend(line.Key));

    private static string Text(object value, string options) => value switch
    {
        int option => $"{options[option]}",
        IEnumerable<int> several => several.Names(options),
        _ => $"{value}",
    };
}
