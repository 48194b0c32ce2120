namespace Ideation.Domain.CoEditing;

/// <summary>
/// The address of one UTF-16 unit for ever: who wrote it, and as the how-manieth of theirs (an <c>ID</c> in Yjs, a dot in the literature).
/// Both numbers are 0 to 2^53 − 1.
/// </summary>
internal readonly record struct Dot(long Client, long Clock)
{
    public static readonly Dot None = new(-1, -1);

    public bool IsNone => Client < 0;
}
