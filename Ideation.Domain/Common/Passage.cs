namespace Ideation.Domain.Common;

/// <summary>
/// A part of a text that several people write: where it begins and ends, as relative positions of Yjs (base64 of their binary form), which
/// survive what is written around it, and the words as they stood when somebody pointed at them.
/// </summary>
public sealed record Passage(string From, string To, string Quote)
{
    /// <summary>Characters of base64: two identifiers of an item and an offset need fewer than forty bytes.</summary>
    public const int MaxPositionLength = 80;

    public const int MaxQuoteLength = 2_000;

    /// <summary>Refuses with <c>passage.empty</c>, <c>passage.too-long</c> or <c>passage.unreadable</c>.</summary>
    public Passage Checked()
    {
        if (string.IsNullOrWhiteSpace(Quote))
            throw new DomainException("passage.empty");
        if (Quote.Length > MaxQuoteLength)
            throw new DomainException("passage.too-long", MaxQuoteLength);
        if (!IsPosition(From) || !IsPosition(To))
            throw new DomainException("passage.unreadable");

        return this;
    }

    private static bool IsPosition(string? position) =>
        position is { Length: > 0 and <= MaxPositionLength } && Convert.TryFromBase64String(position, new byte[MaxPositionLength], out _);
}
