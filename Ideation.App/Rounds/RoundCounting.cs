using Ideation.App.Counting;
using Ideation.Domain.Counting;
using Ideation.Domain.Rounds;

namespace Ideation.App.Rounds;

/// <summary>What was counted, and the file that anybody can count again.</summary>
internal sealed record RoundCount(byte[] File, CountResultFile Result)
{
    public Outcome Outcome => new(
        Result.Winners, Result.Tied, Result.Ballots.Blank, Result.Ballots.Invalid, Result.Quorum?.Met, Result.Fingerprint);
}

/// <summary>Counts a round by way of its count file.</summary>
internal static class RoundCounting
{
    /// <param name="choices">Ballots in canonical form, one for each voter.</param>
    public static RoundCount Of(Round round, Attendance attendance, IEnumerable<string> choices) => Of(round, attendance, choices, round.CastingVote?.Chosen);

    public static RoundCount Of(Round round, Attendance attendance, IEnumerable<string> choices, IReadOnlyList<int>? decided)
    {
        var terms = new CountTerms(round.Title, round.Settings.Quorum?.Share, BaseOf(round.Settings.Quorum, attendance), Casting(round, decided));
        var file = BallotPapers.CountFile(round.Paper, terms, Merged(choices));
        var read = BallotPapers.Read(file);
        var words = new ExplanationWords(read.Header.Options, read.Header.Grades);
        return new RoundCount(file, CountResults.Of(VoteCount.Of(read.Request), read.Request.Method, words, read.Fingerprint));
    }

    private static long? BaseOf(RoundQuorum? quorum, Attendance attendance) => quorum switch
    {
        null => null,
        { Fixed: { } people } => people,
        { Base: QuorumBase.Enrolled } => attendance.Enrolled,
        { Base: QuorumBase.Present } => attendance.Present,
        { Base: QuorumBase.Active } => attendance.Active,
        _ => throw new ArgumentOutOfRangeException(nameof(quorum), quorum.Base, "Say what this share is taken of."),
    };

    // In a run-off, people decide who goes; elsewhere who is preferred.
    private static IReadOnlyList<int>? Casting(Round round, IReadOnlyList<int>? chosen)
    {
        if (chosen is null)
            return null;

        return round.Paper.Method is "instant-runoff" or "single-transferable-vote"
            ? [.. round.Seal!.Outcome.Tied.Except(chosen)]
            : chosen;
    }

    // Equal ballots once, with their count, in the order of their form: what the file says has nothing to do with who came when.
    private static IEnumerable<string> Merged(IEnumerable<string> choices) =>
        choices.CountBy(choice => choice).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Value == 1 ? pair.Key : $"{{\"count\":{pair.Value},{pair.Key[1..]}");
}
