using System.Buffers.Binary;

namespace Ideation.Domain.CoEditing;

/// <summary>
/// The history of a text as a file: how many updates, then each with its length in front. All numbers are uint32, little-endian.
/// </summary>
public sealed class UpdateLog
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly List<Range> _updates;

    private UpdateLog(ReadOnlyMemory<byte> bytes, List<Range> updates) => (_bytes, _updates) = (bytes, updates);

    public int Count => _updates.Count;

    public ReadOnlySpan<byte> this[int index] => _bytes.Span[_updates[index]];

    /// <summary>Null when the bytes are no log: too short for what they announce, or too long.</summary>
    public static UpdateLog? TryRead(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < sizeof(uint))
            return null;

        var updates = new List<Range>();
        long at = sizeof(uint);
        for (var left = Number(bytes, 0); left > 0; left--)
        {
            if (bytes.Length - at < sizeof(uint))
                return null;

            var begin = at + sizeof(uint);
            at = begin + Number(bytes, (int)at);
            if (at > bytes.Length)
                return null;
            updates.Add((int)begin..(int)at);
        }

        return at == bytes.Length ? new UpdateLog(bytes, updates) : null;
    }

    public static void Write(Stream stream, IReadOnlyCollection<byte[]> updates)
    {
        Write(stream, updates.Count);
        foreach (var update in updates)
        {
            Write(stream, update.Length);
            stream.Write(update);
        }
    }

    private static uint Number(ReadOnlyMemory<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[at..]);

    private static void Write(Stream stream, int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)number);
        stream.Write(bytes);
    }
}
