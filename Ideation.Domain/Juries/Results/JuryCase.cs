using Ideation.Domain.Juries.Comparing;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Domain.Juries.Results;

public enum Adjustment
{
    None = 1,
    ZScore = 2,
    Severity = 3,
}

public enum ComparisonModel
{
    BradleyTerry = 1,
    CrowdBradleyTerry = 2,
    PlackettLuce = 3,
}

/// <summary>The chair's word on projects that stood equal.</summary>
public sealed record CastingDecision(IReadOnlyList<int> Among, int First, string? Reason);

/// <summary>A project that an eliminating criterion put out of the ranking.</summary>
public sealed record Elimination(int Project, string? Reason);

/// <summary>Everything a jury's result is computed from. Projects and jurors are numbers from 0; sheets of the same pair do not repeat.</summary>
public sealed record JuryCase(int Projects, int Jurors)
{
    public WeightedRubric Rubric { get; init; } = new([]);

    public IReadOnlyList<Sheet> Sheets { get; init; } = [];

    public IReadOnlyList<Comparison> Comparisons { get; init; } = [];

    public IReadOnlyList<JurorRanking> Rankings { get; init; } = [];

    public Adjustment Adjustment { get; init; } = Adjustment.None;

    public Fit Fit { get; init; } = Fit.MaximumLikelihood;

    /// <summary>Unless named: Bradley–Terry when there are comparisons, Plackett–Luce when there are rankings only.</summary>
    public ComparisonModel? Model { get; init; }

    public CrowdSettings Crowd { get; init; } = new();

    public double Prior { get; init; } = 0.01;

    public IReadOnlyList<TieRule> Ties { get; init; } = [];

    public IReadOnlyList<CastingDecision> Chair { get; init; } = [];

    public IReadOnlyList<Elimination> Eliminated { get; init; } = [];

    public ulong Seed { get; init; }

    public JuryCase WithoutJuror(int juror) => this with
    {
        Sheets = [.. Sheets.Where(sheet => sheet.Juror != juror)],
        Comparisons = [.. Comparisons.Where(comparison => comparison.Juror != juror)],
        Rankings = [.. Rankings.Where(ranking => ranking.Juror != juror)],
    };
}
