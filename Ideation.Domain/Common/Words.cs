namespace Ideation.Domain.Common;

/// <summary>
/// What people type, without the spaces around it; nothing typed is the empty string.
/// </summary>
internal static class Words
{
    public static string Tidy(string? typed) => typed?.Trim() ?? "";

    public static string? TidyOrNone(string? typed) => Tidy(typed) is { Length: > 0 } tidy ? tidy : null;

    /// <summary>Tidied, without blanks, and without the same word in other capitals.</summary>
    public static IReadOnlyList<string> TidyList(IEnumerable<string>? typed) =>
        [.. (typed ?? []).Select(Tidy).Where(word => word.Length > 0).Distinct(StringComparer.InvariantCultureIgnoreCase)];
}
