namespace Ideation.Domain.CoEditing;

/// <summary>
/// Reads an update in the V1 format of Yjs (<c>readClientsStructRefs</c>, <c>readDeleteSet</c>) and refuses what is not the change of one plain text.
/// </summary>
internal static class UpdateReader
{
    public static IncomingUpdate Read(ReadOnlySpan<byte> bytes)
    {
        var reader = new VarReader(bytes);
        var update = new IncomingUpdate(ReadClients(ref reader), ReadDeletes(ref reader));
        return reader.AtEnd ? update : throw TextFaults.TrailingBytes;
    }

    private static List<IncomingClient> ReadClients(ref VarReader reader)
    {
        var left = reader.Uint();
        var clients = new List<IncomingClient>((int)Math.Min(left, 4));
        var seen = left > 1 ? new HashSet<long>() : null;
        for (; left > 0; left--)
        {
            var count = reader.Uint();
            var client = reader.Uint();
            if (seen?.Add(client) is false)
                throw TextFaults.ClientTwice;

            var structs = ReadStructs(ref reader, client, count);
            if (structs.Count > 0)
                clients.Add(new IncomingClient(client, structs));
        }

        return clients;
    }

    private static List<Incoming> ReadStructs(ref VarReader reader, long client, long count)
    {
        var structs = new List<Incoming>((int)Math.Min(count, 4));
        var clock = reader.Uint();
        for (; count > 0; count--)
        {
            var info = reader.Byte();
            var length = (info & StructKind.ContentBits) == StructKind.Skip
                ? reader.Uint()
                : Add(structs, ReadStruct(ref reader, info, new Dot(client, clock)));
            if (length == 0)
                throw TextFaults.EmptyStruct;
            clock += length;
            if (clock > VarReader.Max)
                throw TextFaults.NumberTooLarge;
        }

        return structs;
    }

    private static long Add(List<Incoming> structs, Incoming read)
    {
        structs.Add(read);
        return read.Length;
    }

    private static Incoming ReadStruct(ref VarReader reader, byte info, Dot id)
    {
        if ((info & StructKind.ContentBits) == StructKind.Collected)
            return new Incoming(ItemKind.Collected, id, reader.Uint(), Dot.None, Dot.None, "");
        if ((info & StructKind.HasParentSub) != 0)
            throw TextFaults.ParentSub;

        var origin = (info & StructKind.HasOrigin) != 0 ? ReadOrigin(ref reader, id) : Dot.None;
        var rightOrigin = (info & StructKind.HasRightOrigin) != 0 ? ReadOrigin(ref reader, id) : Dot.None;
        if (origin.IsNone && rightOrigin.IsNone)
            ReadParent(ref reader);

        switch (info & StructKind.ContentBits)
        {
            case StructKind.Deleted:
                return new Incoming(ItemKind.Deleted, id, reader.Uint(), origin, rightOrigin, "");
            case StructKind.Text:
                var text = reader.Text();
                return new Incoming(ItemKind.Text, id, text.Length, origin, rightOrigin, text);
            case var other and < StructKind.Skip:
                throw TextFaults.Content(other);
            default:
                throw TextFaults.UnknownStruct;
        }
    }

    /// <summary>A client writes next to what it has written, never next to what it is going to write.</summary>
    private static Dot ReadOrigin(ref VarReader reader, Dot id)
    {
        var origin = reader.Dot();
        return origin.Client != id.Client || origin.Clock < id.Clock ? origin : throw TextFaults.OriginNotBefore;
    }

    private static void ReadParent(ref VarReader reader)
    {
        if (reader.Uint() != 1)
            throw TextFaults.NestedType;
        if (reader.Text() != StructKind.Root)
            throw TextFaults.OtherRoot;
    }

    private static List<DeletedRange> ReadDeletes(ref VarReader reader)
    {
        var deletes = new List<DeletedRange>();
        for (var clients = reader.Uint(); clients > 0; clients--)
        {
            var client = reader.Uint();
            for (var left = reader.Uint(); left > 0; left--)
            {
                var range = new DeletedRange(client, reader.Uint(), reader.Uint());
                if (range.Length == 0)
                    throw TextFaults.EmptyDelete;
                if (range.End > VarReader.Max)
                    throw TextFaults.NumberTooLarge;
                deletes.Add(range);
            }
        }

        return deletes;
    }
}
