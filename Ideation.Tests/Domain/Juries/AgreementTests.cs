using CsCheck;
using Ideation.Domain.Juries.Agreement;
using Ideation.Domain.Juries.Scoring;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Juries;

public sealed class AgreementTests
{
    [Fact]
    public void Six_targets_and_four_judges_have_the_correlations_of_Shrout_and_Fleiss()
    {
        var icc = IntraclassCorrelation.Of(CompleteTable.Of(Published.ShroutFleiss()));

        // Table 4 of the paper prints two digits; the irr and psych packages print more.
        Assert.Equal(0.1657, icc.Icc1!.Value, 1e-4);
        Assert.Equal(0.2898, icc.Icc2!.Value, 1e-4);
        Assert.Equal(0.7148, icc.Icc3!.Value, 1e-4);
        Assert.Equal(0.4428, icc.Icc1K!.Value, 1e-4);
        Assert.Equal(0.6201, icc.Icc2K!.Value, 1e-4);
        Assert.Equal(0.9093, icc.Icc3K!.Value, 1e-4);
    }

    [Fact]
    public void Four_observers_and_twelve_units_have_the_alpha_of_Krippendorff()
    {
        Assert.Equal(0.743, KrippendorffAlpha.Nominal(Published.Krippendorff())!.Value, 5e-4);
        Assert.Equal(0.849, KrippendorffAlpha.Interval(Published.Krippendorff())!.Value, 5e-4);
    }

    [Fact]
    public void Three_coders_and_fifteen_units_have_the_alpha_of_the_Wikipedia_example()
    {
        string[] coders = ["*****34121133*3", "1*213343*******", "**21344*21133*4"];
        var table = new ScoreTable(
            from juror in Enumerable.Range(0, 3)
            from unit in Enumerable.Range(0, 15)
            where coders[juror][unit] != '*'
            select new Score(juror, unit, coders[juror][unit] - '0'));

        Assert.Equal(0.691358, KrippendorffAlpha.Nominal(table)!.Value, 1e-6);
        Assert.Equal(0.810845, KrippendorffAlpha.Interval(table)!.Value, 1e-6);
    }

    [Fact]
    public void Three_executives_and_six_applicants_have_the_W_of_Siegel()
    {
        // Siegel 1956, Nonparametric Statistics, table 9.7: W = .16. A rank is a score turned round.
        var ranks = Published.Table([1, 1, 6], [6, 5, 3], [3, 6, 2], [2, 4, 5], [5, 2, 4], [4, 3, 1]);

        Assert.Equal(25.5 / 157.5, KendallW.Of(CompleteTable.Of(ranks))!.Value, 1e-12);
    }

    [Fact]
    public void Ties_are_corrected_as_in_Siegels_second_example()
    {
        // Siegel 1956, table 9.8, ranks doubled: W = .828.
        var ranks = Published.Table(
            [2, 5, 4], [9, 2, 2], [4, 5, 9], [9, 9, 9], [6, 9, 9], [15, 16, 9], [12, 18, 16], [18, 13, 16], [15, 20, 16], [20, 13, 20]);

        Assert.Equal(591 / 714.0, KendallW.Of(CompleteTable.Of(ranks))!.Value, 1e-12);
    }

    [Fact]
    public void Jurors_who_say_the_same_agree_wholly()
    {
        var table = Published.Table([1, 1], [2, 2], [5, 5]);

        Assert.Equal(1, KendallW.Of(CompleteTable.Of(table)));
        Assert.Equal(1, KrippendorffAlpha.Nominal(table));
        Assert.Equal(1, KrippendorffAlpha.Interval(table));
        Assert.Equal(new IntraclassCorrelation(1, 1, 1, 1, 1, 1), IntraclassCorrelation.Of(CompleteTable.Of(table)));
    }

    [Fact]
    public void One_juror_or_equal_scores_have_no_agreement_to_speak_of()
    {
        ScoreTable[] tables = [Published.Table([1], [2]), Published.Table([3, 3], [3, 3]), Published.Table([1, 2]), new([])];
        foreach (var table in tables.Where(table => table.Projects.Count != 1))
        {
            Assert.Null(KendallW.Of(CompleteTable.Of(table)));
            Assert.Null(KrippendorffAlpha.Nominal(table));
            Assert.Null(KrippendorffAlpha.Interval(table));
            Assert.Equal(IntraclassCorrelation.None, IntraclassCorrelation.Of(CompleteTable.Of(table)));
        }
    }

    [Fact]
    public void Weighted_means_that_differ_by_rounding_only_are_the_same_category()
    {
        var table = new ScoreTable([new(0, 0, 0.1 + 0.2), new(1, 0, 0.3), new(0, 1, 1), new(1, 1, 1)]);

        Assert.Equal(1, KrippendorffAlpha.Nominal(table));
    }

    [Fact]
    public void Numbering_otherwise_changes_no_agreement() =>
        Gen.Select(Tables.Connected, Gen.Int[0, 1000]).Sample((table, seed) =>
        {
            var (projects, jurors) = (Tables.Shuffled(table.Projects, seed), Tables.Shuffled(table.Jurors, seed + 1));
            var other = new ScoreTable(table.Scores.Select(score => new Score(jurors[score.Juror], projects[score.Project], score.Value)));

            AssertSame(KendallW.Of(CompleteTable.Of(table)), KendallW.Of(CompleteTable.Of(other)));
            AssertSame(KrippendorffAlpha.Interval(table), KrippendorffAlpha.Interval(other));
            AssertSame(KrippendorffAlpha.Nominal(table), KrippendorffAlpha.Nominal(other));
            AssertSame(IntraclassCorrelation.Of(CompleteTable.Of(table)).Icc2K, IntraclassCorrelation.Of(CompleteTable.Of(other)).Icc2K);
        }, iter: Examples.AtMost(300));

    private static void AssertSame(double? one, double? other)
    {
        Assert.Equal(one is null, other is null);
        if (one is { } value)
            Assert.Equal(value, other!.Value, 1e-9 * Math.Max(1, Math.Abs(value)));
    }
}
