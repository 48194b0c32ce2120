using System.Globalization;
using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>
/// One STAR count. Where the policy declares a tie, every way on is counted: who wins in all of them is certain, who wins in some is
/// tied.
/// </summary>
internal sealed class StarCount(Poll poll, BigInteger[] totals, long[] fives, long[][] duels, IReadOnlyList<StarTieBreak> tieBreaks)
{
    private readonly BranchMemory _memory = new();
    private (List<int> Winners, List<int> Left)? _atFirstTie;

    public CountResult Run()
    {
        var found = Fill([], [.. poll.All], isWritten: true).Result(poll.All);
        return _memory.IsFull ? found with { Winners = [.. _atFirstTie!.Value.Winners.Order()], Tied = _atFirstTie.Value.Left } : found;
    }

    /// <summary>Fills the next seat and those after it. Only the way of the first of the tied is written down.</summary>
    private Branches Fill(List<int> winners, List<int> left, bool isWritten)
    {
        if (winners.Count == poll.Seats || left.Count == 0)
            return End(winners.Count, left, null);

        var possible = Winner(left, winners.Count + 1, isWritten, out var runnerUp);
        if (possible.Count > 1)
            _atFirstTie ??= (winners, left);
        Branches? all = null;
        foreach (var winner in possible)
        {
            if (_memory.IsFull && all is not null)
                break;
            List<int> next = [.. winners, winner];
            var rest = left.FindAll(option => option != winner);
            var later = all is null && isWritten
                ? Go(next, rest, runnerUp, true)
                : _memory.Recall($"{string.Join(',', next.Order())} {runnerUp}", () => Go(next, rest, runnerUp, false));
            var branch = later.After(winner, winners.Count);
            all = all?.Or(branch) ?? branch;
        }

        return all!;
    }

    private Branches Go(List<int> winners, List<int> left, int? runnerUp, bool isWritten) =>
        winners.Count == poll.Seats ? End(winners.Count, left, runnerUp) : Fill(winners, left, isWritten);

    /// <summary>The loser of the last final comes after the winners, then the rest by their totals.</summary>
    private Branches End(int filled, List<int> left, int? runnerUp)
    {
        var places = new Places(poll.Options);
        if (runnerUp is { } second)
            places.Set(second, filled, filled);
        places.SetByVotes(left.Where(option => option != runnerUp), filled + (runnerUp is null ? 0 : 1), option => totals[option]);
        return Branches.Of([], places);
    }

    private List<int> Winner(List<int> left, int seat, bool isWritten, out int? runnerUp)
    {
        runnerUp = null;
        if (left.Count == 1)
            return [.. left];

        var log = new List<Decision>();
        var finals = Finals(left, seat, log);
        var outcomes = finals.Select(final => Final(final.First, final.Second, seat, log)).ToList();
        if (isWritten)
        {
            poll.Tell(log);
            finals.ForEach(Say);
        }

        if (finals.Count == 1 && outcomes[0].Count == 1)
            runnerUp = finals[0].First == outcomes[0][0] ? finals[0].Second : finals[0].First;
        return [.. outcomes.SelectMany(winners => winners).Distinct().Order()];
    }

    /// <summary>Every final the totals and tie breaks allow; more than one only where a tie is declared.</summary>
    private List<(int First, int Second)> Finals(List<int> left, int seat, List<Decision> log)
    {
        var finalists = new List<int>();
        while (finalists.Count < 2)
        {
            var rest = left.Except(finalists).ToList();
            var best = rest.Max(option => totals[option]);
            var top = rest.FindAll(option => totals[option] == best);
            if (top.Count <= 2 - finalists.Count)
            {
                finalists.AddRange(top);
                continue;
            }

            var stillTied = Advance(top, finalists, seat, log);
            if (stillTied.Count > 0)
                return Pairs(finalists, stillTied);
        }

        return [(finalists[0], finalists[1])];
    }

    private static List<(int First, int Second)> Pairs(List<int> finalists, IReadOnlyList<int> tied) =>
        finalists.Count == 1
            ? [.. tied.Select(option => (finalists[0], option))]
            : [.. tied.SelectMany((first, i) => tied.Skip(i + 1).Select(second => (first, second)))];

    /// <summary>
    /// Fills the final from more options of one total than it has places. Two for the last place meet head to head. Otherwise most five-star
    /// marks, one after the other as long as one has strictly more; those equal there go to the policy, and are given back where it leaves them tied.
    /// </summary>
    private IReadOnlyList<int> Advance(List<int> top, List<int> finalists, int seat, List<Decision> log)
    {
        if (finalists.Count == 1 && top.Count == 2 && HeadToHead(top[0], top[1]) is { } preferred)
        {
            finalists.Add(Log(log, seat, top, "head-to-head", preferred));
            return [];
        }

        var left = top;
        while (finalists.Count < 2)
        {
            if (tieBreaks.Contains(StarTieBreak.FiveStar))
            {
                var most = left.Max(option => fives[option]);
                var shining = left.FindAll(option => fives[option] == most);
                if (shining.Count <= 2 - finalists.Count)
                {
                    finalists.AddRange(shining.Select(option => Log(log, seat, top, "five-star", option)));
                    left = left.FindAll(option => fives[option] < most);
                    continue;
                }

                left = shining;
            }

            var outcome = poll.Ties.Break(new Tie(seat, left, ToLose: false) { Places = 2 - finalists.Count });
            log.AddRange(outcome.Log);
            if (outcome.Chosen.Count == 0)
                return outcome.StillTied;

            finalists.AddRange(outcome.Chosen);
            left = left.FindAll(option => !outcome.Chosen.Contains(option));
        }

        return [];
    }

    private List<int> Final(int first, int second, int seat, List<Decision> log)
    {
        if (HeadToHead(first, second) is { } preferred)
            return [preferred];

        int[] both = [first, second];
        if (totals[first] != totals[second])
            return [Log(log, seat, both, "score", totals[first] > totals[second] ? first : second)];
        if (fives[first] != fives[second] && tieBreaks.Contains(StarTieBreak.FiveStar))
            return [Log(log, seat, both, "five-star", fives[first] > fives[second] ? first : second)];

        var outcome = poll.Ties.Break(new Tie(seat, both, ToLose: false));
        log.AddRange(outcome.Log);
        return [.. outcome.Chosen.Count > 0 ? outcome.Chosen : both];
    }

    private int? HeadToHead(int first, int second) =>
        duels[first][second] == duels[second][first] ? null : duels[first][second] > duels[second][first] ? first : second;

    private static int Log(List<Decision> log, int seat, IReadOnlyList<int> among, string rule, int chosen)
    {
        log.Add(new Decision(seat, [.. among], rule, chosen));
        return chosen;
    }

    private void Say((int First, int Second) final) => poll.Explanation.Say(
        "star.final", ("option", final.First), ("other", final.Second), ("votes", Text(duels[final.First][final.Second])), ("against", Text(duels[final.Second][final.First])));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
