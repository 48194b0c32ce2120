namespace Ideation.Domain.Counting;

/// <summary>What one round decides.</summary>
internal sealed record RunoffStep
{
    public static RunoffStep End { get; } = new() { IsLast = true };

    public IReadOnlyList<int> Elected { get; init; } = [];

    public IReadOnlyList<int> Eliminated { get; init; } = [];

    /// <summary>One of these is to go, and nothing says which.</summary>
    public IReadOnlyList<int> Tied { get; init; } = [];

    public bool IsLast { get; init; }

    /// <summary>The sentence that says why these are eliminated, where it is not that they have the fewest votes.</summary>
    public string? Why { get; init; }

    /// <summary>The number of votes in that sentence.</summary>
    public long Limit { get; init; }
}
