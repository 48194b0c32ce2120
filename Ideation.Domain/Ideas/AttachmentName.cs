using System.Globalization;
using System.Text;

namespace Ideation.Domain.Ideas;

/// <summary>
/// What a file is called, safe to show, to save under and to put into an address: letters, digits and a few signs, and one ending that says what it really is.
/// </summary>
public sealed record AttachmentName
{
    private const string Signs = " -_.,'’";

    private AttachmentName(string stem, string ending) => (Stem, Ending) = (stem, ending);

    /// <summary>Without the ending.</summary>
    public string Stem { get; }

    public string Ending { get; }

    public override string ToString() => Stem + Ending;

    /// <param name="typed">Whatever the sender calls it: a path, several endings, nothing at all.</param>
    public static AttachmentName Of(string? typed, AttachmentKind kind)
    {
        var ending = EndingOf(kind);
        var last = Tidied((typed ?? "").Split('/', '\\')[^1]);
        var dot = last.LastIndexOf('.');
        var stem = (dot > 0 && last.Length - dot <= 6 ? last[..dot] : last).Trim('.', ' ');
        if (stem.Length > Attachment.MaxNameLength - ending.Length)
            stem = stem[..(Attachment.MaxNameLength - ending.Length)].TrimEnd('.', ' ');
        return new AttachmentName(stem.Length > 0 ? stem : kind is AttachmentKind.Pdf ? "document" : "image", ending);
    }

    private static string EndingOf(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Jpeg => ".jpg",
        AttachmentKind.Png => ".png",
        AttachmentKind.Webp => ".webp",
        AttachmentKind.Pdf => ".pdf",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say how the name of this kind ends."),
    };

    // Letter by letter of the basic plane: halves of a pair, signs of direction and control characters have no place in a name.
    private static string Tidied(string typed)
    {
        var kept = new StringBuilder();
        foreach (var letter in Whole(typed))
        {
            if (letter == ' ' && kept.Length > 0 && kept[^1] == ' ')
                continue;
            if (char.IsLetterOrDigit(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark || Signs.Contains(letter, StringComparison.Ordinal))
                kept.Append(letter);
            else if (kept.Length > 0 && kept[^1] != ' ')
                kept.Append(' ');
        }

        return kept.ToString().Trim();
    }

    // Normalising refuses half a surrogate pair.
    private static string Whole(string typed) =>
        string.Concat(typed.Where(letter => !char.IsSurrogate(letter))).Normalize(NormalizationForm.FormC);
}
