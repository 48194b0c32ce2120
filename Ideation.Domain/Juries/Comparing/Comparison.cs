namespace Ideation.Domain.Juries.Comparing;

/// <summary>One juror preferred one project to another.</summary>
public readonly record struct Comparison(int Juror, int Winner, int Loser);

/// <summary>One juror's projects, best first, as far as they ranked; projects that are not named were not compared.</summary>
public sealed record JurorRanking(int Juror, IReadOnlyList<int> Order);

/// <summary>
/// Strengths on a log scale with mean zero, and the standard error of each. <paramref name="WithPrior"/> says that the results did
/// not bound the strengths by themselves and a ridge held them.
/// </summary>
public sealed record Strengths(IReadOnlyList<double> Values, IReadOnlyList<double> Uncertainty, bool WithPrior);
