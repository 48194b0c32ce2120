using System.Globalization;
using System.Text;

namespace Ideation.Tests.App.Counting;

/// <summary>A run-off file that is made while it is read; it never exists whole.</summary>
internal sealed class ManyBallots(int lines) : Stream
{
    private byte[] _pending = Encoding.UTF8.GetBytes("""{"format":"ideation-count/1","method":"instant-runoff","options":["A","B","C","D","E"],"ballots":[""");
    private int _line;
    private int _from;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_from == _pending.Length)
            (_pending, _from) = (Next(), 0);
        var taken = Math.Min(count, _pending.Length - _from);
        _pending.AsSpan(_from, taken).CopyTo(buffer.AsSpan(offset));
        _from += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private byte[] Next()
    {
        if (_line > lines)
            return [];

        var text = new StringBuilder();
        for (var block = 0; block < 1000 && _line < lines; block++, _line++)
            text.Append(CultureInfo.InvariantCulture, $$"""{{(_line == 0 ? "" : ",\n")}}{"ranking":[[{{_line % 5}}],[{{_line * 7 % 4}}],[{{_line % 3}}]]}""");
        if (_line == lines)
        {
            text.Append("]}");
            _line++;
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
