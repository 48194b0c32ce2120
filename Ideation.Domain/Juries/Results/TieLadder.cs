using Ideation.Domain.Juries.Numerics;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Domain.Juries.Results;

/// <summary>
/// Takes projects that stand equal down the published ladder: each rung separates what it can, and those still equal go on to
/// the next. At the end of the ladder the tie is the result.
/// </summary>
internal sealed class TieLadder(JuryCase jury, ScoreTable table, IReadOnlyCollection<int> standing)
{
    private readonly List<TieDecision> _decisions = [];

    public IReadOnlyList<TieDecision> Decisions => _decisions;

    public IReadOnlyList<IReadOnlyList<int>> Resolve(IEnumerable<IReadOnlyList<int>> tiers) =>
        [.. tiers.SelectMany(tier => Resolve(tier, 0))];

    private List<IReadOnlyList<int>> Resolve(IReadOnlyList<int> tied, int rung)
    {
        if (tied.Count == 1)
            return [tied];

        for (; rung < jury.Ties.Count && jury.Ties[rung].Step is not TieStep.Declare; rung++)
        {
            var rule = jury.Ties[rung];
            if (rule.Step is TieStep.Chair)
            {
                if (CastFor(tied) is not { } cast)
                    continue;

                int[] rest = [.. tied.Where(project => project != cast.First)];
                _decisions.Add(new TieDecision(tied, rule, [[cast.First], rest], cast.Reason));
                // The same rung again: the chair may have ordered the others too.
                return [[cast.First], .. Resolve(rest, rung)];
            }

            var order = Averages.Tiers(tied, Measure(rule));
            if (order.Count == 1)
                continue;

            _decisions.Add(new TieDecision(tied, rule, order));
            return [.. order.SelectMany(tier => Resolve(tier, rung + 1))];
        }

        _decisions.Add(new TieDecision(tied, new TieRule(TieStep.Declare), [tied]));
        return [tied];
    }

    /// <summary>The decision for exactly these, or else one for more that put one of these first.</summary>
    private CastingDecision? CastFor(IReadOnlyList<int> tied) => jury.Chair
        .Where(cast => tied.Contains(cast.First) && tied.All(cast.Among.Contains))
        .OrderBy(cast => cast.Among.Count)
        .FirstOrDefault();

    private Func<int, double> Measure(TieRule rule) => rule.Step switch
    {
        TieStep.Criterion => project => Mean(jury.Sheets
            .Where(sheet => sheet.IsComplete && sheet.Project == project)
            .Select(sheet => sheet.Marks[rule.Number]!.Value)),
        TieStep.FirstPlaces => FirstPlaces(),
        TieStep.Median => project => table.OfProject(project).Any() ? Averages.Median(table.OfProject(project).Select(score => score.Value)) : 0,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Say what this rule compares."),
    };

    /// <summary>How many jurors gave the project their highest score among those that stand; an equal highest score counts for each.</summary>
    private Func<int, double> FirstPlaces()
    {
        var firsts = table.Scores.Count > 0
            ? table.Jurors
                .Select(juror => table.OfJuror(juror).Where(score => standing.Contains(score.Project)).ToDictionary(score => score.Project, score => score.Value))
                .Where(own => own.Count > 0)
                .SelectMany(own => Averages.Tiers(own.Keys, project => own[project])[0])
            : jury.Rankings.SelectMany(ranking => ranking.Order.Where(standing.Contains).Take(1));
        var counts = firsts.CountBy(project => project).ToDictionary();
        return project => counts.GetValueOrDefault(project);
    }

    private static double Mean(IEnumerable<double> marks) => marks.DefaultIfEmpty(0).Average();
}
