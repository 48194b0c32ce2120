namespace Ideation.App.Rounds;

/// <summary>What a way of voting is good for, as people would ask for it.</summary>
public enum MethodPurpose
{
    /// <summary>One option, which most can live with.</summary>
    Choose = 1,

    /// <summary>What comes first among many.</summary>
    Prioritise = 2,

    /// <summary>Several that stand for everybody: seats, or a budget.</summary>
    Share = 3,

    /// <summary>Nobody has a reason against it.</summary>
    Agree = 4,

    /// <summary>Each option against each other.</summary>
    Compare = 5,
}

/// <summary>The ways of voting in the order in which they are offered: the plainest of each purpose first. Names are those of count files.</summary>
public static class RoundMethods
{
    public const string Usual = "approval";

    public static readonly IReadOnlyList<(MethodPurpose Purpose, IReadOnlyList<string> Methods)> All =
    [
        (MethodPurpose.Choose, ["approval", "single-choice", "majority-judgment", "instant-runoff", "star"]),
        (MethodPurpose.Prioritise, ["dots", "score", "borda", "quadratic"]),
        (MethodPurpose.Share, ["single-transferable-vote", "equal-shares"]),
        (MethodPurpose.Agree, ["consent"]),
        (MethodPurpose.Compare, ["schulze", "ranked-pairs", "minimax", "copeland"]),
    ];

    public static bool IsKnown(string method) => All.Any(group => group.Methods.Contains(method));

    public static bool HasSeats(string method) => method is not ("consent" or "equal-shares");

    /// <summary>The transfers of whose rounds can be drawn.</summary>
    public static bool HasTransfers(string method) => method is "instant-runoff" or "single-transferable-vote";
}
