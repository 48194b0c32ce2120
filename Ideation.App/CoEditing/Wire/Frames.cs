using System.Buffers;
using System.Text;

namespace Ideation.App.CoEditing;

/// <summary>
/// What the server says, one message to a frame: a y-websocket client reads the first message of a frame and no more.
/// </summary>
internal static class Frames
{
    public const int Sync = 0;
    public const int Awareness = 1;
    public const int Auth = 2;
    public const int QueryAwareness = 3;
    public const int Durable = 4;

    public const int Step1 = 0;
    public const int Step2 = 1;
    public const int Update = 2;

    /// <summary>Nobody moved: keeps a line alive whose client listens for half a minute at most.</summary>
    public static readonly byte[] StillHere = [Awareness, 1, 0];

    /// <summary>An update without content: what a client sends that has nothing to say.</summary>
    public static readonly byte[] Nothing = [0, 0];

    public static byte[] OfSync(int kind, ReadOnlySpan<byte> content)
    {
        var writer = new ArrayBufferWriter<byte>(content.Length + 12);
        Write(writer, Sync);
        Write(writer, kind);
        WriteBytes(writer, content);
        return writer.WrittenSpan.ToArray();
    }

    public static byte[] OfDurable(long seq)
    {
        var writer = new ArrayBufferWriter<byte>(10);
        Write(writer, Durable);
        Write(writer, seq);
        return writer.WrittenSpan.ToArray();
    }

    /// <param name="reason">A code whose sentence is in the resources.</param>
    public static byte[] OfDenied(string reason)
    {
        var writer = new ArrayBufferWriter<byte>(64);
        Write(writer, Auth);
        Write(writer, 0);
        WriteBytes(writer, Encoding.UTF8.GetBytes(reason));
        return writer.WrittenSpan.ToArray();
    }

    public static byte[] OfAwareness(IReadOnlyCollection<AwarenessEntry> entries)
    {
        var inner = new ArrayBufferWriter<byte>(256);
        Write(inner, entries.Count);
        foreach (var entry in entries)
        {
            Write(inner, entry.Client);
            Write(inner, entry.Clock);
            WriteBytes(inner, Encoding.UTF8.GetBytes(entry.State ?? "null"));
        }

        var writer = new ArrayBufferWriter<byte>(inner.WrittenCount + 8);
        Write(writer, Awareness);
        WriteBytes(writer, inner.WrittenSpan);
        return writer.WrittenSpan.ToArray();
    }

    private static void WriteBytes(ArrayBufferWriter<byte> writer, ReadOnlySpan<byte> bytes)
    {
        Write(writer, bytes.Length);
        writer.Write(bytes);
    }

    private static void Write(ArrayBufferWriter<byte> writer, long value)
    {
        for (; value > 0x7F; value >>= 7)
            writer.Write([(byte)(value & 0x7F | 0x80)]);
        writer.Write([(byte)value]);
    }
}
