namespace Ideation.Domain.Juries.Results;

/// <summary>One rung of the ladder that was published before the jury met.</summary>
public enum TieStep
{
    Criterion = 1,
    FirstPlaces = 2,
    Median = 3,
    Chair = 4,
    Declare = 5,
}

/// <summary><paramref name="Number"/> is the criterion, for that step only.</summary>
public readonly record struct TieRule(TieStep Step, int Number = 0)
{
    public override string ToString() => Step switch
    {
        TieStep.Criterion => $"criterion:{Number}",
        TieStep.FirstPlaces => "first-places",
        TieStep.Median => "median",
        TieStep.Chair => "chair",
        TieStep.Declare => "declare",
        _ => throw new ArgumentOutOfRangeException(nameof(Step), Step, "Say how this step is written."),
    };
}

/// <summary>How one tie was met: among whom, by which rule, and the order that came of it (one group when the tie stands).</summary>
public sealed record TieDecision(IReadOnlyList<int> Among, TieRule Rule, IReadOnlyList<IReadOnlyList<int>> Order, string? Reason = null)
{
    public int? Chosen => Order[0].Count == 1 ? Order[0][0] : null;
}
