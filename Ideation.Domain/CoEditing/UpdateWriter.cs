namespace Ideation.Domain.CoEditing;

/// <summary>Writes what is known of a text as one update (<c>encodeStateAsUpdate</c>), byte for byte as Yjs would.</summary>
internal sealed class UpdateWriter
{
    private readonly VarWriter _writer = new();
    private readonly VarWriter _section = new();
    private long _count;
    private long _first;
    private long _next;

    /// <summary><paramref name="since"/>: the clocks that the reader has; empty for everything.</summary>
    public static byte[] Write(StructStore store, Waiting waiting, IReadOnlyDictionary<long, long> since)
    {
        var writer = new UpdateWriter();
        writer.WriteClients(store, waiting, since);
        writer.WriteDeletes(Deleted(store).Concat(waiting.Deletes));
        return writer._writer.ToArray();
    }

    /// <summary>Runs and deletions of one client's own making.</summary>
    public static byte[] Write(long client, List<Incoming> runs, IEnumerable<DeletedRange> deletes)
    {
        var writer = new UpdateWriter();
        writer._writer.Uint(runs.Count > 0 ? 1 : 0);
        if (runs.Count > 0)
            writer.WriteClient(client, null, runs, runs[0].Id.Clock);
        writer.WriteDeletes(deletes);
        return writer._writer.ToArray();
    }

    private void WriteClients(StructStore store, Waiting waiting, IReadOnlyDictionary<long, long> since)
    {
        var clients = store.Clients.Where(client => client.Clock > since.GetValueOrDefault(client.Client)).ToDictionary(client => client.Client);
        var parked = waiting.Clients
            .Where(client => client.Structs[^1].End > since.GetValueOrDefault(client.Client))
            .ToDictionary(client => client.Client, client => client.Structs);
        var ids = clients.Keys.Union(parked.Keys).OrderDescending().ToList();
        _writer.Uint(ids.Count);
        foreach (var id in ids)
            WriteClient(id, clients.GetValueOrDefault(id), parked.GetValueOrDefault(id, []), since.GetValueOrDefault(id));
    }

    private void WriteClient(long id, ClientStructs? known, List<Incoming> parked, long since)
    {
        _section.Clear();
        (_count, _first, _next) = (0, -1, since);
        for (var index = known?.IndexOf(since) ?? 0; index < (known?.Count ?? 0); index++)
            WriteKnown(known![index]);
        parked.ForEach(WriteParked);
        _writer.Uint(_count);
        _writer.Uint(id);
        _writer.Uint(_first);
        _writer.Bytes(_section.Written);
    }

    private void WriteKnown(Item item)
    {
        var offset = Begin(item.Clock);
        WriteHead(item.Kind, offset > 0 ? new Dot(item.Owner.Client, item.Clock + offset - 1) : item.Origin, item.RightOrigin);
        if (item.Kind is ItemKind.Text)
            _section.Text(item.Characters[(int)offset..]);
        else
            _section.Uint(item.Length - offset);
        _next = item.End;
    }

    private void WriteParked(Incoming run)
    {
        if (run.End <= _next)
            return;

        var offset = Begin(run.Id.Clock);
        var rest = offset > 0 ? Placing.Rest(run, run.Id.Clock + offset) : run;
        WriteHead(rest.Kind, rest.Origin, rest.RightOrigin);
        if (rest.Kind is ItemKind.Text)
            _section.Text(rest.Text);
        else
            _section.Uint(rest.Length);
        _next = rest.End;
    }

    /// <summary>Makes the section go on at a clock: with a skip when something between is not known. Returns how much of the run was written already.</summary>
    private long Begin(long clock)
    {
        var offset = Math.Max(_next - clock, 0);
        if (_count == 0)
        {
            _first = clock + offset;
        }
        else if (clock > _next)
        {
            _section.Byte(StructKind.Skip);
            _section.Uint(clock - _next);
            _count++;
        }

        _count++;
        return offset;
    }

    private void WriteHead(ItemKind kind, Dot origin, Dot rightOrigin)
    {
        if (kind is ItemKind.Collected)
        {
            _section.Byte(StructKind.Collected);
            return;
        }

        _section.Byte((byte)(StructKind.Of(kind) | (origin.IsNone ? 0 : StructKind.HasOrigin) | (rightOrigin.IsNone ? 0 : StructKind.HasRightOrigin)));
        if (!origin.IsNone)
            _section.Dot(origin);
        if (!rightOrigin.IsNone)
            _section.Dot(rightOrigin);
        if (origin.IsNone && rightOrigin.IsNone)
        {
            _section.Uint(1);
            _section.Text(StructKind.Root);
        }
    }

    private void WriteDeletes(IEnumerable<DeletedRange> ranges)
    {
        var clients = Deleting.Merged(ranges).GroupBy(range => range.Client).ToList();
        _writer.Uint(clients.Count);
        foreach (var client in clients)
        {
            _writer.Uint(client.Key);
            _writer.Uint(client.Count());
            foreach (var range in client)
            {
                _writer.Uint(range.Clock);
                _writer.Uint(range.Length);
            }
        }
    }

    private static IEnumerable<DeletedRange> Deleted(StructStore store) =>
        from client in store.Clients
        from index in Enumerable.Range(0, client.Count)
        let item = client[index]
        where item.Kind is not ItemKind.Text
        select new DeletedRange(client.Client, item.Clock, item.Length);
}
