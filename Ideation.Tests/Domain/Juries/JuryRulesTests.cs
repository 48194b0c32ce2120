using Ideation.Domain.Juries.Agreement;
using Ideation.Domain.Juries.Comparing;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Tests.Domain.Juries;

/// <summary>What a result is made of: which model speaks, what is compared with what, and what has no answer.</summary>
public sealed class JuryRulesTests
{
    private static readonly Comparison[] Compared = [new(0, 0, 1), new(1, 1, 2), new(0, 2, 0)];

    private static readonly JurorRanking[] Ranked = [new(0, [2, 1, 0]), new(1, [2, 0])];

    [Fact]
    public void Comparisons_speak_before_rankings_unless_a_model_is_named()
    {
        var both = new JuryCase(3, 2) { Comparisons = Compared, Rankings = Ranked };

        Assert.Equal(ComparisonModel.BradleyTerry, ComparedProjects.Of(both)!.Model);
        Assert.Equal(ComparisonModel.PlackettLuce, ComparedProjects.Of(both with { Comparisons = [] })!.Model);
        Assert.Equal(ComparisonModel.PlackettLuce, ComparedProjects.Of(both with { Model = ComparisonModel.PlackettLuce })!.Model);
        Assert.Equal(ComparisonModel.CrowdBradleyTerry, ComparedProjects.Of(both with { Model = ComparisonModel.CrowdBradleyTerry })!.Model);
    }

    [Fact]
    public void A_model_without_anything_to_compare_says_nothing()
    {
        Assert.Null(ComparedProjects.Of(new JuryCase(3, 2)));
        Assert.Null(ComparedProjects.Of(new JuryCase(3, 2) { Rankings = [new(0, [2]), new(1, [])] }));
        Assert.Null(ComparedProjects.Of(new JuryCase(3, 2) { Comparisons = Compared, Model = ComparisonModel.PlackettLuce }));
        Assert.Null(ComparedProjects.Of(new JuryCase(3, 2) { Rankings = Ranked, Model = ComparisonModel.BradleyTerry }));
        Assert.Null(ComparedProjects.Of(new JuryCase(3, 2) { Rankings = Ranked, Model = ComparisonModel.CrowdBradleyTerry }));
    }

    [Fact]
    public void Settings_that_lead_out_of_the_numbers_there_are_say_nothing() =>
        Assert.Null(ComparedProjects.Of(new JuryCase(3, 2) { Comparisons = [.. Compared, .. Compared], Model = ComparisonModel.CrowdBradleyTerry, Crowd = new(SigmaSquared: double.MaxValue) }));

    [Fact]
    public void A_crowd_knows_its_jurors_and_the_others_do_not()
    {
        var crowd = ComparedProjects.Of(new JuryCase(3, 2) { Comparisons = Compared, Model = ComparisonModel.CrowdBradleyTerry })!;
        var plain = ComparedProjects.Of(new JuryCase(3, 2) { Comparisons = Compared })!;

        Assert.Equal((2, true), (crowd.Jurors.Count, crowd.WithPrior));
        Assert.Equal((0, false), (plain.Jurors.Count, plain.WithPrior));
        Assert.Equal(CrowdBradleyTerry.Replay(3, 2, Compared, new()).Projects.Select(belief => Math.Sqrt(belief.Variance)), crowd.Uncertainty);
    }

    [Fact]
    public void Groups_are_those_of_what_the_model_uses()
    {
        var jury = new JuryCase(4, 2) { Comparisons = [new(0, 0, 1), new(0, 0, 1)], Rankings = [new(1, [3, 2])] };

        Assert.Equal([[0, 1], [2], [3]], ComparedProjects.Components(jury, ComparisonModel.BradleyTerry));
        Assert.Equal([[0], [1], [2, 3]], ComparedProjects.Components(jury, ComparisonModel.PlackettLuce));
    }

    [Fact]
    public void A_variance_never_falls_below_its_part()
    {
        // With so little known, 1 + variance × curve would be negative: what is left is the part κ.
        var (_, winner, loser) = CrowdBradleyTerry.Learn(new(10, 1), new(0, 1000), new(0, 500), 0.01);

        Assert.Equal(10, winner.Variance, 1e-12);
        Assert.Equal(5, loser.Variance, 1e-12);
        // α ÷ (α + β) − 1 ÷ 2 of the variance, up for the winner and down for the loser.
        Assert.Equal(1000 * (10.0 / 11 - 0.5), winner.Mean, 1e-9);
        Assert.Equal(-500 * (10.0 / 11 - 0.5), loser.Mean, 1e-9);
    }

    [Fact]
    public void A_juror_is_believed_by_their_mean_and_starts_as_the_settings_say()
    {
        var settings = new CrowdSettings(Mu: 2, SigmaSquared: 3, Alpha: 6, Beta: 2);

        Assert.Equal(0.75, settings.Juror.Mean);
        Assert.Equal(new Belief(2, 3), settings.Project);
    }

    [Fact]
    public void Without_a_project_before_any_that_is_preferred_comes_next()
    {
        Candidate[] candidates = [.. Enumerable.Range(0, 3).Select(project => new Candidate(project, true, false, false, false, 0))];
        Belief[] beliefs = [new(0, 1), new(0, 1), new(0, 1)];

        var chosen = Enumerable.Range(0, 60).Select(seed => NextPair.Choose(candidates, 1, null, new(10, 1), beliefs, new(), (ulong)seed)).ToArray();

        Assert.Equal([0, 1, 2], chosen.Distinct().Order().Select(project => project!.Value));
        Assert.Null(NextPair.Choose(candidates[..1], 1, 0, new(10, 1), beliefs, new(), 1));
    }

    [Fact]
    public void One_project_or_one_juror_has_nothing_to_agree_on()
    {
        foreach (var table in (ScoreTable[])[Published.Table([1, 2]), Published.Table([1], [2], [4]), new([])])
        {
            var complete = CompleteTable.Of(table);
            Assert.False(complete.CanBeCompared);
            Assert.Null(KendallW.Of(complete));
            Assert.Equal(IntraclassCorrelation.None, IntraclassCorrelation.Of(complete));
        }

        Assert.Equal(0, CompleteTable.Of(new([])).Jurors);
    }

    [Fact]
    public void Jurors_who_each_say_one_thing_of_all_have_no_order_to_agree_on() =>
        Assert.Null(KendallW.Of(CompleteTable.Of(Published.Table([1, 2], [1, 2], [1, 2]))));

    [Fact]
    public void A_project_that_a_juror_did_not_see_is_not_in_common()
    {
        var complete = CompleteTable.Of(new([new(1, 0, 4), new(0, 0, 3), new(0, 1, 5), new(0, 2, 1), new(1, 2, 2)]));

        Assert.Equal([0, 2], complete.Projects);
        Assert.Equal([[3, 4], [1, 2]], complete.Rows);
        Assert.Equal(2, complete.Jurors);
    }

    [Fact]
    public void Rankings_agree_only_where_each_juror_ranked_once()
    {
        var once = JuryCount.Of(new JuryCase(3, 2) { Rankings = [new(0, [2, 1, 0]), new(1, [2, 1, 0])] }).Agreement;
        var twice = JuryCount.Of(new JuryCase(3, 2) { Rankings = [new(0, [2, 1, 0]), new(1, [2, 1, 0]), new(1, [0, 1, 2])] }).Agreement;

        Assert.Equal((1, 3), (once.KendallW!.Value, once.ProjectsInCommon));
        Assert.Null(once.KrippendorffInterval);
        Assert.Equal((null, 0), (twice.KendallW, twice.ProjectsInCommon));
    }

    [Fact]
    public void Equal_best_projects_share_each_draw()
    {
        // Two projects with the same scores by the same jurors, and a third far below.
        var table = Published.Table([5, 4, 5], [5, 4, 5], [1, 1, 2], [2, 1, 1]);
        var (fit, _) = SeverityModel.Estimate(table);

        var alone = ChanceFirst.Among(fit!, [0], 1);
        var chances = ChanceFirst.Among(fit!, [0, 1, 2, 3], 1);

        Assert.Equal([1], alone);
        Assert.Equal(1, chances.Sum(), 1e-9);
        Assert.Equal(chances[0], chances[1], 0.03);
        Assert.Equal(ChanceFirst.Among(fit!, [0, 1, 2, 3], 1), chances);
    }

    [Fact]
    public void Projects_that_do_not_differ_at_all_share_the_first_place_evenly()
    {
        var (fit, _) = SeverityModel.Estimate(Published.Table([1, 2, 6], [2, 1, 6], [1, 2, 5], [2, 1, 6]));

        Assert.All(ChanceFirst.Among(fit!, [0, 1, 2, 3], 9), chance => Assert.Equal(0.25, chance, 1e-9));
    }

    [Fact]
    public void The_winner_without_a_juror_or_with_other_weights_is_nobody_where_two_would_win()
    {
        // Without juror 1 both have 3; with either weight moved, the same one stays ahead.
        var jury = new JuryCase(2, 2)
        {
            Rubric = new([new("a", 1, 0, 5), new("b", 1, 0, 5)]),
            Sheets = [new(0, 0, [3, 3], false), new(0, 1, [3, 3], false), new(1, 0, [5, 4], false), new(1, 1, [2, 2], false)],
        };

        var stability = JuryCount.Of(jury).Stability;

        Assert.Equal([0, null], stability.WinnerWithoutJuror);
        Assert.Equal([0, 0, 0, 0], stability.WinnerWithWeightsMoved);
    }
}
