namespace Ideation.Domain.CoEditing;

/// <summary>At an index of the old text, some units give way to others.</summary>
internal readonly record struct Replacement(int At, int Removed, string Inserted);

/// <summary>What has to be removed and inserted to make one text out of another. Never takes a surrogate pair apart.</summary>
internal static class TextDifference
{
    public static IReadOnlyList<Replacement> Between(string old, string wanted)
    {
        var before = old.AsSpan().CommonPrefixLength(wanted);
        if (before > 0 && char.IsHighSurrogate(old[before - 1]))
            before--;

        var after = 0;
        while (after < Math.Min(old.Length, wanted.Length) - before && old[^(after + 1)] == wanted[^(after + 1)])
            after++;
        if (after > 0 && char.IsLowSurrogate(old[^after]))
            after--;

        var (removed, inserted) = (old.Length - after - before, wanted[before..^after]);
        return removed == 0 && inserted.Length == 0 ? [] : [new Replacement(before, removed, inserted)];
    }
}
