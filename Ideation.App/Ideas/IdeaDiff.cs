using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Ideation.Domain.Ideas;

namespace Ideation.App.Ideas;

public enum ChangeKind
{
    Same = 1,
    Added = 2,
    Removed = 3,
}

public sealed record ChangedWords(ChangeKind Kind, string Text);

/// <summary>One line on one side; without words where the other side has one more.</summary>
public sealed record ChangedLine(ChangeKind Kind, IReadOnlyList<ChangedWords> Words);

/// <summary>One part of an idea (its title, its problem…) before and after.</summary>
/// <param name="Inline">Both in one text, word by word.</param>
/// <param name="Pairs">Line beside line.</param>
public sealed record ChangedPart(string Part, IReadOnlyList<ChangedLine> Inline, IReadOnlyList<(ChangedLine Before, ChangedLine After)> Pairs, bool IsSame);

public sealed record IdeaDiff(int From, int To, IReadOnlyList<ChangedPart> Parts)
{
    internal static IdeaDiff Between(IdeaRevision? before, IdeaRevision after) => new(before?.Number ?? 0, after.Number,
    [
        Part("title", before?.Title, after.Title),
        Part("problem", before?.Problem, after.Problem),
        Part("beneficiaries", before?.Beneficiaries, after.Beneficiaries),
        Part("text", before?.Text, after.Text),
    ]);

    internal static ChangedPart Part(string part, string? before, string after)
    {
        var sides = SideBySideDiffBuilder.Diff(Differ.Instance, before ?? "", after, ignoreWhiteSpace: false, ignoreCase: false);
        var lines = sides.OldText.Lines.Zip(sides.NewText.Lines).ToArray();
        return new ChangedPart(
            part,
            [.. lines.SelectMany(pair => Merge(pair.First, pair.Second))],
            [.. lines.Select(pair => (Line(pair.First, ChangeKind.Removed), Line(pair.Second, ChangeKind.Added)))],
            (before ?? "") == after);
    }

    private static ChangedLine Line(DiffPiece piece, ChangeKind side) => piece.Type switch
    {
        ChangeType.Unchanged => new ChangedLine(ChangeKind.Same, [new ChangedWords(ChangeKind.Same, piece.Text)]),
        ChangeType.Imaginary => new ChangedLine(ChangeKind.Same, []),
        ChangeType.Modified => new ChangedLine(side, [.. piece.SubPieces.Where(sub => sub.Type is not ChangeType.Imaginary).Select(sub => Words(sub, side))]),
        _ => new ChangedLine(side, [new ChangedWords(side, piece.Text)]),
    };

    private static ChangedWords Words(DiffPiece piece, ChangeKind side) =>
        new(piece.Type is ChangeType.Unchanged ? ChangeKind.Same : side, piece.Text);

    private static IEnumerable<ChangedLine> Merge(DiffPiece old, DiffPiece young) => (old.Type, young.Type) switch
    {
        (ChangeType.Modified, ChangeType.Modified) => [new ChangedLine(ChangeKind.Added, [.. old.SubPieces.Zip(young.SubPieces).SelectMany(MergeWords)])],
        (ChangeType.Imaginary, _) or (ChangeType.Unchanged, _) => [Line(young, ChangeKind.Added)],
        (_, ChangeType.Imaginary) => [Line(old, ChangeKind.Removed)],
        _ => [Line(old, ChangeKind.Removed), Line(young, ChangeKind.Added)],
    };

    private static IEnumerable<ChangedWords> MergeWords((DiffPiece Old, DiffPiece Young) pair)
    {
        if (pair.Old.Type is not (ChangeType.Imaginary or ChangeType.Unchanged))
            yield return new ChangedWords(ChangeKind.Removed, pair.Old.Text);
        if (pair.Young.Type is not ChangeType.Imaginary)
            yield return Words(pair.Young, ChangeKind.Added);
    }
}
