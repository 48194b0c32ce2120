namespace Ideation.Domain.Counting;

/// <summary>
/// Schulze method (Schulze 2011, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent single-winner
/// election method"): the strongest path between two options is the chain of majorities whose weakest link is strongest; an
/// option beats another if its path to it is stronger than the path back.
/// </summary>
public sealed record Schulze : PairwiseMethod
{
    public override string Name => "schulze";

    private protected override CountResult Count(Poll poll, long[][] duels)
    {
        var paths = StrongestPaths(duels);
        var ranking = Tiers.ByRemoval(poll.Options, (one, other) => paths[one][other] > paths[other][one]);
        SayStrength(poll);
        poll.Explanation.Say("strength.chain");
        foreach (var winner in ranking.Take(1).SelectMany(tier => tier))
        {
            foreach (var other in poll.All.Where(other => paths[winner][other] > paths[other][winner]))
            {
                poll.Explanation.Say(
                    "schulze.path", ("option", winner), ("other", other), ("strength", paths[winner][other].ToString()), ("back", paths[other][winner].ToString()),
                    ("chain", Chain(duels, winner, other, paths[winner][other])));
            }
        }

        return new() { Ranking = ranking, StrongestPaths = paths };
    }

    /// <summary>The shortest of the strongest chains, from end to end.</summary>
    private IReadOnlyList<int> Chain(long[][] duels, int from, int to, Strength strength)
    {
        var reached = new Dictionary<int, IReadOnlyList<int>> { [from] = [from] };
        for (var waiting = new Queue<int>([from]); !reached.ContainsKey(to);)
        {
            var here = waiting.Dequeue();
            for (var next = 0; next < duels.Length; next++)
            {
                if (Of(duels[here][next], duels[next][here]) >= strength && reached.TryAdd(next, [.. reached[here], next]))
                    waiting.Enqueue(next);
            }
        }

        return reached[to];
    }

    /// <summary>Widest paths by Floyd and Warshall. Strengths are compared by their place among all that occur, which is exact and fast.</summary>
    private Strength[][] StrongestPaths(long[][] duels)
    {
        var options = duels.Length;
        var strengths = Array.ConvertAll(Enumerable.Range(0, options).ToArray(), one => Array.ConvertAll(
            Enumerable.Range(0, options).ToArray(), other => Of(duels[one][other], duels[other][one])));
        Strength[] known = [.. strengths.SelectMany(row => row).Append(Counting.Strength.None).Distinct().Order()];
        var places = known.Select((strength, place) => (strength, place)).ToDictionary(pair => pair.strength, pair => pair.place);
        var paths = Array.ConvertAll(strengths, row => Array.ConvertAll(row, strength => places[strength]));
        for (var through = 0; through < options; through++)
        {
            var onward = paths[through];
            for (var from = 0; from < options; from++)
            {
                var (row, reach) = (paths[from], paths[from][through]);
                for (var to = 0; to < options; to++)
                    row[to] = to == from ? 0 : Math.Max(row[to], Math.Min(reach, onward[to]));
            }
        }

        return Array.ConvertAll(paths, row => Array.ConvertAll(row, place => known[place]));
    }
}
