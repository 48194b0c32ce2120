namespace Ideation.App.Rounds;

/// <summary>How a ballot is filled in; several methods share one.</summary>
public enum BallotShape
{
    One = 1,
    Approve = 2,

    /// <summary>What is approved costs money of a common budget.</summary>
    Basket = 3,
    Dots = 4,

    /// <summary>Votes whose price grows with their square.</summary>
    Credits = 5,

    /// <summary>A mark from a range, or none.</summary>
    Scale = 6,
    Grades = 7,
    Consent = 8,
    Ranking = 9,
}

/// <summary>Why a ballot cannot be sent as it stands.</summary>
public enum BallotGap
{
    None = 1,
    Nothing = 2,
    DotsLeft = 3,
    GradesLeft = 4,
    ReasonMissing = 5,
}
