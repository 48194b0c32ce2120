using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ideation.Domain.Counting;

/// <summary>A tie as it is met. When <see cref="ToLose"/>, one of <see cref="Among"/> is to be eliminated, otherwise preferred.</summary>
internal sealed record Tie(int Round, IReadOnlyList<int> Among, bool ToLose)
{
    /// <summary>How many may be chosen here.</summary>
    public int Places { get; init; } = 1;

    /// <summary>Tallies of the rounds before this one, oldest first.</summary>
    public IReadOnlyList<IReadOnlyList<Fraction>> Earlier { get; init; } = [];

    /// <summary>The statute of the method looks at earlier rounds before the policy is asked.</summary>
    public bool EarlierFirst { get; init; }
}

/// <summary>What the policy made of a tie: whom it chose, or (with no <see cref="Chosen"/>) among whom it stays tied.</summary>
internal sealed record TieOutcome(IReadOnlyList<int> Chosen, IReadOnlyList<int> StillTied, IReadOnlyList<Decision> Log);

/// <summary>
/// Applies a <see cref="TiePolicy"/>. A rule that leaves several equal hands only those on to the next rule.
/// </summary>
internal sealed class TieBreaker(TiePolicy policy, int options, bool hasRounds, Func<long[][]> pairwise)
{
    private int[]? _order;

    /// <summary>Whether the way a round was reached can matter to a later tie.</summary>
    public bool LooksBack => policy.Rules.Contains(TieRule.PreviousRounds);

    public TieOutcome Break(Tie tie)
    {
        var left = tie.Among;
        IEnumerable<TieRule> rules = tie.EarlierFirst ? policy.Rules.Prepend(TieRule.PreviousRounds) : policy.Rules;
        foreach (var rule in rules)
        {
            if (rule == TieRule.Declare)
                break;

            var before = left.Count;
            left = Narrow(rule, tie, left);
            var fits = left.Count < before && (tie.ToLose ? rule == TieRule.Decided : left.Count <= tie.Places);
            if (left.Count == 1 || fits)
                return new(left, [], [.. left.Select(option => Log(tie, rule, option))]);
        }

        return new([], left, [new Decision(tie.Round, tie.Among, TieRuleNames.NameOf(TieRule.Declare), null) { IsElimination = tie.ToLose }]);
    }

    private Decision Log(Tie tie, TieRule rule, int chosen) =>
        new(tie.Round, tie.Among, TieRuleNames.NameOf(rule), chosen) { Order = rule == TieRule.Seeded ? Order() : null, IsElimination = tie.ToLose };

    private IReadOnlyList<int> Narrow(TieRule rule, Tie tie, IReadOnlyList<int> left) => rule switch
    {
        TieRule.DeclaredOrder => [tie.ToLose ? left.Max() : left.Min()],
        TieRule.PreviousRounds => ByEarlierRounds(tie, left),
        TieRule.Pairwise => Extremes(left, ByDuels(left), tie.ToLose),
        TieRule.Seeded => [tie.ToLose ? left.MaxBy(option => Array.IndexOf(Order(), option)) : left.MinBy(option => Array.IndexOf(Order(), option))],
        TieRule.Decided => ByDecision(tie, left),
        TieRule.Declare => left,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Say how this rule narrows a tie."),
    };

    private static IReadOnlyList<int> ByEarlierRounds(Tie tie, IReadOnlyList<int> left)
    {
        for (var round = tie.Earlier.Count - 1; round >= 0 && left.Count > 1; round--)
        {
            var tally = tie.Earlier[round];
            left = Extremes(left, option => tally[option], tie.ToLose);
        }

        return left;
    }

    private static List<int> Extremes(IReadOnlyList<int> left, Func<int, Fraction> worth, bool lowest)
    {
        var best = lowest ? left.Min(worth) : left.Max(worth);
        return [.. left.Where(option => worth(option) == best)];
    }

    private Func<int, Fraction> ByDuels(IReadOnlyList<int> left)
    {
        var duels = pairwise();
        return option => left.Sum(other => Math.Sign(duels[option][other] - duels[other][option]));
    }

    private IReadOnlyList<int> ByDecision(Tie tie, IReadOnlyList<int> left)
    {
        foreach (var decision in policy.Decided)
        {
            if (hasRounds && decision.Round is { } round && round != tie.Round)
                continue;

            var chosen = left.Where(decision.Chosen.Contains).ToList();
            if (chosen.Count > 0 && chosen.Count < left.Count)
                return chosen;
        }

        return left;
    }

    private int[] Order() => _order ??= [.. Enumerable.Range(0, options).OrderBy(Draw, StringComparer.Ordinal)];

    private string Draw(int option) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{policy.Seed}:{option}"))));
}
