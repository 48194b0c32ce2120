namespace Ideation.Domain.CoEditing;

/// <summary>
/// The byte in front of each struct of an update: five bits say what it holds (<c>contentRefs</c> of Yjs), three what follows. And the name of the
/// one root we share.
/// </summary>
internal static class StructKind
{
    public const int ContentBits = 0x1F;
    public const int HasParentSub = 0x20;
    public const int HasRightOrigin = 0x40;
    public const int HasOrigin = 0x80;

    public const int Collected = 0;
    public const int Deleted = 1;
    public const int Text = 4;
    public const int Skip = 10;

    public const string Root = "text";

    public static int Of(ItemKind kind) => kind switch
    {
        ItemKind.Text => Text,
        ItemKind.Deleted => Deleted,
        ItemKind.Collected => Collected,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say by which number Yjs knows it."),
    };
}
