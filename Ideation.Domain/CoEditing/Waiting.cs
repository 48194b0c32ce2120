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

        var together = some.ToList();
        foreach (var other in others)
        {
            var at = together.FindIndex(client => client.Client == other.Client);
            if (at < 0)
                together.Add(other);
            else
                together[at] = new IncomingClient(other.Client, Merged(together[at].Structs, other.Structs));
        }

        return together;
    }

    private bool IsSame(IReadOnlyList<IncomingClient> clients) => ReferenceEquals(clients, Clients) || (clients.Count == Clients.Count
        && clients.Zip(Clients).All(pair => pair.First.Client == pair.Second.Client && pair.First.Structs.SequenceEqual(pair.Second.Structs)));

    private static List<Incoming> Merged(List<Incoming> some, List<Incoming> others)
    {
        var merged = new List<Incoming>(some.Count + others.Count);
        var (mine, theirs) = (0, 0);
        while (mine < some.Count || theirs < others.Count)
        {
            var isMine = theirs == others.Count || (mine < some.Count && ComesFirst(some[mine], others[theirs]));
            var run = isMine ? some[mine++] : others[theirs++];
            if (merged.Count == 0 || run.End > merged[^1].End)
                merged.Add(run);
        }

        return merged;
    }

    private static bool ComesFirst(Incoming run, Incoming other) =>
        run.Id.Clock < other.Id.Clock || (run.Id.Clock == other.Id.Clock && run.Length >= other.Length);
}
