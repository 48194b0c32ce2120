namespace Ideation.Domain.CoEditing;

/// <summary>
/// A place in the text that stays with a character while others write: the anchor of a cursor, a comment, a suggestion.
/// <see cref="Association"/> from 0 on: before that character; below 0: behind it. Without a character: the end of the text, or with a negative
/// association its beginning. Encoded as Yjs encodes it.
/// </summary>
public sealed record RelativePosition
{
    private const int AtCharacter = 0;
    private const int AtRoot = 1;

    private RelativePosition(Dot character, int association) => (Character, Association) = (character, association);

    internal Dot Character { get; }

    public int Association { get; }

    public byte[] Encode()
    {
        var writer = new VarWriter();
        if (Character.IsNone)
        {
            writer.Byte(AtRoot);
            writer.Text(StructKind.Root);
        }
        else
        {
            writer.Byte(AtCharacter);
            writer.Dot(Character);
        }

        writer.Int(Association);
        return writer.ToArray();
    }

    /// <exception cref="TextUpdateException">The bytes are no position in a text.</exception>
    public static RelativePosition Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new VarReader(bytes);
        var character = reader.Uint() switch
        {
            AtCharacter => reader.Dot(),
            AtRoot => reader.Text() == StructKind.Root ? Dot.None : throw TextFaults.OtherRoot,
            _ => throw TextFaults.UnknownPosition,
        };

        // Positions of old versions end here.
        var association = reader.AtEnd ? 0 : reader.Int();
        return reader.AtEnd ? new RelativePosition(character, Math.Sign(association)) : throw TextFaults.TrailingBytes;
    }

    internal static RelativePosition At(Dot character, int association) => new(character, association);
}
