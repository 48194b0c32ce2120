using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Tests.Domain.Juries;

public sealed class TieLadderTests
{
    private static readonly WeightedRubric Rubric = new([new("Utilité", 1, 1, 5), new("Faisabilité", 1, 1, 5)]);

    [Fact]
    public void The_named_criterion_decides_first()
    {
        var result = Count([[(5, 1), (4, 2)], [(3, 3), (2, 4)]], [new(TieStep.Criterion, 1), new(TieStep.Median)]);

        Assert.Equal([[1], [0]], result.Ranking);
        var decision = Assert.Single(result.Decisions);
        Assert.Equal("criterion:1", decision.Rule.ToString());
        Assert.Equal([0, 1], decision.Among);
        Assert.Equal(1, decision.Chosen);
    }

    [Fact]
    public void First_places_count_jurors_who_put_the_project_on_top()
    {
        // Means are equal; two of three jurors prefer project 1.
        var result = Count([[(5, 5), (2, 2), (2, 2)], [(3, 3), (3, 3), (3, 3)]], [new(TieStep.FirstPlaces)]);

        Assert.Equal([[1], [0]], result.Ranking);
    }

    [Fact]
    public void An_eliminated_project_takes_no_first_place()
    {
        // Project 2 is on top for jurors 1 and 2; without it those first places go to project 0.
        (double, double)[][] marks = [[(1, 1), (3, 3), (2, 2)], [(4, 4), (1, 1), (1, 1)], [(1, 1), (5, 5), (5, 5)]];
        var jury = Case(marks, [new(TieStep.FirstPlaces)]) with { Eliminated = [new(2, null)] };

        Assert.Equal([[0], [1]], Standing.Of(jury).Ranking);
    }

    [Fact]
    public void The_median_decides_when_the_rungs_before_it_do_not()
    {
        var result = Count([[(1, 1), (4, 4), (4, 4)], [(3, 3), (3, 3), (3, 3)]], [new(TieStep.Criterion, 0), new(TieStep.Criterion, 1), new(TieStep.Median)]);

        Assert.Equal([[0], [1]], result.Ranking);
        Assert.Equal([TieStep.Median], result.Decisions.Select(decision => decision.Rule.Step));
    }

    [Fact]
    public void The_chair_is_heard_where_the_ladder_reaches_them_and_the_others_stay_tied()
    {
        var jury = Case([[(3, 3)], [(3, 3)], [(3, 3)]], [new(TieStep.Median), new(TieStep.Chair), new(TieStep.Declare)]) with
        {
            Chair = [new([0, 1, 2], 2, "déjà prêt"), new([0, 1], 1, null)],
        };

        var result = Standing.Of(jury);

        Assert.Equal([[2], [1], [0]], result.Ranking);
        Assert.Equal(["déjà prêt", null], result.Decisions.Select(decision => decision.Reason));
        Assert.Equal([2, 1], result.Decisions.Select(decision => decision.Chosen));
    }

    [Fact]
    public void A_casting_decision_about_others_is_not_used()
    {
        var jury = Case([[(3, 3)], [(3, 3)], [(1, 1)]], [new(TieStep.Chair)]) with { Chair = [new([0, 2], 2, "…"), new([0, 2], 0, "…")] };

        var result = Standing.Of(jury);

        Assert.Equal([[0, 1], [2]], result.Ranking);
        Assert.Equal([TieStep.Declare], result.Decisions.Select(decision => decision.Rule.Step));
    }

    [Fact]
    public void Declare_ends_the_ladder()
    {
        var jury = Case([[(3, 3)], [(3, 3)]], [new(TieStep.Declare), new(TieStep.Chair)]) with { Chair = [new([0, 1], 1, "…")] };

        Assert.Equal([[0, 1]], Standing.Of(jury).Ranking);
    }

    [Fact]
    public void What_a_rung_separates_goes_on_separately()
    {
        // Four equal means; criterion 0 makes two pairs, first places separate each.
        var result = Count(
            [[(5, 1), (3, 3)], [(4, 2), (4, 2)], [(2, 4), (2, 4)], [(1, 5), (3, 3)]],
            [new(TieStep.Criterion, 0), new(TieStep.Median), new(TieStep.Declare)]);

        Assert.Equal([[0, 1], [2, 3]], result.Ranking);
        Assert.Equal([TieStep.Criterion, TieStep.Declare, TieStep.Declare], result.Decisions.Select(decision => decision.Rule.Step));
    }

    private static Standing Count((double, double)[][] marks, TieRule[] ties) => Standing.Of(Case(marks, ties));

    private static JuryCase Case((double, double)[][] marks, TieRule[] ties) => new(marks.Length, marks[0].Length)
    {
        Rubric = Rubric,
        Ties = ties,
        Sheets = [.. marks.SelectMany((row, project) => row.Select((pair, juror) => new Sheet(juror, project, [pair.Item1, pair.Item2], false)))],
    };
}
