using Ideation.Domain.Juries.Explaining;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Tests.Domain.Juries;

/// <summary>One sentence for each place: what divides it from the one above.</summary>
public sealed class RankReasonsTests
{
    private static readonly WeightedRubric Rubric = new([new("Utilité", 3, 1, 5), new("Clarté", 1, 1, 5)]);

    [Fact]
    public void The_first_is_told_by_how_much_and_the_next_where_it_lost_most_by_weight()
    {
        var reasons = Of(new JuryCase(2, 2) { Rubric = Rubric, Sheets = [Sheet(0, 0, 5, 2), Sheet(1, 0, 5, 2), Sheet(0, 1, 4, 4), Sheet(1, 1, 4, 4)] });

        Assert.Equal("jury.why.first", reasons[0].Key);
        Assert.Equal(0.25, (double)Argument(reasons[0], "gap"), 12);
        Assert.Equal(("jury.why.criterion", new Named(NamedKind.Criterion, 0), 4.0, 5.0), (reasons[1].Key, Argument(reasons[1], "criterion"), Argument(reasons[1], "mine"), Argument(reasons[1], "theirs")));
    }

    [Fact]
    public void A_higher_raw_score_from_lenient_jurors_is_told_as_such()
    {
        // Juror 1 gives everybody two levels more; project 1 was seen by that juror alone.
        var result = JuryCount.Of(new JuryCase(4, 2)
        {
            Adjustment = Adjustment.Severity,
            Sheets = [Score(0, 0, 4), Score(0, 2, 2.1), Score(1, 2, 4), Score(0, 3, 1), Score(1, 3, 3.1), Score(1, 1, 4.2)],
        });
        Assert.Equal([0], result.Standing.Ranking[0]);

        var told = RankReasons.Of(result);

        var above = result.Standing.Ranking.SelectMany(tier => tier).ToList();
        Assert.True(result.Standing.Table.Mean(1) > result.Standing.Table.Mean(0));
        Assert.Equal(above[0] == 0 && above[1] == 1 ? "jury.why.severity" : told[1].Key, told[1].Key);
        Assert.Contains(told.Values, sentence => sentence.Key is "jury.why.severity");
    }

    [Theory]
    [InlineData(TieStep.Criterion, "jury.why.tie.criterion")]
    [InlineData(TieStep.Chair, "jury.why.tie.chair")]
    public void A_rung_of_the_ladder_that_divides_is_named(TieStep step, string key)
    {
        var reasons = Of(new JuryCase(2, 1)
        {
            Rubric = new WeightedRubric([new("Utilité", 1, 1, 5), new("Clarté", 1, 1, 5)]), Sheets = [Sheet(0, 0, 5, 3), Sheet(0, 1, 3, 5)],
            Ties = [new TieRule(step)], Chair = [new CastingDecision([0, 1], 0, "Le besoin est plus fréquent.")],
        });

        Assert.Equal(("jury.why.first-tied", key), (reasons[0].Key, reasons[1].Key));
    }

    [Fact]
    public void Median_and_first_places_are_named_too_and_equals_stay_equal()
    {
        // First places: two against one; the means are equal.
        var firsts = Of(new JuryCase(2, 3) { Sheets = [Score(0, 0, 4), Score(0, 1, 3), Score(1, 0, 4), Score(1, 1, 3), Score(2, 0, 1), Score(2, 1, 3)], Ties = [new TieRule(TieStep.FirstPlaces)] });
        Assert.Equal("jury.why.tie.first-places", firsts[1].Key);
        var median = Of(new JuryCase(2, 3) { Sheets = [Score(0, 0, 4), Score(0, 1, 3), Score(1, 0, 4), Score(1, 1, 3), Score(2, 0, 1), Score(2, 1, 3)], Ties = [new TieRule(TieStep.Median)] });
        Assert.Equal("jury.why.tie.median", median[1].Key);
        var equal = Of(new JuryCase(2, 1) { Sheets = [Score(0, 0, 3), Score(0, 1, 3)] });
        Assert.All(equal.Values, sentence => Assert.Equal("jury.why.equal", sentence.Key));
        Assert.Equal("jury.why.only", Of(new JuryCase(1, 1) { Sheets = [Score(0, 0, 3)] })[0].Key);
    }

    [Fact]
    public void Without_criteria_the_gap_is_told_and_strengths_are_told_as_strengths()
    {
        Assert.Equal("jury.why.score", Of(new JuryCase(2, 1) { Sheets = [Score(0, 0, 4), Score(0, 1, 3)] })[1].Key);
        Assert.Equal("jury.why.strength", Of(new JuryCase(2, 1) { Comparisons = [new(0, 0, 1), new(0, 0, 1), new(0, 1, 0)] })[1].Key);
    }

    private static IReadOnlyDictionary<int, Sentence> Of(JuryCase jury) => RankReasons.Of(JuryCount.Of(jury));

    private static Sheet Sheet(int juror, int project, params double[] marks) => new(juror, project, [.. marks.Select(mark => (double?)mark)], false);

    private static Sheet Score(int juror, int project, double score) => new(juror, project, [score], false);

    private static object Argument(Sentence sentence, string name) => sentence.Arguments.Single(argument => argument.Name == name).Value;
}
