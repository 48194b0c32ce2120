using Ideation.Domain.Juries.Agreement;
using Ideation.Domain.Juries.Explaining;

namespace Ideation.Domain.Juries.Results;

/// <summary>One project's line. <paramref name="Spread"/> is the population deviation of its scores.</summary>
public sealed record ProjectLine(
    int Project, int Sheets, int Recused, double? Raw, double? Adjusted, double? StandardError, double? Spread, int? Rank, double? ChanceFirst);

/// <summary>
/// One juror's line. <paramref name="Divergence"/> is the mean distance between a score and the mean that the other jurors gave the same project.
/// </summary>
public sealed record JurorLine(int Juror, int Sheets, double? Severity, double? StandardError, double? Spread, double? Divergence);

public sealed record AgreementPanel(double? KendallW, double? KrippendorffInterval, double? KrippendorffNominal, IntraclassCorrelation Icc, int ProjectsInCommon);

/// <summary>The winner without each juror, and with each criterion's weight 10 % lower and higher; null where several or none would win.</summary>
public sealed record Stability(IReadOnlyList<int?> WinnerWithoutJuror, IReadOnlyList<int?> WinnerWithWeightsMoved);

public sealed record JuryResult(
    Standing Standing, IReadOnlyList<ProjectLine> Projects, IReadOnlyList<JurorLine> Jurors, AgreementPanel Agreement, Stability Stability)
{
    public IReadOnlyList<Sentence> Explanation => JuryExplanation.Of(this);
}
