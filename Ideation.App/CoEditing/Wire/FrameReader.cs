namespace Ideation.App.CoEditing;

/// <summary>Reads the messages of one frame: lib0's variable-length numbers, and bytes with their length before them.</summary>
internal ref struct FrameReader(ReadOnlySpan<byte> frame)
{
    private const long Max = (1L << 53) - 1;

    private ReadOnlySpan<byte> _left = frame;

    public readonly bool AtEnd => _left.IsEmpty;

    public long Number()
    {
        long value = 0;
        for (var shift = 0; shift <= 49 && !_left.IsEmpty; shift += 7)
        {
            var read = _left[0];
            _left = _left[1..];
            value |= (long)(read & 0x7F) << shift;
            if (read < 0x80)
                return value <= Max ? value : throw new TextClosedException(TextClosure.Malformed);
        }

        throw new TextClosedException(TextClosure.Malformed);
    }

    public ReadOnlySpan<byte> Bytes()
    {
        var length = Number();
        if (length > _left.Length)
            throw new TextClosedException(TextClosure.Malformed);

        var bytes = _left[..(int)length];
        _left = _left[(int)length..];
        return bytes;
    }
}
