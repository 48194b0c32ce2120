using Ideation.Domain.Juries.Comparing;

namespace Ideation.Domain.Juries.Results;

/// <summary>What comparisons or rankings say: strengths, how sure they are, and for Crowd-BT what was learned about the jurors.</summary>
public sealed record ComparedProjects(
    ComparisonModel Model, IReadOnlyList<double> Strengths, IReadOnlyList<double> Uncertainty, bool WithPrior, IReadOnlyList<Reliability> Jurors)
{
    /// <summary>Null when there is nothing that the model could use.</summary>
    public static ComparedProjects? Of(JuryCase jury)
    {
        var model = jury.Model ?? (jury.Comparisons.Count > 0 ? ComparisonModel.BradleyTerry : ComparisonModel.PlackettLuce);
        if (model is ComparisonModel.PlackettLuce ? jury.Rankings.All(ranking => ranking.Order.Count < 2) : jury.Comparisons.Count == 0)
            return null;

        if (model is ComparisonModel.CrowdBradleyTerry)
        {
            var (projects, jurors) = CrowdBradleyTerry.Replay(jury.Projects, jury.Jurors, jury.Comparisons, jury.Crowd);
            return new ComparedProjects(
                model, [.. projects.Select(belief => belief.Mean)], [.. projects.Select(belief => Math.Sqrt(belief.Variance))], true, jurors);
        }

        var fit = model is ComparisonModel.PlackettLuce
            ? PlackettLuce.Fit(jury.Projects, jury.Rankings, jury.Prior)
            : BradleyTerry.Fit(jury.Projects, jury.Comparisons, jury.Prior);
        return new ComparedProjects(model, fit.Values, fit.Uncertainty, fit.WithPrior, []);
    }

    /// <summary>Groups of projects that comparisons link.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Components(JuryCase jury, ComparisonModel model)
    {
        IEnumerable<int[]> panels = model is ComparisonModel.PlackettLuce
            ? jury.Rankings.Select(ranking => ranking.Order.ToArray())
            : jury.Comparisons.Select(comparison => new[] { comparison.Winner, comparison.Loser }).DistinctBy(pair => (pair[0], pair[1]));
        int[][] seen = [.. panels];
        return Connections.Among([.. seen.SelectMany(panel => panel).Distinct().Order()], seen);
    }
}
