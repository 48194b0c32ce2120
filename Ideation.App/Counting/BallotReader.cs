using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>Reads one ballot after the other, strictly, and hands it to the store.</summary>
internal sealed class BallotReader(MethodForm method, int options, BallotStore store)
{
    private const int MostDigits = 15;

    private readonly ArrayBufferWriter<byte> _form = new();
    private readonly List<int> _named = [];
    private readonly List<int> _tierEnds = [];
    private readonly List<(long Digits, int Decimals)?> _marks = [];
    private string _place = "";

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
            else if (reader.ValueTextEquals("reasons"u8) && method.HasReasons && reasons is null)
            {
                reasons = Reasons(ref reader);
            }
            else
            {
                kind = Kind(ref reader, kind);
                Content(ref reader, kind.Value);
            }
        }

        if (kind is null)
            throw Wrong("", "file.empty-ballot", method.KindNames);
        Put(kind.Value, count, reasons);
    }

    private void Put(BallotKind kind, long count, JsonElement? reasons)
    {
        if (reasons is { } given)
            _form.Write(Encoding.UTF8.GetBytes($",\"reasons\":{CanonicalJson.Of(given)}"));
        _form.Write("}"u8);
        try
        {
            if (!store.TryAdd(_form.WrittenSpan, count))
                store.Add(_form.WrittenSpan, reasons is { } said ? New(kind, count).Saying([.. said.EnumerateArray().Select(reason => reason.GetString())]) : New(kind, count));
        }
        catch (OverflowException)
        {
            throw Wrong("", "file.too-large", "9223372036854775807");
        }
    }

    private Ballot New(BallotKind kind, long count) => kind switch
    {
        BallotKind.Approve => Ballot.Approving(count, [.. _named]),
        BallotKind.Ranking => Ballot.Ranked(count, Tiers()),
        BallotKind.Marks => Ballot.Marked(count, Marks()),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say how this ballot is read."),
    };

    private int[][] Tiers()
    {
        var tiers = new int[_tierEnds.Count][];
        for (var (tier, from) = (0, 0); tier < tiers.Length; from = _tierEnds[tier++])
            tiers[tier] = [.. _named.GetRange(from, _tierEnds[tier] - from)];
        return tiers;
    }

    private long[] Marks()
    {
        var decimals = _marks.Max(mark => mark?.Decimals ?? 0);
        if (decimals > store.Decimals)
            store.RaiseDecimals(decimals);
        return [.. _marks.Select(mark => mark is { } given ? checked(given.Digits * (long)Math.Pow(10, store.Decimals - given.Decimals)) : Ballot.NoMark)];
    }

    private BallotKind Kind(ref Utf8JsonReader reader, BallotKind? before)
    {
        var name = reader.GetString()!;
        var kind = method.KindOf(name);
        if (kind is null)
            throw Wrong($".{name}", "file.unknown-member", method.KindNames, name);
        if (before is not null)
            throw Wrong($".{name}", "file.two-contents", method.KindNames);
        return kind.Value;
    }

    private void Content(ref Utf8JsonReader reader, BallotKind kind)
    {
        var name = kind == BallotKind.Ranking ? "ranking" : kind == BallotKind.Marks ? "marks" : "approve";
        _form.Write(Encoding.UTF8.GetBytes($"{{\"{name}\":"));
        reader.Read();
        Expect(reader, JsonTokenType.StartArray, $".{name}", kind == BallotKind.Ranking ? "[[0], [2, 1]]" : kind == BallotKind.Marks ? "[5, null, 0]" : "[0, 2]");
        _named.Clear();
        _tierEnds.Clear();
        _marks.Clear();
        _form.Write("["u8);
        for (var place = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; place++)
        {
            if (place > 0)
                _form.Write(","u8);
            if (kind == BallotKind.Ranking)
                Tier(ref reader, place);
            else if (kind == BallotKind.Marks)
                Mark(reader, place);
            else
                Option(reader, $".approve[{place}]");
        }

        _form.Write("]"u8);
        if (kind == BallotKind.Marks && _marks.Count != options)
            throw Wrong(".marks", "file.marks-number", options.ToString(CultureInfo.InvariantCulture), _marks.Count);
    }

    private void Tier(ref Utf8JsonReader reader, int tier)
    {
        Expect(reader, JsonTokenType.StartArray, $".ranking[{tier}]", "[0], [2, 1], []");
        _form.Write("["u8);
        for (var place = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; place++)
        {
            if (place > 0)
                _form.Write(","u8);
            Option(reader, $".ranking[{tier}][{place}]");
        }

        _form.Write("]"u8);
        _tierEnds.Add(_named.Count);
    }

    private void Option(in Utf8JsonReader reader, string place)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var option) || option < 0 || option >= options)
            throw Wrong(place, "file.not-an-option", $"0–{options - 1}");

        Write(option);
        _named.Add(option);
    }

    private void Mark(in Utf8JsonReader reader, int place)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            _form.Write("null"u8);
            _marks.Add(null);
            return;
        }

        if (reader.TokenType != JsonTokenType.Number)
            throw Wrong($".marks[{place}]", "file.not-a-number", "5, 2.5, null");
        if (!reader.TryGetDecimal(out var mark) || !TrySplit(reader, mark, out var digits, out var decimals))
            throw Wrong($".marks[{place}]", "file.too-many-digits", MostDigits.ToString(CultureInfo.InvariantCulture));

        if (decimals == 0)
            Write(digits);
        else
            _form.Write(Encoding.UTF8.GetBytes(CanonicalJson.OfNumber(reader.GetDouble())));
        _marks.Add((digits, decimals));
    }

    /// <summary>
    /// The fingerprint writes numbers as doubles do. So many digits are always told apart, and more where they are all that a double needs,
    /// as in 3.3333333333333335.
    /// </summary>
    private static bool TrySplit(in Utf8JsonReader reader, decimal mark, out long digits, out int decimals) =>
        ExactNumber.TrySplit(mark, MostDigits, out digits, out decimals)
        || (decimal.TryParse(CanonicalJson.OfNumber(reader.GetDouble()), NumberStyles.Float, CultureInfo.InvariantCulture, out var shortest)
            && shortest == mark && ExactNumber.TrySplit(mark, MostDigits + 3, out digits, out decimals));

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
            || reasons.GetArrayLength() != options
            || reasons.EnumerateArray().Any(reason => reason.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)))
        {
            throw Wrong(".reasons", "file.not-reasons", "[\"…\", null]");
        }

        return reasons;
    }

    private void Write(long number)
    {
        number.TryFormat(_form.GetSpan(20), out var written, default, CultureInfo.InvariantCulture);
        _form.Advance(written);
    }

    private void Expect(in Utf8JsonReader reader, JsonTokenType type, string place, string allowed)
    {
        if (reader.TokenType != type)
            throw Wrong(place, "file.not-a-list", allowed);
    }

    private CountFileException Wrong(string inside, string key, string allowed, params object[] arguments) =>
        new(_place + inside, key, allowed, arguments);
}
