namespace Ideation.Domain.CoEditing;

/// <summary>Every reason for which an update is refused.</summary>
internal static class TextFaults
{
    public static TextUpdateException EndsEarly => Malformed("bytes.end-early");
    public static TextUpdateException TrailingBytes => Malformed("bytes.trailing");
    public static TextUpdateException NumberTooLarge => Malformed("number.too-large");
    public static TextUpdateException BadUtf8 => Malformed("text.bad-utf8");
    public static TextUpdateException EmptyStruct => Malformed("struct.empty");
    public static TextUpdateException UnknownStruct => Malformed("struct.unknown");
    public static TextUpdateException ClientTwice => Malformed("client.twice");
    public static TextUpdateException OriginNotBefore => Malformed("origin.not-before");
    public static TextUpdateException EmptyDelete => Malformed("delete.empty");
    public static TextUpdateException ContradictsKnown => Malformed("struct.contradicts-known");
    public static TextUpdateException UnknownPosition => Malformed("position.unknown");

    public static TextUpdateException OtherRoot => Unsupported("root.other");
    public static TextUpdateException NestedType => Unsupported("root.nested");
    public static TextUpdateException ParentSub => Unsupported("root.key");

    public static TextUpdateException TooManyConflicts => new(TextFault.TooMuchWork, "work.conflicts");
    public static TextUpdateException TextTooLong => new(TextFault.TooLarge, "text.too-long");
    public static TextUpdateException PendingFull => new(TextFault.PendingFull, "pending.full");

    /// <summary>Content that is neither text nor deleted, by its Yjs reference number (2 to 9).</summary>
    public static TextUpdateException Content(int reference) => Unsupported(reference switch
    {
        2 => "content.json",
        3 => "content.binary",
        5 => "content.embed",
        6 => "content.format",
        7 => "content.type",
        8 => "content.any",
        9 => "content.document",
        _ => throw new ArgumentOutOfRangeException(nameof(reference), reference, "Say what this content is."),
    });

    private static TextUpdateException Malformed(string reason) => new(TextFault.Malformed, reason);

    private static TextUpdateException Unsupported(string reason) => new(TextFault.Unsupported, reason);
}
