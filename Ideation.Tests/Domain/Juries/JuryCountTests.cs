using CsCheck;
using Ideation.Domain.Juries.Comparing;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Juries;

public sealed class JuryCountTests
{
    private static readonly Adjustment[] Adjustments = [Adjustment.None, Adjustment.ZScore, Adjustment.Severity];

    [Fact]
    public void A_recused_sheet_changes_nothing_but_its_own_count() =>
        Gen.Select(Tables.Connected, Gen.Int[0, 2]).Sample((table, adjustment) =>
        {
            var jury = Case(table) with { Adjustment = Adjustments[adjustment] };
            var missing =
                from project in table.Projects
                from juror in table.Jurors
                where table.OfProject(project).All(score => score.Juror != juror)
                select new Sheet(juror, project, [0], true);
            var with = jury with { Sheets = [.. jury.Sheets, .. missing] };

            var (one, other) = (JuryCount.Of(jury), JuryCount.Of(with));

            Assert.Equal(one.Projects.Select(line => line with { Recused = 0 }), other.Projects.Select(line => line with { Recused = 0 }));
            Assert.Equal(one.Jurors, other.Jurors);
            Assert.Equal(one.Agreement, other.Agreement);
            Assert.Equal(missing.Count(), other.Projects.Sum(line => line.Recused));
        }, iter: Examples.AtMost(60));

    [Fact]
    public void The_order_of_sheets_changes_nothing_at_all() =>
        Gen.Select(Tables.Connected, Gen.Int[0, 2], Gen.Int[0, 1000]).Sample((table, adjustment, seed) =>
        {
            var jury = Case(table) with { Adjustment = Adjustments[adjustment], Seed = 3 };
            var order = Tables.Shuffled([.. Enumerable.Range(0, jury.Sheets.Count)], seed);
            var shuffled = jury with { Sheets = [.. jury.Sheets.Index().OrderBy(pair => order[pair.Index]).Select(pair => pair.Item)] };

            Assert.Equal(JuryCount.Of(jury).Projects, JuryCount.Of(shuffled).Projects);
        }, iter: Examples.AtMost(40));

    [Fact]
    public void Chances_of_being_first_add_up_to_one_and_favour_the_best()
    {
        var result = JuryCount.Of(Case(Published.ShroutFleiss()) with { Adjustment = Adjustment.Severity, Seed = 20261123 });

        Assert.Equal(1, result.Projects.Sum(line => line.ChanceFirst!.Value), 1e-9);
        Assert.Equal(result.Projects.MaxBy(line => line.Adjusted)!.Project, result.Projects.MaxBy(line => line.ChanceFirst)!.Project);
    }

    [Fact]
    public void Two_projects_have_the_chance_that_the_normal_distribution_gives()
    {
        var table = Published.Table([4, 2, 5, 3], [3, 2, 3, 2], [2, 1, 3, 2]);
        var jury = Case(table) with { Adjustment = Adjustment.Severity, Seed = 5, Eliminated = [new(2, null)] };
        var (fit, _) = SeverityModel.Estimate(table);

        // The difference of two effects has variance c₀₀ + c₁₁ − 2 c₀₁.
        var covariance = fit!.Covariance([0, 1]);
        var z = (fit.Projects[0].Value - fit.Projects[1].Value) / Math.Sqrt(covariance[0][0] + covariance[1][1] - 2 * covariance[0][1]);
        Assert.Equal(Normal(z), JuryCount.Of(jury).Projects[0].ChanceFirst!.Value, 0.015);
    }

    [Fact]
    public void An_eliminated_project_stands_in_no_ranking_and_takes_no_chance_but_its_sheets_tell_of_the_jurors()
    {
        var jury = Case(Published.ShroutFleiss()) with { Adjustment = Adjustment.Severity };
        var best = JuryCount.Of(jury).Standing.Winner!.Value;

        var result = JuryCount.Of(jury with { Eliminated = [new(best, "hors sujet")] });

        Assert.DoesNotContain(best, result.Standing.Ranking.SelectMany(tier => tier));
        Assert.Null(result.Projects[best].Rank);
        Assert.Null(result.Projects[best].ChanceFirst);
        Assert.NotNull(result.Projects[best].Adjusted);
        Assert.DoesNotContain(best, result.Stability.WinnerWithoutJuror.OfType<int>());
        Assert.Equal(JuryCount.Of(jury).Jurors, result.Jurors);
    }

    [Fact]
    public void Unlinked_groups_get_no_joint_adjusted_ranking()
    {
        var table = new ScoreTable([new(0, 0, 1), new(0, 1, 5), new(1, 2, 2), new(1, 3, 4), new(2, 2, 3), new(2, 3, 5)]);

        foreach (var adjustment in new[] { Adjustment.Severity, Adjustment.ZScore })
        {
            var result = JuryCount.Of(Case(table) with { Adjustment = adjustment });

            Assert.False(result.Standing.IsConnected);
            Assert.Equal([[0, 1], [2, 3]], result.Standing.Components);
            Assert.Equal(Basis.Raw, result.Standing.Basis);
            Assert.Equal([[1], [3], [2], [0]], result.Standing.Ranking);
            Assert.Contains(result.Explanation, sentence => sentence.Key == "jury.disconnected");
            Assert.Contains(result.Explanation, sentence => sentence.Key == "jury.ranking.raw");
        }
    }

    [Fact]
    public void Equal_projects_share_a_rank_and_the_next_one_is_counted_on()
    {
        var result = JuryCount.Of(Case(Published.Table([3, 3], [2, 4], [1, 1], [5, 5])));

        Assert.Equal([[3], [0, 1], [2]], result.Standing.Ranking);
        Assert.Equal([2, 2, 4, 1], result.Projects.Select(line => line.Rank!.Value));
        Assert.Equal([new TieRule(TieStep.Declare)], result.Standing.Decisions.Select(decision => decision.Rule));
    }

    [Fact]
    public void The_winner_without_each_juror_is_the_winner_of_the_same_count_without_them()
    {
        var jury = Case(Published.Table([5, 1, 3], [2, 4, 3], [1, 1, 1])) with { Adjustment = Adjustment.Severity };
        var result = JuryCount.Of(jury);

        for (var juror = 0; juror < 3; juror++)
            Assert.Equal(Standing.Of(jury.WithoutJuror(juror)).Winner, result.Stability.WinnerWithoutJuror[juror]);
    }

    [Fact]
    public void A_weight_moved_by_a_tenth_can_change_the_winner_and_two_entries_per_criterion_say_so()
    {
        // 6·5 + 5·2 = 40 against 6·3.2 + 5·4.2 = 40.2.
        var rubric = new WeightedRubric([new("Utilité", 6, 1, 5), new("Faisabilité", 5, 1, 5)]);
        var jury = new JuryCase(2, 1) { Rubric = rubric, Sheets = [new(0, 0, [5, 2], false), new(0, 1, [3.2, 4.2], false)] };

        var result = JuryCount.Of(jury);

        Assert.Equal(1, result.Standing.Winner);
        Assert.Equal([1, 0, 0, 1], result.Stability.WinnerWithWeightsMoved);
    }

    [Fact]
    public void Comparisons_alone_make_the_ranking()
    {
        var result = JuryCount.Of(new JuryCase(3, 2) { Comparisons = [new(0, 2, 1), new(0, 1, 0), new(1, 2, 1), new(1, 0, 2)] });

        Assert.Equal(Basis.Strengths, result.Standing.Basis);
        Assert.Equal(2, result.Standing.Winner);
        Assert.Equal(ComparisonModel.BradleyTerry, result.Standing.Compared!.Model);
    }

    [Fact]
    public void Rankings_alone_make_the_ranking_and_have_a_concordance()
    {
        var result = JuryCount.Of(new JuryCase(3, 2) { Rankings = [new(0, [2, 0, 1]), new(1, [2, 0, 1])] });

        Assert.Equal(ComparisonModel.PlackettLuce, result.Standing.Compared!.Model);
        Assert.Equal([[2], [0], [1]], result.Standing.Ranking);
        Assert.Equal(1, result.Agreement.KendallW);
    }

    [Fact]
    public void A_jury_without_anything_has_a_result_without_anything()
    {
        var result = JuryCount.Of(new JuryCase(2, 0));

        Assert.Empty(result.Standing.Ranking);
        Assert.All(result.Projects, line => Assert.Equal(new ProjectLine(line.Project, 0, 0, null, null, null, null, null, null), line));
    }

    private static JuryCase Case(ScoreTable table) => new(table.Projects.Max() + 1, table.Jurors.Max() + 1)
    {
        Sheets = [.. table.Scores.Select(score => new Sheet(score.Juror, score.Project, [score.Value], false))],
    };

    /// <summary>Φ by Simpson's rule.</summary>
    private static double Normal(double z)
    {
        const int parts = 2000;
        var width = z / parts;
        var sum = Enumerable.Range(0, parts + 1).Sum(at => (at is 0 or parts ? 1 : at % 2 == 1 ? 4 : 2) * Math.Exp(-Math.Pow(at * width, 2) / 2));
        return 0.5 + sum * width / 3 / Math.Sqrt(2 * Math.PI);
    }
}
