namespace Ideation.Domain.CoEditing;

/// <summary>What one update may cost. Real histories need 1 conflict step per update, random concurrent sessions at most 62.</summary>
public sealed record TextLimits
{
    public static readonly TextLimits Default = new();

    /// <summary>For what was accepted before and is read again.</summary>
    public static readonly TextLimits None = new() { ConflictSteps = long.MaxValue, Waiting = int.MaxValue, WaitingUnits = long.MaxValue, Length = int.MaxValue };

    /// <summary>How many runs the search for the place of new runs may pass, per update.</summary>
    public long ConflictSteps { get; init; } = 10_000;

    /// <summary>How many runs and deletions may wait for what they build on.</summary>
    public int Waiting { get; init; } = 10_000;

    /// <summary>How many UTF-16 units of text may wait in them.</summary>
    public long WaitingUnits { get; init; } = 1_000_000;

    /// <summary>UTF-16 units of the visible text.</summary>
    public int Length { get; init; } = int.MaxValue;
}
