namespace Ideation.Domain.CoEditing;

/// <summary>Runs and deletions that came before what they build on. Never changed in place, so that a refused update leaves it as it was.</summary>
internal sealed record Waiting(IReadOnlyList<IncomingClient> Clients, IReadOnlyList<DeletedRange> Deletes)
{
    public static readonly Waiting Nothing = new([], []);

    public bool IsEmpty => Clients.Count == 0 && Deletes.Count == 0;

    public int Count => Clients.Sum(client => client.Structs.Count) + Deletes.Count;

    /// <summary>UTF-16 units of text kept meanwhile.</summary>
    public long Units => Clients.Sum(client => client.Structs.Sum(run => (long)run.Text.Length));

    public bool CanGoOn(StructStore store) => Clients.Count > 0 && Clients.Any(client => Integration.Missing(store, client.Structs[0]) is null);

    /// <summary>This, when the others are no different.</summary>
    public Waiting Or(IReadOnlyList<IncomingClient> clients, IReadOnlyList<DeletedRange> deletes)
    {
        if (clients.Count == 0 && deletes.Count == 0)
            return Nothing;

        return IsSame(clients) && deletes.SequenceEqual(Deletes) ? this : new Waiting(clients, deletes);
    }

    /// <summary>Both together by client and clock; what another run holds already is left out.</summary>
    public static IReadOnlyList<IncomingClient> Together(IReadOnlyList<IncomingClient> some, IReadOnlyList<IncomingClient> others)
    {
        if (some.Count == 0 || others.Count == 0)
            return some.Count == 0 ? others : some;

        return [.. some.Concat(others).GroupBy(client => client.Client, (client, parts) => new IncomingClient(client, Ordered(parts)))];
    }

    private bool IsSame(IReadOnlyList<IncomingClient> clients) => ReferenceEquals(clients, Clients) || (clients.Count == Clients.Count
        && clients.Zip(Clients).All(pair => pair.First.Client == pair.Second.Client && pair.First.Structs.SequenceEqual(pair.Second.Structs)));

    private static List<Incoming> Ordered(IEnumerable<IncomingClient> parts)
    {
        var ordered = new List<Incoming>();
        long covered = -1;
        foreach (var run in parts.SelectMany(part => part.Structs).OrderBy(run => run.Id.Clock).ThenByDescending(run => run.Length))
        {
            if (run.End <= covered)
                continue;

            ordered.Add(run);
            covered = run.End;
        }

        return ordered;
    }
}
