namespace Ideation.Domain.CoEditing;

/// <summary>
/// A run of UTF-16 units that one client wrote in one go, in the list of the text. Deleted runs stay in the list as places; a collected one
/// (<c>GC</c> in Yjs) is only known to have been, and stands in no list.
/// </summary>
internal sealed class Item(ClientStructs owner, ItemKind kind, long clock, long length, Dot origin, Dot rightOrigin)
{
    public ClientStructs Owner { get; } = owner;

    public ItemKind Kind { get; set; } = kind;

    public long Clock { get; } = clock;

    public long Length { get; set; } = length;

    /// <summary>The unit that stood on the left when this was written, and the one on the right: what its place is worked out from.</summary>
    public Dot Origin { get; } = origin;

    public Dot RightOrigin { get; } = rightOrigin;

    public Item? Left { get; set; }

    public Item? Right { get; set; }

    /// <summary>Where its characters begin in the client's; meaningless once deleted for good.</summary>
    public int Start { get; set; }

    public long End => Clock + Length;

    public Dot First => new(Owner.Client, Clock);

    public Dot Last => new(Owner.Client, End - 1);

    public ReadOnlySpan<char> Characters => Owner.Characters(Start, (int)Length);

    /// <summary>
    /// Takes in the next run of the same client when nothing tells the two apart any more (<c>Item.mergeWith</c>): which runs are one is visible
    /// in the encoding, so this must agree with Yjs to the letter.
    /// </summary>
    public bool TryMerge(Item next)
    {
        if (Kind != next.Kind)
            return false;

        if (Kind is not ItemKind.Collected)
        {
            if (Right != next || next.Origin != Last || RightOrigin != next.RightOrigin)
                return false;

            Right = next.Right;
            if (Right is not null)
                Right.Left = this;
        }

        Length += next.Length;
        return true;
    }
}

internal enum ItemKind : byte
{
    Text = 1,
    Deleted = 2,
    Collected = 3,
}
