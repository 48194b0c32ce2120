using System.Globalization;
using System.Numerics;

namespace Ideation.Domain.Counting;

/// <summary>
/// One STAR count. Where the policy declares a tie for a place in the final, every final that is possible is held: who wins all of them
/// is certain, who wins some is tied.
/// </summary>
internal sealed class StarCount(Poll poll, BigInteger[] totals, long[] fives, long[][] duels, IReadOnlyList<StarTieBreak> tieBreaks)
{
    private readonly List<IReadOnlyList<int>> _tiers = [];

    public CountResult Run()
    {
        var left = poll.All.ToList();
        var winners = new List<int>();
        List<int> tied = [];
        var seat = 1;
        while (winners.Count < poll.Seats && left.Count > 0 && tied.Count == 0)
        {
            var possible = Winner(left, seat++, out var runnerUp);
            if (possible.Count > 1)
            {
                tied = possible;
                _tiers.Add(possible);
                left.RemoveAll(possible.Contains);
                break;
            }

            winners.AddRange(possible);
            _tiers.Add(possible);
            left.RemoveAll(possible.Contains);
            if (winners.Count == poll.Seats && runnerUp is { } second && left.Remove(second))
                _tiers.Add([second]);
        }

        return new()
        {
            Winners = [.. winners.Order()],
            Tied = tied,
            Ranking = [.. _tiers, .. Tiers.HighestFirst(left, option => totals[option])],
        };
    }

    private List<int> Winner(List<int> left, int seat, out int? runnerUp)
    {
        runnerUp = null;
        if (left.Count == 1)
            return [.. left];

        var finals = Finals(left, seat);
        var outcomes = finals.Select(final => Final(final.First, final.Second, seat)).ToList();
        if (finals.Count == 1 && outcomes[0].Count == 1)
            runnerUp = finals[0].First == outcomes[0][0] ? finals[0].Second : finals[0].First;
        return [.. outcomes.SelectMany(winners => winners).Distinct().Order()];
    }

    /// <summary>Every final the totals and tie breaks allow; more than one only where a tie is declared.</summary>
    private List<(int First, int Second)> Finals(List<int> left, int seat)
    {
        var finalists = new List<int>();
        while (finalists.Count < 2)
        {
            var rest = left.Except(finalists).ToList();
            var best = rest.Max(option => totals[option]);
            var top = rest.Where(option => totals[option] == best).ToList();
            if (top.Count <= 2 - finalists.Count)
            {
                finalists.AddRange(top);
                continue;
            }

            var (chosen, stillTied) = Advance(top, 2 - finalists.Count, seat);
            if (chosen.Count > 0)
                finalists.AddRange(chosen);
            else
                return Pairs(finalists, stillTied);
        }

        return [(finalists[0], finalists[1])];
    }

    private static List<(int First, int Second)> Pairs(List<int> finalists, IReadOnlyList<int> tied) =>
        finalists.Count == 1
            ? [.. tied.Select(option => (finalists[0], option))]
            : [.. tied.SelectMany((first, i) => tied.Skip(i + 1).Select(second => (first, second)))];

    /// <summary>Decides among more options than there are places in the final. Two for the last place meet head to head; otherwise most five-star marks.</summary>
    private (IReadOnlyList<int> Chosen, IReadOnlyList<int> StillTied) Advance(List<int> top, int places, int seat)
    {
        if (places == 1 && top.Count == 2 && tieBreaks.Contains(StarTieBreak.HeadToHead) && HeadToHead(top[0], top[1]) is { } preferred)
            return ([Log(seat, top, "head-to-head", preferred)], []);

        if (tieBreaks.Contains(StarTieBreak.FiveStar))
        {
            var most = top.Max(option => fives[option]);
            var shining = top.Where(option => fives[option] == most).ToList();
            if (shining.Count <= places)
                return ([.. shining.Select(option => Log(seat, top, "five-star", option))], []);
        }

        var outcome = poll.Ties.Break(new Tie(seat, top, ToLose: false) { Places = places });
        poll.Decisions.AddRange(outcome.Log);
        return (outcome.Chosen, outcome.StillTied);
    }

    private List<int> Final(int first, int second, int seat)
    {
        poll.Explanation.Say(
            "star.final", ("option", first), ("other", second), ("votes", Text(duels[first][second])), ("against", Text(duels[second][first])));
        if (HeadToHead(first, second) is { } preferred)
            return [preferred];

        int[] both = [first, second];
        if (totals[first] != totals[second])
            return [Log(seat, both, "score", totals[first] > totals[second] ? first : second)];
        if (fives[first] != fives[second] && tieBreaks.Contains(StarTieBreak.FiveStar))
            return [Log(seat, both, "five-star", fives[first] > fives[second] ? first : second)];

        var outcome = poll.Ties.Break(new Tie(seat, both, ToLose: false));
        poll.Decisions.AddRange(outcome.Log);
        return [.. outcome.Chosen.Count > 0 ? outcome.Chosen : both];
    }

    private int? HeadToHead(int first, int second) =>
        duels[first][second] == duels[second][first] ? null : duels[first][second] > duels[second][first] ? first : second;

    private int Log(int seat, IReadOnlyList<int> among, string rule, int chosen)
    {
        poll.Decisions.Add(new Decision(seat, [.. among], rule, chosen));
        return chosen;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
