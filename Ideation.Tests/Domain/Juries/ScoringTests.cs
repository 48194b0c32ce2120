using CsCheck;
using Ideation.Domain.Juries;
using Ideation.Domain.Juries.Scoring;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Juries;

public sealed class ScoringTests
{
    private static readonly Criterion Use = new("Utilité", 3, 1, 5);
    private static readonly Criterion Feasible = new("Faisabilité", 1, 1, 5);

    [Fact]
    public void Criteria_with_one_scale_are_averaged_on_it() =>
        Assert.Equal(3.75, new WeightedRubric([Use, Feasible]).Score(new Sheet(0, 0, [4, 3], false)));

    [Fact]
    public void Criteria_with_different_scales_are_brought_to_0_to_1()
    {
        var rubric = new WeightedRubric([Use, new("Coût", 1, 0, 20)]);

        Assert.Equal((3 * 0.75 + 0.5) / 4, rubric.Score(new Sheet(0, 0, [4, 10], false)));
    }

    [Fact]
    public void Without_criteria_the_score_is_the_mark_as_it_is() =>
        Assert.Equal(-12.5, new WeightedRubric([]).Score(new Sheet(0, 0, [-12.5], false)));

    [Fact]
    public void Weights_count_by_their_proportion_only() =>
        Assert.Equal(
            new WeightedRubric([Use, Feasible]).Score(new Sheet(0, 0, [5, 2], false)),
            new WeightedRubric([Use with { Weight = 75 }, Feasible with { Weight = 25 }]).Score(new Sheet(0, 0, [5, 2], false)), 1e-15);

    [Fact]
    public void Incomplete_and_recused_sheets_are_in_no_table()
    {
        var table = ScoreTable.Of(new WeightedRubric([Use, Feasible]), [new(0, 0, [4, 4], false), new(1, 0, [1, null], false), new(2, 0, [1, 1], true), new(2, 1, [], true)]);

        Assert.Equal([new Score(0, 0, 4)], table.Scores);
    }

    [Fact]
    public void Z_scores_are_mapped_back_with_the_mean_and_population_deviation_of_all()
    {
        // Juror 0: 2, 4, 6 (mean 4, deviation √(8/3)); juror 1: 1, 1, 4 (mean 2, deviation √2); all: mean 3, deviation √(20/6).
        var adjusted = ZScore.Adjust(Published.Table([2, 1], [4, 1], [6, 4]));

        var all = Math.Sqrt(20.0 / 6);
        Assert.Equal(3 + all * (-2 / Math.Sqrt(8.0 / 3) - 1 / Math.Sqrt(2)) / 2, adjusted.Mean(0), 1e-12);
        Assert.Equal(3 + all * (0 - 1 / Math.Sqrt(2)) / 2, adjusted.Mean(1), 1e-12);
        Assert.Equal(3 + all * (2 / Math.Sqrt(8.0 / 3) + 2 / Math.Sqrt(2)) / 2, adjusted.Mean(2), 1e-12);
    }

    [Fact]
    public void A_juror_without_spread_counts_as_the_mean_of_all()
    {
        var adjusted = ZScore.Adjust(Published.Table([1, 3], [5, 3]));

        Assert.All(adjusted.OfJuror(1), score => Assert.Equal(3, score.Value));
        Assert.Equal([3 - Math.Sqrt(2), 3 + Math.Sqrt(2)], adjusted.OfJuror(0).Select(score => score.Value), (one, other) => Math.Abs(one - other) < 1e-12);
    }

    [Fact]
    public void Adding_a_constant_to_one_jurors_marks_leaves_the_order_of_z_scores() =>
        Gen.Select(Tables.Connected, Gen.Int[-20, 20]).Sample((table, shift) =>
        {
            var moved = new ScoreTable(table.Scores.Select(score => score.Juror == 0 ? score with { Value = score.Value + shift } : score));
            var (one, other) = (ZScore.Adjust(table), ZScore.Adjust(moved));

            foreach (var first in table.Projects)
            {
                foreach (var second in table.Projects)
                {
                    if (one.Mean(first) - one.Mean(second) > 1e-9)
                        Assert.True(other.Mean(first) > other.Mean(second));
                }
            }
        }, iter: Examples.AtMost(300));

    [Fact]
    public void Projects_are_linked_through_jurors_who_saw_both()
    {
        Assert.Equal([[0, 1, 2], [4]], Connections.Among([0, 1, 2, 4], [[0, 1], [2, 1], [4]]));
        Assert.Equal([[0], [1], [2]], Connections.Among([0, 1, 2], []));
    }

    [Fact]
    public void Links_do_not_hang_on_their_order() =>
        Gen.Select(Gen.Int[0, 9].Array[1, 3].List[0, 10], Gen.Int[0, 1000]).Sample((panels, seed) =>
        {
            int[] projects = [.. Enumerable.Range(0, 10)];
            var order = Tables.Shuffled([.. Enumerable.Range(0, panels.Count)], seed);
            var one = Connections.Among(projects, panels);
            var other = Connections.Among(projects, panels.Index().OrderBy(pair => order[pair.Index]).Select(pair => pair.Item.Reverse()));

            Assert.Equal(one, other);
        }, iter: Examples.AtMost(200));
}
