using System.Text.RegularExpressions;
using Ideation.Domain.Ideas;

namespace Ideation.App.Attachments;

/// <summary>Where the Markdown of a text shows an attachment: <c>![what is seen](/attachments/…)</c>, or without the <c>!</c> for a document.</summary>
internal static class AttachmentMarks
{
    /// <summary>What closes the brackets of Markdown would end the words there.</summary>
    public static string BetweenBrackets(string words) =>
        string.Concat(words.Select(letter => letter is '[' or ']' or '\\' or '`' or '<' or '>' ? ' ' : letter)).Trim();

    public static bool Shows(string markdown, AttachmentId id) => MarkOf(id).IsMatch(markdown);

    /// <summary>Every place that shows it says <paramref name="words"/> instead of what it said.</summary>
    public static string Describe(string markdown, AttachmentId id, string words) =>
        MarkOf(id).Replace(markdown, mark => $"{mark.Groups["sign"].Value}[{BetweenBrackets(words)}]{mark.Groups["target"].Value}");

    public static string Remove(string markdown, AttachmentId id) => MarkOf(id).Replace(markdown, "");

    private static Regex MarkOf(AttachmentId id) =>
        new($@"(?<sign>!?)\[[^\[\]]*\](?<target>\(/attachments/{id}/[^)\s]*\))", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
