using Ideation.Domain.Juries.Results;

namespace Ideation.Domain.Juries.Explaining;

internal static class AgreementSentences
{
    public static IEnumerable<Sentence> Of(JuryResult result)
    {
        var (standing, agreement) = (result.Standing, result.Agreement);
        if (standing.Table.Scores.Count == 0 && agreement.KendallW is null)
            yield break;

        if (agreement.KendallW is { } w)
            yield return new("jury.kendall", ("w", w), ("projects", agreement.ProjectsInCommon));
        else
            yield return new("jury.agreement.none", ("projects", agreement.ProjectsInCommon));

        if (standing.Table.Scores.Count == 0)
            yield break;

        yield return agreement.KrippendorffInterval is { } alpha
            ? new("jury.krippendorff", ("alpha", alpha))
            : new("jury.krippendorff.none");
        if (agreement.Icc.Icc2 is { } icc)
            yield return new("jury.icc", ("icc", icc));
        else if (agreement.KendallW is not null)
            yield return new("jury.icc.none");
    }
}
