namespace Ideation.Domain.Juries.Scoring;

/// <summary>One line of a rubric: what is judged, how much it weighs, and from what to what it is marked.</summary>
public sealed record Criterion(string Name, double Weight, double Min, double Max);
