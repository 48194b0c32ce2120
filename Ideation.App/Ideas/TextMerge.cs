using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;

namespace Ideation.App.Ideas;

public enum ClashChoice
{
    /// <summary>The words that stand there now stay.</summary>
    Present = 1,

    /// <summary>The proposed words replace them.</summary>
    Proposed = 2,
}

/// <summary>A passage that both the text and the proposal have changed, each in its own way.</summary>
public sealed record TextClash(string Before, string Present, string Proposed);

/// <param name="Text">With the choice made at every clash.</param>
public sealed record MergedText(string Text, IReadOnlyList<TextClash> Clashes);

/// <summary>
/// Brings a change that was made on an older text into the present one, word by word: a three-way merge (Khanna, Kunal and Pierce,
/// "A formal investigation of diff3", 2007). What only one side changed is taken from that side; where both changed the same words
/// differently, somebody has to choose. The three-way differ of DiffPlex loses what is inserted at the end, so only its two-way one is used.
/// </summary>
internal static partial class TextMerge
{
    private static readonly CustomFunctionChunker Chunks = new(InWords);

    public static MergedText Of(string before, string present, string proposed, ClashChoice choice)
    {
        var (basis, ours, theirs) = (InWords(Even(before)), InWords(Even(present)), InWords(Even(proposed)));
        var (inOurs, inTheirs) = (Match(before, present, basis.Length), Match(before, proposed, basis.Length));
        List<string> merged = [];
        List<TextClash> clashes = [];
        var (at, our, their) = (0, 0, 0);
        while (at < basis.Length || our < ours.Length || their < theirs.Length)
        {
            // The next piece that all three share; what stands before it has been changed by somebody.
            var next = Enumerable.Range(at, basis.Length - at).Where(piece => inOurs[piece] >= 0 && inTheirs[piece] >= 0).DefaultIfEmpty(basis.Length).First();
            var (ourEnd, theirEnd) = next < basis.Length ? (inOurs[next], inTheirs[next]) : (ours.Length, theirs.Length);
            merged.Add(Take(new TextClash(Words(basis, at, next), Words(ours, our, ourEnd), Words(theirs, their, theirEnd)), choice, clashes));
            if (next == basis.Length)
                break;

            merged.Add(basis[next]);
            (at, our, their) = (next + 1, ourEnd + 1, theirEnd + 1);
        }

        return new MergedText(string.Concat(merged), clashes);
    }

    private static string Take(TextClash part, ClashChoice choice, List<TextClash> clashes)
    {
        if (part.Present == part.Before)
            return part.Proposed;
        if (part.Proposed == part.Before || part.Proposed == part.Present)
            return part.Present;

        clashes.Add(part);
        return choice is ClashChoice.Proposed ? part.Proposed : part.Present;
    }

    /// <returns>For each piece of the older text, where it stands in the younger one; -1 where it is gone.</returns>
    private static int[] Match(string older, string younger, int pieces)
    {
        var places = new int[pieces];
        var (at, shift) = (0, 0);
        foreach (var block in Differ.Instance.CreateDiffs(Even(older), Even(younger), ignoreWhiteSpace: false, ignoreCase: false, Chunks).DiffBlocks)
        {
            for (; at < block.DeleteStartA; at++)
                places[at] = at + shift;
            for (; at < block.DeleteStartA + block.DeleteCountA; at++)
                places[at] = -1;
            shift += block.InsertCountB - block.DeleteCountA;
        }

        for (; at < pieces; at++)
            places[at] = at + shift;
        return places;
    }

    private static string Words(string[] pieces, int from, int to) => string.Concat(pieces[from..to]);

    // Words, spaces and marks are pieces of their own, so that together they are the text again.
    private static string[] InWords(string text) => [.. Pieces().Matches(text).Select(piece => piece.Value)];

    [GeneratedRegex(@"\w+|\s|[^\w\s]")]
    private static partial Regex Pieces();

    private static string Even(string text) => text.ReplaceLineEndings("\n");
}
