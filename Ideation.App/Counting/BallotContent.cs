using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>Says where inside a ballot what is wrong, and what is allowed there.</summary>
internal delegate CountFileException WrongBallot(string inside, string key, string allowed, params object[] arguments);

/// <summary>What a ballot says: its ranking, marks or approvals, read and written in canonical form at once.</summary>
internal sealed class BallotContent(ArrayBufferWriter<byte> form, int options, BallotStore store, WrongBallot wrong)
{
    private const int MostDigits = 15;

    private readonly List<int> _named = [];
    private readonly List<int> _tierEnds = [];
    private readonly List<(long Digits, int Decimals)?> _marks = [];

    public void Read(ref Utf8JsonReader reader, BallotKind kind)
    {
        form.Write(kind == BallotKind.Ranking ? "{\"ranking\":"u8 : kind == BallotKind.Marks ? "{\"marks\":"u8 : "{\"approve\":"u8);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            throw NotAList(kind);

        _named.Clear();
        _tierEnds.Clear();
        _marks.Clear();
        form.Write("["u8);
        for (var place = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; place++)
        {
            if (place > 0)
                form.Write(","u8);
            if (kind == BallotKind.Ranking)
                Tier(ref reader, place);
            else if (kind == BallotKind.Marks)
                Mark(reader, place);
            else
                Option(reader, null, place);
        }

        form.Write("]"u8);
        if (kind == BallotKind.Marks && _marks.Count != options)
            throw wrong(".marks", "file.marks-number", options.ToString(CultureInfo.InvariantCulture), _marks.Count);
    }

    public Ballot ToBallot(BallotKind kind, long count) => kind switch
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

    private void Tier(ref Utf8JsonReader reader, int tier)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw wrong($".ranking[{tier}]", "file.not-a-list", "[0], [2, 1], []");

        form.Write("["u8);
        for (var place = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; place++)
        {
            if (place > 0)
                form.Write(","u8);
            Option(reader, tier, place);
        }

        form.Write("]"u8);
        _tierEnds.Add(_named.Count);
    }

    private void Option(in Utf8JsonReader reader, int? tier, int place)
    {
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var option) || option < 0 || option >= options)
            throw wrong(tier is { } inside ? $".ranking[{inside}][{place}]" : $".approve[{place}]", "file.not-an-option", $"0–{options - 1}");

        Write(option);
        _named.Add(option);
    }

    private void Mark(in Utf8JsonReader reader, int place)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            form.Write("null"u8);
            _marks.Add(null);
            return;
        }

        if (reader.TokenType != JsonTokenType.Number)
            throw wrong($".marks[{place}]", "file.not-a-number", "5, 2.5, null");
        if (!reader.TryGetDecimal(out var mark) || !TrySplit(reader, mark, out var digits, out var decimals))
            throw wrong($".marks[{place}]", "file.too-many-digits", MostDigits.ToString(CultureInfo.InvariantCulture));

        if (decimals == 0)
            Write(digits);
        else
            form.Write(Encoding.UTF8.GetBytes(CanonicalJson.OfNumber(reader.GetDouble())));
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

    private void Write(long number)
    {
        number.TryFormat(form.GetSpan(20), out var written, default, CultureInfo.InvariantCulture);
        form.Advance(written);
    }

    private CountFileException NotAList(BallotKind kind) => kind switch
    {
        BallotKind.Ranking => wrong(".ranking", "file.not-a-list", "[[0], [2, 1]]"),
        BallotKind.Marks => wrong(".marks", "file.not-a-list", "[5, null, 0]"),
        BallotKind.Approve => wrong(".approve", "file.not-a-list", "[0, 2]"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say how this ballot is written."),
    };
}
