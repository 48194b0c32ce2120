using Ideation.Domain.Juries.Results;

namespace Ideation.Domain.Juries.Explaining;

internal static class ComparisonSentences
{
    public static IEnumerable<Sentence> Of(Standing standing)
    {
        var jury = standing.Jury;
        if (standing.Compared is not { } compared)
        {
            if (jury.Model is not null)
                yield return ComparedProjects.HasSomethingFor(jury.Model.Value, jury) ? new("jury.comparisons.diverged") : new("jury.comparisons.none");
            yield break;
        }

        if (compared.Model is not ComparisonModel.PlackettLuce && jury.Rankings.Count > 0)
            yield return new("jury.rankings.unused");
        if (compared.Model is ComparisonModel.PlackettLuce && jury.Comparisons.Count > 0)
            yield return new("jury.comparisons.unused");

        yield return compared.Model switch
        {
            ComparisonModel.BradleyTerry => new("jury.bradley-terry", ("comparisons", jury.Comparisons.Count)),
            ComparisonModel.CrowdBradleyTerry => new("jury.crowd-bt", ("comparisons", jury.Comparisons.Count)),
            ComparisonModel.PlackettLuce => new("jury.plackett-luce", ("rankings", jury.Rankings.Count)),
            _ => throw new ArgumentOutOfRangeException(nameof(standing), compared.Model, "Say how this model is told."),
        };
        if (compared.Model is not ComparisonModel.CrowdBradleyTerry && compared.WithPrior)
            yield return new("jury.prior", ("prior", jury.Prior));
        if (ComparedProjects.Components(jury, compared.Model).Count is var groups and > 1)
            yield return new("jury.comparisons.disconnected", ("groups", groups));
        foreach (var (juror, reliability) in compared.Jurors.Index().Where(pair => jury.Comparisons.Any(one => one.Juror == pair.Index)))
            yield return new("jury.crowd-bt.juror", ("juror", Sentence.Juror(juror)), ("reliability", reliability.Mean));
        for (var project = 0; project < jury.Projects; project++)
        {
            yield return new("jury.strength", ("project", Sentence.Project(project)),
                ("strength", compared.Strengths[project]), ("uncertainty", compared.Uncertainty[project]));
        }
    }
}
