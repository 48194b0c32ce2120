namespace Ideation.Domain.Counting;

/// <summary>
/// The one door of counting: counts, then applies what holds for every method — no ballots, quorum, the sentences about both.
/// </summary>
public static class VoteCount
{
    public static CountResult Of(CountRequest request)
    {
        var poll = new Poll(request);
        var found = request.Method.Count(poll);
        var statistics = poll.Statistics;
        var isEmpty = statistics.Counted == 0;
        if (isEmpty)
            found = found with { Winners = [], Tied = [.. poll.All], Ranking = [[.. poll.All]], Rounds = found.Rounds is null ? null : [] };

        var quorum = Measure(request.Quorum, statistics);
        if (quorum is { Met: false })
            found = found with { Winners = [], Tied = [] };

        return found with
        {
            Decisions = isEmpty ? [] : [.. poll.Decisions],
            Ballots = statistics,
            Quorum = quorum,
            Explanation = [.. Opening(request, statistics), .. isEmpty ? [] : poll.Explanation.Lines, .. Closing(request, found, quorum, statistics)],
        };
    }

    private static QuorumReport? Measure(Quorum? quorum, BallotStatistics statistics)
    {
        if (quorum is null)
            return null;

        var needed = (long)(quorum.Share * quorum.Base).Ceiling();
        return new(statistics.Total >= needed, quorum.Base, needed, statistics.Total);
    }

    private static IReadOnlyList<ExplanationLine> Opening(CountRequest request, BallotStatistics statistics)
    {
        var text = new Explanation();
        text.Say($"method.{request.Method.Name}");
        if (request.Seats > 1)
            text.Say("count.seats", ("seats", Text(request.Seats)));
        text.Say("count.ballots", ("counted", Text(statistics.Counted)), ("blank", Text(statistics.Blank)), ("invalid", Text(statistics.Invalid)));
        foreach (var (reason, number) in statistics.InvalidReasons)
            text.Say($"count.invalid.{reason}", ("number", Text(number)));
        return text.Lines;
    }

    private static IReadOnlyList<ExplanationLine> Closing(CountRequest request, CountResult found, QuorumReport? quorum, BallotStatistics statistics)
    {
        var text = new Explanation();
        if (statistics.Counted == 0)
            text.Say("count.nothing");
        if (quorum is not null)
        {
            text.Say(quorum.Met ? "quorum.met" : "quorum.unmet", ("present", Text(quorum.TookPart)), ("needed", Text(quorum.Needed)), ("base", Text(quorum.Base)));
        }

        if (found.Winners.Count > 0)
            text.Say(found.Winners.Count == 1 ? "count.winner" : "count.winners", ("options", found.Winners));
        if (found.Tied.Count > 0 && statistics.Counted > 0)
            text.Say("count.tied", ("options", found.Tied));
        if (found.Winners.Count == 0 && found.Tied.Count == 0 && quorum is not { Met: false })
            text.Say(request.Method.HasSeats ? "count.nobody" : "count.none-passed");
        return text.Lines;
    }

    private static string Text(Int128 number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
