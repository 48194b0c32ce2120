namespace Ideation.Domain.Counting;

/// <summary>What decides when the method alone does not; tried in the order given.</summary>
public enum TieRule
{
    /// <summary>The tie is the result.</summary>
    Declare = 1,

    /// <summary>The order of the options: the first wins or survives.</summary>
    DeclaredOrder = 2,

    /// <summary>The most recent round in which they differ; those still equal there, the one before.</summary>
    PreviousRounds = 3,

    /// <summary>Wins minus losses among the tied.</summary>
    Pairwise = 4,

    /// <summary>Options ordered by the SHA-256 of "seed:number", ascending.</summary>
    Seeded = 5,

    /// <summary>What people decided during the count.</summary>
    Decided = 6,
}

/// <summary>What people decided at a tie: in run-off methods the options eliminated, elsewhere the options preferred.</summary>
public sealed record CastingDecision(int? Round, IReadOnlyList<int> Chosen);

/// <summary>The declared way to break ties. A tie that no rule breaks is declared.</summary>
public sealed record TiePolicy(IReadOnlyList<TieRule> Rules)
{
    public static TiePolicy Declare { get; } = new([TieRule.Declare]);

    public string Seed { get; init; } = "";

    public IReadOnlyList<CastingDecision> Decided { get; init; } = [];
}

public static class TieRuleNames
{
    public static IReadOnlyDictionary<string, TieRule> All { get; } = new Dictionary<string, TieRule>
    {
        ["declare"] = TieRule.Declare,
        ["declared-order"] = TieRule.DeclaredOrder,
        ["previous-rounds"] = TieRule.PreviousRounds,
        ["pairwise"] = TieRule.Pairwise,
        ["seeded"] = TieRule.Seeded,
        ["decided"] = TieRule.Decided,
    };

    public static string NameOf(TieRule rule) => All.First(pair => pair.Value == rule).Key;
}
