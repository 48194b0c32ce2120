namespace Ideation.Domain.Juries.Scoring;

/// <summary>
/// The weighted mean of a sheet's marks. Criteria that share one scale are averaged on it; criteria with different
/// scales are each brought to 0–1 first. Without criteria the single mark is the score, in its own unit.
/// </summary>
public sealed record WeightedRubric(IReadOnlyList<Criterion> Criteria)
{
    public bool OnOwnScale => Criteria.All(criterion => criterion.Min == Criteria[0].Min && criterion.Max == Criteria[0].Max);

    /// <summary>The score of a complete sheet.</summary>
    public double Score(Sheet sheet)
    {
        if (Criteria.Count == 0)
            return sheet.Marks[0]!.Value;

        var sum = 0.0;
        for (var number = 0; number < Criteria.Count; number++)
            sum += Criteria[number].Weight * OnScale(Criteria[number], sheet.Marks[number]!.Value);
        return sum / Criteria.Sum(criterion => criterion.Weight);
    }

    /// <summary>The same rubric with one criterion's weight multiplied.</summary>
    public WeightedRubric WithWeightMoved(int number, double factor) =>
        new([.. Criteria.Select((criterion, at) => at == number ? criterion with { Weight = criterion.Weight * factor } : criterion)]);

    private double OnScale(Criterion criterion, double mark) =>
        OnOwnScale ? mark : (mark - criterion.Min) / (criterion.Max - criterion.Min);
}
