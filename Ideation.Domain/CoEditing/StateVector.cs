namespace Ideation.Domain.CoEditing;

/// <summary>What somebody knows: for each client the clock that comes next.</summary>
internal static class StateVector
{
    public static byte[] Write(StructStore store)
    {
        var writer = new VarWriter();
        var clients = store.Clients.ToList();
        writer.Uint(clients.Count);
        foreach (var client in clients)
        {
            writer.Uint(client.Client);
            writer.Uint(client.Clock);
        }

        return writer.ToArray();
    }

    public static IReadOnlyDictionary<long, long> Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new VarReader(bytes);
        var clocks = new Dictionary<long, long>();
        for (var left = reader.Uint(); left > 0; left--)
            clocks[reader.Uint()] = reader.Uint();
        return reader.AtEnd ? clocks : throw TextFaults.TrailingBytes;
    }
}
