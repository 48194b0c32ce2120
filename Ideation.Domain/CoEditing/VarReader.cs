using System.Text;
using System.Text.Unicode;

namespace Ideation.Domain.CoEditing;

/// <summary>
/// Reads the variable-length numbers and strings of lib0, seven bits to a byte, least first. Never reads past the end, never allocates for a length
/// that the bytes do not hold.
/// </summary>
internal ref struct VarReader(ReadOnlySpan<byte> bytes)
{
    /// <summary>The largest number that JavaScript counts exactly.</summary>
    public const long Max = (1L << 53) - 1;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public readonly bool AtEnd => _at == _bytes.Length;

    public byte Byte() => _at < _bytes.Length ? _bytes[_at++] : throw TextFaults.EndsEarly;

    public long Uint()
    {
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var read = Byte();
            long low = read & 0x7F;
            if (low != 0)
                value = shift <= 49 ? value | low << shift : throw TextFaults.NumberTooLarge;
            if (value > Max)
                throw TextFaults.NumberTooLarge;
            if (read < 0x80)
                return value;
        }
    }

    /// <summary>Signed: the first byte holds a sign and six bits.</summary>
    public long Int()
    {
        var first = Byte();
        long value = first & 0x3F;
        var sign = (first & 0x40) != 0 ? -1 : 1;
        for (var shift = 6; first >= 0x80; shift += 7)
        {
            first = Byte();
            long low = first & 0x7F;
            if (low != 0)
                value = shift <= 48 ? value | low << shift : throw TextFaults.NumberTooLarge;
        }

        return value <= Max ? sign * value : throw TextFaults.NumberTooLarge;
    }

    public Dot Dot() => new(Uint(), Uint());

    public string Text()
    {
        var length = Uint();
        if (length > _bytes.Length - _at)
            throw TextFaults.EndsEarly;

        var bytes = _bytes.Slice(_at, (int)length);
        _at += (int)length;
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : throw TextFaults.BadUtf8;
    }
}
