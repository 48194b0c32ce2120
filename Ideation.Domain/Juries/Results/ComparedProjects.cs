using Ideation.Domain.Juries.Comparing;

namespace Ideation.Domain.Juries.Results;

/// <summary>What comparisons or rankings say: strengths, how sure they are, and for Crowd-BT what was learned about the jurors.</summary>
public sealed record ComparedProjects(
    ComparisonModel Model, IReadOnlyList<double> Strengths, IReadOnlyList<double> Uncertainty, bool WithPrior, IReadOnlyList<Reliability> Jurors)
{
    /// <summary>Null when there is nothing that the model could use, or when its settings lead out of the numbers there are.</summary>
    public static ComparedProjects? Of(JuryCase jury)
    {
        var model = jury.Model ?? (jury.Comparisons.Count > 0 ? ComparisonModel.BradleyTerry : ComparisonModel.PlackettLuce);
        if (!HasSomethingFor(model, jury))
            return null;

        var compared = Fitted(model, jury);
        return compared.Strengths.Concat(compared.Uncertainty).All(double.IsFinite) ? compared : null;
    }

    public static bool HasSomethingFor(ComparisonModel model, JuryCase jury) =>
        model is ComparisonModel.PlackettLuce ? jury.Rankings.Any(ranking => ranking.Order.Count > 1) : jury.Comparisons.Count > 0;

    private static ComparedProjects Fitted(ComparisonModel model, JuryCase jury)
    {
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

    /// <summary>Groups of projects that comparisons link; a project that nobody compared is a group of its own.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> Components(JuryCase jury, ComparisonModel model)
    {
        IEnumerable<int[]> panels = model is ComparisonModel.PlackettLuce
            ? jury.Rankings.Select(ranking => ranking.Order.ToArray())
            : jury.Comparisons.Select(comparison => new[] { comparison.Winner, comparison.Loser }).DistinctBy(pair => (pair[0], pair[1]));
        return Connections.Among([.. Enumerable.Range(0, jury.Projects)], panels);
    }
}
