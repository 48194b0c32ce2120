namespace Ideation.Domain.CoEditing;

/// <summary>Looks into an update without applying it.</summary>
public static class TextUpdates
{
    /// <summary>Whose writing an update carries, known or not. Deletions belong to nobody.</summary>
    /// <exception cref="TextUpdateException">The update would be refused whatever the text is.</exception>
    public static IReadOnlyList<ClientRange> ClientsOf(ReadOnlySpan<byte> update) =>
        [.. UpdateReader.Read(update).Clients.SelectMany(client => RangesOf(client, known: 0))];

    /// <summary>The ranges from a known clock on, with neighbours in one.</summary>
    internal static List<ClientRange> RangesOf(IncomingClient client, long known)
    {
        var ranges = new List<ClientRange>(1);
        foreach (var run in client.Structs.Where(run => run.End > known))
        {
            var from = Math.Max(run.Id.Clock, known);
            if (ranges.Count > 0 && ranges[^1].End == from)
                ranges[^1] = ranges[^1] with { Length = run.End - ranges[^1].Clock };
            else
                ranges.Add(new ClientRange(client.Client, from, run.End - from));
        }

        return ranges;
    }
}
