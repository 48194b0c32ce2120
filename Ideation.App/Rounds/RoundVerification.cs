using System.Text.Json;
using System.Text.Json.Serialization;
using Ideation.App.Counting;
using Ideation.Domain.Counting;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>What was found to hold of an exported round.</summary>
internal sealed record VerifiedRound(bool Verified, int Ballots, int Receipts, string Head, string Fingerprint, IReadOnlyList<int> Winners, IReadOnlyList<int> Tied);

/// <summary>The file is no exported round.</summary>
internal sealed class RoundRecordException(string place, string allowed) : Exception($"{place}: {allowed}")
{
    public string Place { get; } = place;

    public string Allowed { get; } = allowed;
}

/// <summary>
/// Checks an exported round without trusting it: walks the chain from the round's own number, counts the chained ballots again, and compares the head, the
/// fingerprint, the winners and the count file with what was published.
/// </summary>
internal static class RoundVerification
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <returns>What holds, and the first thing that does not: <c>link[n]</c>, <c>head</c>, <c>count-file</c>, <c>fingerprint</c>, <c>winners</c>, <c>tied</c>, <c>receipts</c>; null when all does.</returns>
    public static (VerifiedRound Found, string? Broken) Of(byte[] file)
    {
        var record = Read(file);
        var id = Guid.TryParseExact(record.Round, "N", out var number) ? RoundId.From(number) : throw new RoundRecordException("round", "[0-9a-f]{32}");
        var head = BallotChain.Beginning(id);
        string? broken = null;
        for (var place = 0; place < record.Ballots.Count; place++)
        {
            var ballot = record.Ballots[place];
            head = BallotChain.Next(head, CanonicalJson.Of(ballot.Ballot), ballot.ReceiptHash);
            if (head != ballot.Link)
                broken ??= $"link[{place}]";
        }

        var counted = Count(record);
        broken ??= head != record.Head ? "head"
            : !HoldsSame(counted, record) ? "count-file"
            : counted.Fingerprint != record.Fingerprint ? "fingerprint" : null;
        var result = VoteCount.Of(counted.Request);
        broken ??= !result.Winners.SequenceEqual(record.Winners) ? "winners"
            : !result.Tied.SequenceEqual(record.Tied) ? "tied"
            : record.Receipts.Count > record.Ballots.Count || record.Receipts.Distinct().Count() != record.Receipts.Count ? "receipts" : null;
        return (new VerifiedRound(broken is null, record.Ballots.Count, record.Receipts.Count, head, counted.Fingerprint, result.Winners, result.Tied), broken);
    }

    private static RoundFile Read(byte[] file)
    {
        try
        {
            var record = JsonSerializer.Deserialize<RoundFile>(file, Strict) ?? throw new RoundRecordException("{}", RoundRecord.Format);
            return record.Format == RoundRecord.Format ? record : throw new RoundRecordException("format", $"\"{RoundRecord.Format}\"");
        }
        catch (JsonException fault)
        {
            throw new RoundRecordException(fault.Path ?? "$", RoundRecord.Format);
        }
    }

    private static CountFile Count(RoundFile record)
    {
        try
        {
            return CountFileReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(record.CountFile.GetRawText())));
        }
        catch (CountFileException fault)
        {
            throw new RoundRecordException($"countFile.{fault.Place}", fault.Allowed);
        }
    }

    // The ballots that were counted are those of the chain, each as often: the file with the chained ballots in it has the same fingerprint.
    private static bool HoldsSame(CountFile counted, RoundFile record)
    {
        var chained = new Dictionary<string, object?>();
        foreach (var member in record.CountFile.EnumerateObject())
            chained[member.Name] = member.Name is "ballots" ? record.Ballots.Select(ballot => ballot.Ballot) : member.Value;
        var file = JsonSerializer.SerializeToUtf8Bytes(chained, JsonSerializerOptions.Web);
        try
        {
            return CountFileReader.Read(new MemoryStream(file)).Fingerprint == counted.Fingerprint;
        }
        catch (CountFileException)
        {
            return false;
        }
    }

    private sealed record RoundFile(
        string Format, string Round, string ReceiptKind, string Head, string Fingerprint, IReadOnlyList<int> Winners, IReadOnlyList<int> Tied, IReadOnlyList<string> Receipts,
        IReadOnlyList<RoundFileBallot> Ballots, JsonElement CountFile);

    private sealed record RoundFileBallot(JsonElement Ballot, string Link, string? ReceiptHash = null);
}
