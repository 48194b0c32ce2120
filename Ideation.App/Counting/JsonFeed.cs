using System.Text.Json;

namespace Ideation.App.Counting;

/// <summary>Reads JSON from a stream piece by piece, so that a file of a million ballots never stands in memory whole.</summary>
internal sealed class JsonFeed(Stream stream)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;
    private bool _isFinal;
    private bool _hasBegun;
    private JsonReaderState _state;

    /// <summary>The next token; a member's name comes with it.</summary>
    public (JsonTokenType Type, string? Name) Next()
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                var name = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;
                Keep(reader);
                return (reader.TokenType, name);
            }

            Keep(reader);
            if (_isFinal)
                return (JsonTokenType.None, null);
            Fill();
        }
    }

    /// <summary>The next value, whole.</summary>
    public JsonElement Value()
    {
        while (true)
        {
            var reader = Reader();
            if (JsonDocument.TryParseValue(ref reader, out var document))
            {
                Keep(reader);
                return document.RootElement;
            }

            Fill();
        }
    }

    /// <summary>The bytes of the next item of the array that was begun; false at its end. They hold until the next call.</summary>
    public bool NextItem(out ReadOnlySpan<byte> item)
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndArray)
                {
                    Keep(reader);
                    item = default;
                    return false;
                }

                var from = _start + (int)reader.TokenStartIndex;
                if (reader.TrySkip())
                {
                    item = _buffer.AsSpan(from, _start + (int)reader.BytesConsumed - from);
                    Keep(reader);
                    return true;
                }
            }

            Fill();
        }
    }

    private Utf8JsonReader Reader() => new(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);

    private void Keep(in Utf8JsonReader reader)
    {
        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
    }

    private void Fill()
    {
        if (_isFinal)
            throw new JsonException("The text ends too early.");

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        // The first piece is long enough to see whether it begins with a byte order mark.
        var read = stream.ReadAtLeast(_buffer.AsSpan(_end), _hasBegun ? 1 : 3, throwOnEndOfStream: false);
        _isFinal = read == 0;
        if (!_hasBegun && _buffer.AsSpan(0, read).StartsWith("\uFEFF"u8))
            _start = 3;
        _hasBegun = true;
        _end += read;
    }
}
