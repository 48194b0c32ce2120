using CsCheck;
using Ideation.Domain.Juries.Scoring;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Juries;

/// <summary>Where the search for the two variance ratios may go, and from where it may start.</summary>
public sealed class VarianceSearchTests
{
    private static readonly Gen<(ProfiledDeviance Deviance, bool Fine)> Deviances =
        Gen.Select(Tables.Connected, Gen.Bool, Gen.Bool).Where((table, _, _) => SeverityModel.ObstacleIn(table) is null)
            .Select((table, restricted, fine) => (new ProfiledDeviance(new CrossedDesign(table), restricted ? Fit.Restricted : Fit.MaximumLikelihood), fine));

    [Fact]
    public void A_ratio_is_nothing_or_lies_between_its_bounds() => Deviances.Sample((deviance, fine) =>
    {
        var (outer, inner) = new VarianceSearch(deviance, fine).Best();

        foreach (var ratio in (double[])[outer, inner])
            Assert.True(ratio == 0 || Math.Log(ratio) is >= -27.000001 and <= 16.000001, $"{ratio}");
    }, iter: Examples.AtMost(60));

    [Fact]
    public void At_the_minimum_the_deviance_has_no_slope_or_the_ratio_is_nothing() => Deviances.Sample((deviance, fine) =>
    {
        var (outer, inner) = new VarianceSearch(deviance, fine).Best();
        if (Math.Max(outer, inner) > 1e5)
            return;

        var slope = deviance.Gradient(outer, inner);
        Assert.True(outer == 0 || Math.Abs(slope.Outer) < 1e-5, $"{outer}: {slope.Outer}");
        Assert.True(inner == 0 || Math.Abs(slope.Inner) < 1e-5, $"{inner}: {slope.Inner}");
    }, iter: Examples.AtMost(60));

    [Fact]
    public void Nearby_ratios_lead_to_the_same_minimum_or_are_no_good_start() =>
        Gen.Select(Deviances, Gen.Double[0.5, 2], Gen.Double[0.5, 2]).Sample((case_, one, other) =>
        {
            var search = new VarianceSearch(case_.Deviance, fine: true);
            var (outer, inner) = search.Best();
            // Only a clear minimum has its surroundings to itself.
            if (Math.Min(outer, inner) < 0.05 || Math.Max(outer, inner) > 20)
                return;

            var near = search.Near(outer * one, inner * other);
            Assert.NotNull(near);
            Assert.True(case_.Deviance.At(near.Value.Outer, near.Value.Inner) <= case_.Deviance.At(outer * one, inner * other) + 1e-9);
        }, iter: Examples.AtMost(60));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(0, 0)]
    public void A_ratio_of_nothing_is_no_start(double outer, double inner) => Assert.Null(Of(Published.Penicillin()).Near(outer, inner));

    [Fact]
    public void A_start_near_a_known_minimum_finds_it_to_six_digits()
    {
        var search = Of(Published.Penicillin());
        var (outer, inner) = search.Best();

        var near = search.Near(1.3 * outer, inner / 1.3);

        Assert.Equal(1, near!.Value.Outer / outer, 1e-6);
        Assert.Equal(1, near.Value.Inner / inner, 1e-6);
        // The 24 plates are the outer factor: (0.8455721897999736 ÷ 0.5499321964340239)² and (1.7706462791031357 ÷ 0.5499321964340239)².
        Assert.Equal(Math.Pow(0.8455721897999736 / 0.5499321964340239, 2), outer, 1e-8);
        Assert.Equal(Math.Pow(1.7706462791031357 / 0.5499321964340239, 2), inner, 1e-7);
    }

    [Fact]
    public void Where_the_minimum_is_nothing_a_start_leads_nowhere() =>
        // Every juror gives each mark once: jurors do not differ at all.
        Assert.Null(Of(Published.Table([1, 2, 3], [2, 3, 1], [5, 4, 6], [6, 5, 4])).Near(1, 1));

    [Fact]
    public void Chance_alone_leaves_both_ratios_at_nothing() =>
        Assert.Equal((0, 0), Of(Published.Table([1, 2], [2, 1], [1, 2], [2, 1])).Best());

    [Fact]
    public void Sums_without_an_error_drive_a_ratio_to_its_bound() =>
        Assert.True(Math.Max(Of(Published.Table([1, 2, 4], [2, 3, 5], [5, 6, 8])).Best().Outer, Of(Published.Table([1, 2, 4], [2, 3, 5], [5, 6, 8])).Best().Inner) > 1e6);

    private static VarianceSearch Of(ScoreTable table) => new(new ProfiledDeviance(new CrossedDesign(table), Fit.MaximumLikelihood), fine: true);
}
