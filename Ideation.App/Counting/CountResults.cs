using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>Puts what a count found into the form of a result file.</summary>
internal static class CountResults
{
    public const string Format = "ideation-result/1";

    public static CountResultFile Of(CountResult found, CountingMethod method, ExplanationWords words, string fingerprint) => new(
        Format,
        method.Name,
        found.Winners,
        found.Tied,
        found.Ranking,
        Scores(found),
        found.Rounds?.Select(Of).ToList(),
        found.Pairwise,
        found.StrongestPaths,
        found.Grades?.Select(grade => new GradeEntry(grade.Median, $"{grade.Proponents}", $"{grade.Opponents}")).ToList(),
        found.Purchases?.Select(purchase => new PurchaseEntry(purchase.Option, purchase.Rho?.ToString(), purchase.Payers, $"{purchase.Left}")).ToList(),
        [.. found.Decisions.Select(decision => new DecisionEntry(decision.Round, "tie", decision.Among, decision.Rule, decision.Chosen, decision.Order))],
        new(found.Ballots.Counted, found.Ballots.Blank, found.Ballots.Invalid, found.Ballots.InvalidReasons),
        found.Quorum is { } quorum ? new(quorum.Met, quorum.Base, quorum.Needed, quorum.TookPart) : null,
        fingerprint,
        [.. found.Explanation.Select(words.Entry)]);

    private static List<string?>? Scores(CountResult found) =>
        found.WorstDefeats is { } defeats
            ? [.. defeats.Select(strength => (string?)strength.ToString())]
            : found.Scores is { } scores ? [.. scores.Select(score => score?.ToString())] : null;

    private static RoundEntry Of(CountRound round) => new(
        round.Number,
        [.. round.Tally.Select(votes => votes.ToString())],
        round.Threshold?.ToString(),
        round.Quota?.ToString(),
        round.Elected,
        round.Eliminated,
        [.. round.Transfers.Select(transfer => new TransferEntry(transfer.From, transfer.To, $"{transfer.Value}"))],
        new($"{round.Exhausted.Choices}", $"{round.Exhausted.EqualRanks}", $"{round.Exhausted.Skipped}", $"{round.Exhausted.Duplicates}"));
}
