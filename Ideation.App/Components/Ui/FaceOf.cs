using System.Globalization;

namespace Ideation.App.Components.Ui;

/// <summary>
/// A person drawn from the name alone: the same initials and the same of eight colours on every page and every server.
/// </summary>
public static class FaceOf
{
    private static readonly char[] Between = [' ', '-', '\u00A0', '\u202F', '\''];

    public static string Initials(string name)
    {
        var words = name.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [] => "?",
            [var only] => First(only),
            [var first, .., var last] => First(first) + First(last),
        };
    }

    public static string Colour(string name)
    {
        // FNV-1a: string.GetHashCode differs from one process to the next.
        var hash = 2166136261u;
        foreach (var letter in name)
            hash = unchecked((hash ^ letter) * 16777619u);

        return ((hash >> 8) % 8 + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static string First(string word) =>
        StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture);
}
