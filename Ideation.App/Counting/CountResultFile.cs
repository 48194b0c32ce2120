using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>The result file, member by member as the contract lists them.</summary>
internal sealed record CountResultFile(
    string Format,
    string Method,
    IReadOnlyList<int> Winners,
    IReadOnlyList<int> Tied,
    IReadOnlyList<IReadOnlyList<int>> Ranking,
    IReadOnlyList<string?>? Scores,
    IReadOnlyList<RoundEntry>? Rounds,
    IReadOnlyList<long[]>? Pairwise,
    IReadOnlyList<Strength[]>? StrongestPaths,
    IReadOnlyList<GradeEntry>? Grades,
    IReadOnlyList<PurchaseEntry>? Purchases,
    IReadOnlyList<DecisionEntry> Decisions,
    BallotsEntry Ballots,
    QuorumEntry? Quorum,
    string Fingerprint,
    IReadOnlyList<ExplanationEntry> Explanation);

internal sealed record RoundEntry(
    int Number,
    IReadOnlyList<string> Tally,
    string? Threshold,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Quota,
    IReadOnlyList<int> Elected,
    IReadOnlyList<int> Eliminated,
    IReadOnlyList<TransferEntry> Transfers,
    ExhaustedEntry Exhausted);

internal sealed record TransferEntry(int From, int? To, string Value);

internal sealed record ExhaustedEntry(string Choices, string EqualRanks, string Skipped, string Duplicates);

internal sealed record GradeEntry(int Median, string Proponents, string Opponents);

internal sealed record PurchaseEntry(int Option, string? Rho, long Payers, string Left);

internal sealed record DecisionEntry(
    int Round,
    string Kind,
    IReadOnlyList<int> Among,
    string Rule,
    int? Chosen,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<int>? Order);

internal sealed record BallotsEntry(Int128 Counted, long Blank, long Invalid, IReadOnlyDictionary<string, long> InvalidReasons);

internal sealed record QuorumEntry(bool Met, long Base, long Needed, [property: JsonPropertyName("took_part")] Int128 TookPart);

internal sealed record ExplanationEntry(string Key, JsonObject Args, string Fr, string En);
