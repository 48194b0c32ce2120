using System.Globalization;
using System.Text;

namespace Ideation.App.Data;

/// <summary>
/// Text as it is searched: without accents, capitals and ligatures. Databases fold É and œ each in their own way, or not at all; this is done here, once.
/// </summary>
internal static class Folded
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                continue;

            _ = char.ToLowerInvariant(letter) switch
            {
                'œ' => folded.Append("oe"),
                'æ' => folded.Append("ae"),
                'ß' => folded.Append("ss"),
                '’' => folded.Append('\''),
                var other when char.IsWhiteSpace(other) => folded.Append(' '),
                var other => folded.Append(other),
            };
        }

        return folded.ToString();
    }

    /// <summary>Somebody's or some place's name: a dash parts words as a space does.</summary>
    public static string Name(string name) => Of(name.Trim()).Replace('-', ' ');

    /// <summary>The words of a question, each to be found somewhere.</summary>
    public static IReadOnlyList<string> Words(string? typed) =>
        [.. Of(typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(8)];
}
