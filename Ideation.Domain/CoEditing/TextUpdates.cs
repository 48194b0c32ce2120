namespace Ideation.Domain.CoEditing;

/// <summary>Looks into an update without applying it.</summary>
public static class TextUpdates
{
    /// <summary>Whose writing an update carries, known or not. Deletions belong to nobody.</summary>
    /// <exception cref="TextUpdateException">The update would be refused whatever the text is.</exception>
    public static IReadOnlyList<ClientRange> ClientsOf(ReadOnlySpan<byte> update)
    {
        var ranges = new List<ClientRange>();
        UpdateReader.Read(update).Clients.ForEach(client => AddRanges(ranges, client, known: 0));
        return ranges;
    }

    /// <summary>Adds what a client wrote from a known clock on, neighbours in one.</summary>
    internal static void AddRanges(List<ClientRange> ranges, IncomingClient client, long known)
    {
        foreach (var run in client.Structs)
        {
            if (run.End <= known)
                continue;

            var from = Math.Max(run.Id.Clock, known);
            if (ranges.Count > 0 && ranges[^1] is var last && last.Client == client.Client && last.End == from)
                ranges[^1] = last with { Length = run.End - last.Clock };
            else
                ranges.Add(new ClientRange(client.Client, from, run.End - from));
        }
    }
}
