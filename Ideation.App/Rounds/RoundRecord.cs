using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>
/// A closed round as anybody can verify it, <c>ideation-round/1</c>: the ballots in their sealed order with the hash that chains each to the one before, the
/// head of the chain, the hashes of receipts, and the count file with its fingerprint. Its form is in <c>docs/rounds.md</c>.
/// </summary>
internal static class RoundRecord
{
    public const string Format = "ideation-round/1";

    public static byte[] Write(RoundId id, PublishedRecord record, CountedRound counted)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("round", id.ToString());
        writer.WriteString("receiptKind", record.Kind is ReceiptKind.Content ? "content" : "inclusion");
        writer.WriteString("head", record.Head);
        writer.WriteString("fingerprint", counted.Result.Fingerprint);
        WriteNumbers(writer, "winners", counted.Result.Winners);
        WriteNumbers(writer, "tied", counted.Result.Tied);
        writer.WriteStartArray("receipts");
        foreach (var hash in record.Receipts)
            writer.WriteStringValue(hash);
        writer.WriteEndArray();
        writer.WriteStartArray("ballots");
        foreach (var ballot in record.Ballots)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("ballot");
            writer.WriteRawValue(ballot.Choice);
            if (ballot.Receipt is not null)
                writer.WriteString("receiptHash", ballot.Receipt);
            writer.WriteString("link", ballot.Link);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("countFile");
        writer.WriteRawValue(counted.File.Span);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, IReadOnlyList<int> numbers)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers)
            writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}
