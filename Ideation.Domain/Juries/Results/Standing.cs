using Ideation.Domain.Juries.Numerics;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Domain.Juries.Results;

/// <summary>What the ranking rests on.</summary>
public enum Basis
{
    Raw = 1,
    Adjusted = 2,
    Strengths = 3,
}

/// <summary>
/// One count of a case, from sheets to ranking. The same count is repeated without a juror or with other weights to see what
/// the winner hangs on.
/// </summary>
public sealed class Standing
{
    private Standing(JuryCase jury, ScoreTable table)
    {
        Jury = jury;
        Table = table;
    }

    public static Standing Of(JuryCase jury, Standing? near = null)
    {
        var table = ScoreTable.Of(jury.Rubric, jury.Sheets);
        var standing = new Standing(jury, table);
        // A count that is only repeated asks who wins, and comparisons say that only where there are no scores.
        standing.Compared = near is null || table.Scores.Count == 0 ? ComparedProjects.Of(jury) : null;
        standing.Components = table.Scores.Count == 0 && standing.Compared is { } compared
            ? ComparedProjects.Components(jury, compared.Model)
            : table.Components();
        standing.Adjust(near);
        standing.Rank();
        return standing;
    }

    public JuryCase Jury { get; }

    public ScoreTable Table { get; }

    public IReadOnlyList<IReadOnlyList<int>> Components { get; private set; } = [];

    public bool IsConnected => Components.Count <= 1;

    public SeverityFit? Severity { get; private set; }

    public Obstacle? Obstacle { get; private set; }

    /// <summary>Empty where no adjustment was possible.</summary>
    public IReadOnlyDictionary<int, double> Adjusted { get; private set; } = new Dictionary<int, double>();

    public ComparedProjects? Compared { get; private set; }

    public Basis Basis { get; private set; }

    public IReadOnlyList<IReadOnlyList<int>> Ranking { get; private set; } = [];

    public IReadOnlyList<TieDecision> Decisions { get; private set; } = [];

    public int? Winner => Ranking.Count > 0 && Ranking[0].Count == 1 ? Ranking[0][0] : null;

    /// <summary>Projects that stand in the ranking, in the order of their numbers.</summary>
    public IReadOnlyList<int> Contenders { get; private set; } = [];

    /// <summary>The figure the ranking is made of.</summary>
    public double Value(int project) => Basis switch
    {
        Basis.Raw => Table.Mean(project),
        Basis.Adjusted => Adjusted[project],
        Basis.Strengths => Compared!.Strengths[project],
        _ => throw new ArgumentOutOfRangeException(nameof(project), Basis, "Say what this ranking rests on."),
    };

    private void Adjust(Standing? near)
    {
        switch (Jury.Adjustment)
        {
            case Adjustment.None:
                Adjusted = Table.Projects.ToDictionary(project => project, Table.Mean);
                break;
            case Adjustment.ZScore:
                var adjusted = ZScore.Adjust(Table);
                Adjusted = Table.Projects.ToDictionary(project => project, adjusted.Mean);
                break;
            case Adjustment.Severity:
                (Severity, Obstacle) = SeverityModel.Estimate(Table, Jury.Fit, near?.Severity);
                if (Severity is { } fit)
                    Adjusted = fit.Projects.ToDictionary(pair => pair.Key, pair => pair.Value.Value);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(near), Jury.Adjustment, "Say how scores are adjusted.");
        }
    }

    private void Rank()
    {
        var scored = Table.Scores.Count > 0;
        Basis = !scored && Compared is not null ? Basis.Strengths
            : Jury.Adjustment is not Adjustment.None && Adjusted.Count > 0 && IsConnected ? Basis.Adjusted
            : Basis.Raw;
        var eliminated = Jury.Eliminated.Select(elimination => elimination.Project).ToHashSet();
        var all = Basis is Basis.Strengths ? Enumerable.Range(0, Jury.Projects) : Table.Projects;
        Contenders = [.. all.Where(project => !eliminated.Contains(project))];

        var ladder = new TieLadder(Jury, Table, Contenders.ToHashSet());
        Ranking = ladder.Resolve(Averages.Tiers(Contenders, Value));
        Decisions = ladder.Decisions;
    }
}
