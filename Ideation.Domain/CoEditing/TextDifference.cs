using System.Text;

namespace Ideation.Domain.CoEditing;

/// <summary>At an index of the old text, some units give way to others.</summary>
internal readonly record struct Replacement(int At, int Removed, string Inserted);

/// <summary>
/// What has to be removed and inserted to make one text out of another: lines first, in changed lines the words, in a changed word what its beginning
/// and end leave. Never takes a surrogate pair apart.
/// </summary>
internal sealed class TextDifference
{
    private const int MostSteps = 1_000;

    private static readonly Func<string, List<string>>[] Levels = [Lines, Words];

    private readonly List<Replacement> _replacements = [];

    /// <summary>By ascending index, none touching the next.</summary>
    public static IReadOnlyList<Replacement> Between(string old, string wanted)
    {
        var difference = new TextDifference();
        difference.Compare(old, wanted, 0, level: 0);
        return difference._replacements;
    }

    private void Compare(string old, string wanted, int at, int level)
    {
        var (before, after) = Common(old, wanted);
        (old, wanted, at) = (old[before..^after], wanted[before..^after], at + before);
        if (old.Length == 0 && wanted.Length == 0)
            return;

        if (old.Length == 0 || wanted.Length == 0 || level == Levels.Length)
            _replacements.Add(new Replacement(at, old.Length, wanted));
        else
            CompareTokens(Levels[level](old), Levels[level](wanted), at, level);
    }

    private void CompareTokens(List<string> old, List<string> wanted, int at, int level)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var passed = 0;
        foreach (var (from, to) in ShortestEdit.Between(Numbered(old, numbers), Numbered(wanted, numbers), MostSteps))
        {
            var (begin, count) = from.GetOffsetAndLength(old.Count);
            for (; passed < begin; passed++)
                at += old[passed].Length;
            var (newBegin, newCount) = to.GetOffsetAndLength(wanted.Count);
            Compare(string.Concat(old[begin..(begin + count)]), string.Concat(wanted[newBegin..(newBegin + newCount)]), at, level + 1);
        }
    }

    private static int[] Numbered(List<string> tokens, Dictionary<string, int> numbers) => [.. tokens.Select(token =>
    {
        if (!numbers.TryGetValue(token, out var number))
            numbers.Add(token, number = numbers.Count);
        return number;
    })];

    private static List<string> Lines(string text) => Cut(text, (before, _) => before.Value == '\n');

    private static List<string> Words(string text) => Cut(text, (before, next) => !Rune.IsLetterOrDigit(before) || !Rune.IsLetterOrDigit(next));

    private static List<string> Cut(string text, Func<Rune, Rune, bool> between)
    {
        var pieces = new List<string>();
        var begin = 0;
        Rune? before = null;
        for (var at = 0; at < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var next, out var length);
            if (before is { } last && between(last, next))
            {
                pieces.Add(text[begin..at]);
                begin = at;
            }

            (before, at) = (next, at + length);
        }

        pieces.Add(text[begin..]);
        return pieces;
    }

    private static (int Before, int After) Common(string old, string wanted)
    {
        var before = old.AsSpan().CommonPrefixLength(wanted);
        if (before > 0 && char.IsHighSurrogate(old[before - 1]))
            before--;

        var after = 0;
        while (after < Math.Min(old.Length, wanted.Length) - before && old[^(after + 1)] == wanted[^(after + 1)])
            after++;
        if (after > 0 && char.IsLowSurrogate(old[^after]))
            after--;
        return (before, after);
    }
}
