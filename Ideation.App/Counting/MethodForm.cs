using Ideation.Domain.Counting;

namespace Ideation.App.Counting;

/// <summary>What a count file of one method may hold, and how its rules are read.</summary>
internal sealed record MethodForm(string Name, IReadOnlyList<BallotKind> Kinds, Func<RuleReader, CountHeader, CountingMethod> Read)
{
    public static IReadOnlyDictionary<string, MethodForm> All { get; } = MethodForms.All.ToDictionary(form => form.Name);

    public bool HasReasons => Name == "consent";

    public bool HasSeats => Name is not ("consent" or "equal-shares");

    public bool HasGrades => Name == "majority-judgment";

    public bool HasCosts => Name == "equal-shares";

    /// <summary>Seats may be written among the rules, too.</summary>
    public bool HasSeatsRule => Name == "single-transferable-vote";

    public string KindNames => string.Join(", ", Kinds.Select(NameOf).Append("count").Concat(HasReasons ? ["reasons"] : []));

    public BallotKind? KindOf(string name)
    {
        foreach (var kind in Kinds)
        {
            if (NameOf(kind) == name)
                return kind;
        }

        return null;
    }

    private static string NameOf(BallotKind kind) => kind switch
    {
        BallotKind.Ranking => "ranking",
        BallotKind.Marks => "marks",
        BallotKind.Approve => "approve",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say what this is called in a file."),
    };
}
