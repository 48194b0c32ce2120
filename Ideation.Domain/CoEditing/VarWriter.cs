using System.Buffers;
using System.Text;

namespace Ideation.Domain.CoEditing;

/// <summary>Writes what <see cref="VarReader"/> reads.</summary>
internal sealed class VarWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(64);

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Clear() => _bytes.ResetWrittenCount();

    public void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    public void Uint(long value)
    {
        var span = _bytes.GetSpan(10);
        var length = 0;
        for (; value > 0x7F; value >>= 7)
            span[length++] = (byte)(value & 0x7F | 0x80);
        span[length++] = (byte)value;
        _bytes.Advance(length);
    }

    public void Int(long value)
    {
        var rest = Math.Abs(value);
        Byte((byte)((rest > 0x3F ? 0x80 : 0) | (value < 0 ? 0x40 : 0) | (int)(rest & 0x3F)));
        if (rest > 0x3F)
            Uint(rest >> 6);
    }

    public void Dot(Dot dot)
    {
        Uint(dot.Client);
        Uint(dot.Clock);
    }

    /// <summary>Half of a surrogate pair is written as U+FFFD, as browsers do.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        Uint(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, _bytes);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);
}
