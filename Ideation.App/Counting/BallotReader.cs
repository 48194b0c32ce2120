using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>Reads one ballot after the other, strictly, and hands it to the store.</summary>
internal sealed class BallotReader
{
    private readonly MethodForm _method;
    private readonly int _options;
    private readonly BallotStore _store;
    private readonly ArrayBufferWriter<byte> _form = new();
    private readonly BallotContent _content;
    private string _place = "";

    public BallotReader(MethodForm method, int options, BallotStore store)
    {
        (_method, _options, _store) = (method, options, store);
        _content = new(_form, options, store, Wrong);
    }

    public void Read(ReadOnlySpan<byte> text, int number)
    {
        _place = string.Create(CultureInfo.InvariantCulture, $"ballots[{number}]");
        _form.ResetWrittenCount();
        var reader = new Utf8JsonReader(text);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Wrong("", "file.not-an-object", "{ \"count\": …, \"ranking\" | \"marks\" | \"approve\": … }");

        var count = 1L;
        BallotKind? kind = null;
        JsonElement? reasons = null;
        var hasCount = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("count"u8))
            {
                if (hasCount)
                    throw Wrong(".count", "file.twice", "1 ×", "count");
                (hasCount, count) = (true, Count(ref reader));
            }
            else if (reader.ValueTextEquals("reasons"u8) && _method.HasReasons && reasons is null)
            {
                reasons = Reasons(ref reader);
            }
            else
            {
                kind = Kind(ref reader, kind);
                _content.Read(ref reader, kind.Value);
            }
        }

        if (kind is null)
            throw Wrong("", "file.empty-ballot", _method.KindNames);
        Put(kind.Value, count, reasons);
    }

    private void Put(BallotKind kind, long count, JsonElement? reasons)
    {
        if (reasons is { } given)
            _form.Write(Encoding.UTF8.GetBytes($",\"reasons\":{CanonicalJson.Of(given)}"));
        _form.Write("}"u8);
        try
        {
            if (!_store.TryAdd(_form.WrittenSpan, count))
                _store.Add(_form.WrittenSpan, reasons is { } said ? _content.ToBallot(kind, count).Saying([.. said.EnumerateArray().Select(reason => reason.GetString())]) : _content.ToBallot(kind, count));
        }
        catch (OverflowException)
        {
            throw Wrong("", "file.too-large", "9223372036854775807");
        }
    }

    private BallotKind Kind(ref Utf8JsonReader reader, BallotKind? before)
    {
        var name = reader.GetString()!;
        var kind = _method.KindOf(name);
        if (kind is null)
            throw Wrong($".{name}", "file.unknown-member", _method.KindNames, name);
        if (before is not null)
            throw Wrong($".{name}", "file.two-contents", _method.KindNames);
        return kind.Value;
    }

    private long Count(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var count) || count < 1)
            throw Wrong(".count", "file.not-a-count", "1–9223372036854775807");
        return count;
    }

    private JsonElement Reasons(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var reasons = document.RootElement.Clone();
        if (reasons.ValueKind != JsonValueKind.Array
            || reasons.GetArrayLength() != _options
            || reasons.EnumerateArray().Any(reason => reason.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)))
        {
            throw Wrong(".reasons", "file.not-reasons", "[\"…\", null]");
        }

        return reasons;
    }

    private CountFileException Wrong(string inside, string key, string allowed, params object[] arguments) =>
        new(_place + inside, key, allowed, arguments);
}
