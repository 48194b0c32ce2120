namespace Ideation.Domain.CoEditing;

/// <summary>Deletes what an update says was deleted (<c>readAndApplyDeleteSet</c>).</summary>
internal static class Deleting
{
    /// <summary>Returns what of it is not known yet.</summary>
    public static List<DeletedRange> Apply(Change change, IReadOnlyList<DeletedRange> ranges)
    {
        var unknown = new List<DeletedRange>();
        foreach (var range in ranges)
        {
            var known = change.Store.ClockOf(range.Client);
            if (range.Clock < known)
                Delete(change, range.Client, range.Clock, Math.Min(range.End, known));
            if (range.End > known)
            {
                var from = Math.Max(range.Clock, known);
                unknown.Add(new DeletedRange(range.Client, from, range.End - from));
            }
        }

        return unknown;
    }

    /// <summary>Higher clients first, each by clock, with what touches or overlaps in one.</summary>
    public static List<DeletedRange> Merged(IEnumerable<DeletedRange> ranges)
    {
        var merged = new List<DeletedRange>();
        foreach (var range in ranges.OrderByDescending(range => range.Client).ThenBy(range => range.Clock))
        {
            if (merged.Count > 0 && merged[^1] is var last && last.Client == range.Client && last.End >= range.Clock)
                merged[^1] = last with { Length = Math.Max(last.End, range.End) - last.Clock };
            else
                merged.Add(range);
        }

        return merged;
    }

    private static void Delete(Change change, long client, long from, long end)
    {
        var structs = change.Store.Of(client);
        var index = structs.IndexOf(from);
        if (structs[index] is { Kind: ItemKind.Text } begun && begun.Clock < from)
        {
            change.Split(begun, from);
            index++;
        }

        for (; index < structs.Count && structs[index].Clock < end; index++)
        {
            var item = structs[index];
            if (item.Kind is not ItemKind.Text)
                continue;
            if (end < item.End)
                change.Split(item, end);
            change.Delete(item);
        }
    }
}
