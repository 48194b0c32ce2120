using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Ideation.App.Counting;
using Ideation.Domain.Common;
using Ideation.Domain.Counting;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>
/// A round's paper and its ballots as a count file has them, so that live rounds, the file and the projector are counted by the same code.
/// </summary>
internal static class BallotPapers
{
    // The paper is read once, not again with every ballot.
    private static readonly ConditionalWeakTable<BallotPaper, CountRequest> Empty = [];

    /// <summary>Refuses, with the place and what is allowed, what is no paper of its method.</summary>
    public static void Check(BallotPaper paper) => Read(CountFile(paper, new CountTerms(), []));

    /// <summary>
    /// The ballot in canonical form. Refuses with <c>ballot.malformed</c> what is none of this paper, and with <c>ballot.invalid</c> what the method
    /// would count as invalid.
    /// </summary>
    /// <param name="choice">A JSON object with one of <c>ranking</c>, <c>marks</c> and <c>approve</c>, and <c>reasons</c> where the method has them.</param>
    public static string Canonical(BallotPaper paper, JsonElement choice)
    {
        if (choice.ValueKind is JsonValueKind.Object && choice.TryGetProperty("count", out _))
            throw RoundRefusals.BallotMalformed("count", "ranking, marks, approve");

        var canonical = CanonicalJson.Of(choice);
        var store = new BallotStore();
        CountRequest request;
        try
        {
            request = Empty.GetValue(paper, static asked => CountFileReader.Read(new MemoryStream(CountFile(asked, new CountTerms(), []))).Request);
            new BallotReader(MethodForm.All[paper.Method], paper.Options.Count, store).Read(Encoding.UTF8.GetBytes(canonical), 0);
        }
        catch (CountFileException fault)
        {
            throw RoundRefusals.BallotMalformed(fault.Place.Replace("ballots[0]", "ballot", StringComparison.Ordinal), fault.Allowed);
        }

        var statistics = VoteCount.Of(request with { Box = store.Box }).Ballots;
        return statistics.Invalid == 0 ? canonical : throw RoundRefusals.BallotInvalid(statistics.InvalidReasons.Keys.First());
    }

    public static CountFile Read(byte[] countFile)
    {
        try
        {
            return CountFileReader.Read(new MemoryStream(countFile));
        }
        catch (CountFileException fault)
        {
            throw RoundRefusals.PaperUnfit(fault);
        }
    }

    /// <param name="ballots">In canonical form, each with its count where that is not one.</param>
    public static byte[] CountFile(BallotPaper paper, CountTerms terms, IEnumerable<string> ballots)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartObject();
        writer.WriteString("format", "ideation-count/1");
        if (terms.Title is not null)
            writer.WriteString("title", terms.Title);
        writer.WriteString("method", paper.Method);
        Write(writer, "options", paper.Options);
        if (paper.Seats != 1)
            writer.WriteNumber("seats", paper.Seats);
        if (paper.Grades.Count > 0)
            Write(writer, "grades", paper.Grades);
        if (paper.Budget is { } budget)
            Raw(writer, "budget", budget);
        if (paper.Costs.Count > 0)
        {
            writer.WriteStartArray("costs");
            foreach (var cost in paper.Costs)
                writer.WriteRawValue(Number(cost, "costs"));
            writer.WriteEndArray();
        }

        writer.WritePropertyName("rules");
        RoundRules.Write(writer, paper.Rules, terms);
        writer.WriteStartArray("ballots");
        foreach (var ballot in ballots)
            writer.WriteRawValue(ballot, skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<string> words)
    {
        writer.WriteStartArray(name);
        foreach (var word in words)
            writer.WriteStringValue(word);
        writer.WriteEndArray();
    }

    private static void Raw(Utf8JsonWriter writer, string name, string number)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(Number(number, name));
    }

    private static string Number(string text, string place) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : throw RoundRefusals.PaperPlaceUnfit(place, "0, 12.50");
}
