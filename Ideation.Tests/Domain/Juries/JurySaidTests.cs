using System.Globalization;
using Ideation.Domain.Juries.Comparing;
using Ideation.Domain.Juries.Explaining;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Tests.Domain.Juries;

/// <summary>What a jury's result says of itself, sentence by sentence: its key and what stands in its places, numbers to three digits.</summary>
public sealed class JurySaidTests
{
    private static readonly WeightedRubric Rubric = new([new("Utilité", 2, 1, 5), new("Faisabilité", 1, 1, 5)]);

    [Fact]
    public void Sheets_that_do_not_count_and_what_severity_did_are_told() => AssertSaid(
        new JuryCase(5, 4)
        {
            Adjustment = Adjustment.Severity,
            Fit = Fit.Restricted,
            Rubric = Rubric,
            Seed = 1,
            Sheets =
            [
                new(0, 0, [5, 4], false), new(1, 0, [4, 2], false), new(2, 0, [3, 3], false), new(0, 1, [4, 3], false), new(1, 1, [2, 2], false),
                new(2, 1, [2, 1], false), new(0, 2, [3, 3], false), new(1, 2, [2, 1], false), new(2, 2, [null, 4], false), new(2, 3, [], true),
            ],
            Eliminated = [new(1, "hors sujet"), new(3, null)],
        },
        """
        jury.counted sheets=8 jurors=3 projects=3
        jury.incomplete juror=Juror2 project=Project2
        jury.recused juror=Juror2 project=Project3
        jury.eliminated-because project=Project1 reason=hors sujet
        jury.eliminated project=Project3
        jury.unscored project=Project3
        jury.unscored project=Project4
        jury.scale.own min=1 max=5
        jury.severity.reml mu=2.697 sdProject=0.869 sdJuror=0.951 sdResidual=0.124
        jury.severity.unknown juror=Juror3
        jury.severity.lenient juror=Juror0 difference=1.075
        jury.severity.severe juror=Juror1 difference=0.361
        jury.severity.severe juror=Juror2 difference=0.714
        jury.rank rank=1 project=Project0 score=3.66
        jury.rank rank=2 project=Project2 score=1.984
        jury.chance project=Project0 chance=1
        jury.chance project=Project2 chance=0
        jury.stable.jurors project=Project0
        jury.stable.weights project=Project0
        jury.kendall w=1 projects=2
        jury.krippendorff alpha=0.148
        jury.icc icc=0.435
        """);

    [Fact]
    public void Marks_of_different_scales_jurors_without_spread_and_z_scores_are_told() => AssertSaid(
        new JuryCase(3, 2)
        {
            Adjustment = Adjustment.ZScore,
            Rubric = new([new("Utilité", 1, 1, 5), new("Budget", 1, 0, 10)]),
            Sheets = [new(0, 0, [5, 10], false), new(0, 1, [1, 5], false), new(1, 0, [3, 5], false), new(1, 1, [3, 5], false)],
        },
        """
        jury.counted sheets=4 jurors=2 projects=2
        jury.unscored project=Project2
        jury.scale.unit
        jury.no-model
        jury.z-score
        jury.z-score.no-spread juror=Juror1
        jury.rank rank=1 project=Project0 score=0.699
        jury.rank rank=2 project=Project1 score=0.426
        jury.unstable.juror-tie juror=Juror0
        jury.stable.weights project=Project0
        jury.kendall w=0.5 projects=2
        jury.krippendorff alpha=0.211
        jury.icc icc=0
        """);

    [Fact]
    public void Each_rung_of_the_ladder_is_told_with_whom_it_put_first() => AssertSaid(
        new JuryCase(7, 3)
        {
            Rubric = new([new("Utilité", 1, 1, 5), new("Faisabilité", 1, 1, 5)]),
            Ties = [new(TieStep.Criterion, 0), new(TieStep.FirstPlaces), new(TieStep.Median), new(TieStep.Chair), new(TieStep.Declare)],
            Chair = [new([4, 5, 6], 5, "déjà prêt"), new([4, 6], 6, null)],
            Sheets =
            [
                .. Marks(0, (5, 1), (3, 3), (3, 3)), .. Marks(1, (3, 3), (3, 3), (3, 3)),
                .. Marks(2, (2, 2), (2, 2), (1, 1)), .. Marks(3, (1, 1), (1, 1), (3, 3)),
                .. Marks(4, (1, 1), (1, 1), (1, 1)), .. Marks(5, (1, 1), (1, 1), (1, 1)), .. Marks(6, (1, 1), (1, 1), (1, 1)),
            ],
        },
        """
        jury.counted sheets=21 jurors=3 projects=7
        jury.scale.own min=1 max=5
        jury.no-model
        jury.rank rank=1 project=Project0 score=3
        jury.rank rank=2 project=Project1 score=3
        jury.rank rank=3 project=Project3 score=1.667
        jury.rank rank=4 project=Project2 score=1.667
        jury.rank rank=5 project=Project5 score=1
        jury.rank rank=6 project=Project6 score=1
        jury.rank rank=7 project=Project4 score=1
        jury.tie.criterion among=Project0,Project1 first=Project0 criterion=Criterion0
        jury.tie.first-places among=Project2,Project3 first=Project3
        jury.tie.chair-because among=Project4,Project5,Project6 first=Project5 reason=déjà prêt
        jury.tie.chair among=Project4,Project6 first=Project6
        jury.unstable.juror-tie juror=Juror0
        jury.unstable.weights project=Project0
        jury.kendall w=0.808 projects=7
        jury.krippendorff alpha=0.733
        jury.icc icc=0.75
        """);

    [Fact]
    public void Equal_projects_that_nothing_tells_apart_are_told_and_there_is_no_winner() => AssertSaid(
        new JuryCase(2, 2) { Sheets = [new(0, 0, [3], false), new(0, 1, [3], false), new(1, 0, [4], false), new(1, 1, [4], false)] },
        """
        jury.counted sheets=4 jurors=2 projects=2
        jury.no-model
        jury.rank rank=1 project=Project0 score=3.5
        jury.rank rank=1 project=Project1 score=3.5
        jury.tie.declare among=Project0,Project1
        jury.no-winner
        jury.agreement.none projects=2
        jury.krippendorff alpha=-0.5
        jury.icc icc=0
        """);

    [Fact]
    public void A_winner_that_hangs_on_one_juror_is_told() => AssertSaid(
        new JuryCase(2, 3) { Sheets = [new(0, 0, [9], false), new(0, 1, [1], false), new(1, 0, [2], false), new(1, 1, [4], false), new(2, 0, [3], false), new(2, 1, [3], false)] },
        """
        jury.counted sheets=6 jurors=3 projects=2
        jury.no-model
        jury.rank rank=1 project=Project0 score=4.667
        jury.rank rank=2 project=Project1 score=2.667
        jury.unstable.juror juror=Juror0 project=Project1
        jury.kendall w=0 projects=2
        jury.krippendorff alpha=-0.059
        jury.icc icc=-0.471
        """);

    [Fact]
    public void A_winner_that_hangs_on_the_weights_is_told() => AssertSaid(
        new JuryCase(2, 1)
        {
            Rubric = new([new("Utilité", 6, 1, 5), new("Faisabilité", 5, 1, 5)]),
            Sheets = [new(0, 0, [5, 2], false), new(0, 1, [3.2, 4.2], false)],
        },
        """
        jury.counted sheets=2 jurors=1 projects=2
        jury.scale.own min=1 max=5
        jury.no-model
        jury.rank rank=1 project=Project1 score=3.655
        jury.rank rank=2 project=Project0 score=3.636
        jury.unstable.juror-tie juror=Juror0
        jury.unstable.weights project=Project1
        jury.agreement.none projects=2
        jury.krippendorff.none
        """);

    [Fact]
    public void Groups_that_no_juror_links_are_told_and_not_ranked_together() => AssertSaid(
        new JuryCase(4, 3)
        {
            Adjustment = Adjustment.Severity,
            Sheets = [new(0, 0, [1], false), new(0, 1, [5], false), new(1, 2, [2], false), new(1, 3, [4], false), new(2, 2, [3], false), new(2, 3, [5], false)],
        },
        """
        jury.counted sheets=6 jurors=3 projects=4
        jury.disconnected groups=2
        jury.joint-ranking-refused
        jury.ranking.raw
        jury.rank rank=1 project=Project1 score=5
        jury.rank rank=2 project=Project3 score=4.5
        jury.rank rank=3 project=Project2 score=2.5
        jury.rank rank=4 project=Project0 score=1
        jury.unstable.juror juror=Juror0 project=Project3
        jury.unstable.juror-tie juror=Juror1
        jury.agreement.none projects=0
        jury.krippendorff alpha=0.7
        """);

    [Fact]
    public void Comparisons_are_told_with_the_ridge_that_holds_them_and_the_rankings_they_leave_out() => AssertSaid(
        new JuryCase(4, 2) { Comparisons = [new(0, 0, 1), new(1, 0, 1), new(0, 2, 3)], Rankings = [new(0, [1, 0])] },
        """
        jury.rankings.unused
        jury.bradley-terry comparisons=3
        jury.prior prior=0.01
        jury.comparisons.disconnected groups=2
        jury.strength project=Project0 strength=2.24 uncertainty=5.849
        jury.strength project=Project1 strength=-2.24 uncertainty=5.849
        jury.strength project=Project2 strength=1.957 uncertainty=5.944
        jury.strength project=Project3 strength=-1.957 uncertainty=5.944
        jury.rank rank=1 project=Project0 score=2.24
        jury.rank rank=2 project=Project2 score=1.957
        jury.rank rank=3 project=Project3 score=-1.957
        jury.rank rank=4 project=Project1 score=-2.24
        jury.unstable.juror-tie juror=Juror1
        """);

    [Fact]
    public void Crowd_comparisons_are_told_with_each_jurors_reliability() => AssertSaid(
        new JuryCase(2, 3) { Model = ComparisonModel.CrowdBradleyTerry, Comparisons = [new(0, 0, 1), new(2, 0, 1)] },
        """
        jury.crowd-bt comparisons=2
        jury.crowd-bt.juror juror=Juror0 reliability=0.909
        jury.crowd-bt.juror juror=Juror2 reliability=0.912
        jury.strength project=Project0 strength=0.629 uncertainty=0.845
        jury.strength project=Project1 strength=-0.629 uncertainty=0.845
        jury.rank rank=1 project=Project0 score=0.629
        jury.rank rank=2 project=Project1 score=-0.629
        jury.stable.jurors project=Project0
        """);

    [Fact]
    public void Rankings_are_told_and_the_comparisons_they_leave_out() => AssertSaid(
        new JuryCase(3, 3)
        {
            Model = ComparisonModel.PlackettLuce,
            Comparisons = [new(0, 0, 1)],
            Rankings = [new(0, [2, 0, 1]), new(1, [2, 1, 0]), new(2, [0, 1, 2])],
        },
        """
        jury.comparisons.unused
        jury.plackett-luce rankings=3
        jury.strength project=Project0 strength=-0.07 uncertainty=0.636
        jury.strength project=Project1 strength=-0.265 uncertainty=0.59
        jury.strength project=Project2 strength=0.335 uncertainty=0.679
        jury.rank rank=1 project=Project2 score=0.335
        jury.rank rank=2 project=Project0 score=-0.07
        jury.rank rank=3 project=Project1 score=-0.265
        jury.unstable.juror juror=Juror0 project=Project1
        jury.unstable.juror juror=Juror1 project=Project0
        jury.kendall w=0.111 projects=3
        """);

    [Fact]
    public void A_model_that_nobody_compared_for_is_told() => AssertSaid(
        new JuryCase(2, 1) { Model = ComparisonModel.BradleyTerry, Sheets = [new(0, 0, [2], false), new(0, 1, [1], false)] },
        """
        jury.counted sheets=2 jurors=1 projects=2
        jury.no-model
        jury.comparisons.none
        jury.rank rank=1 project=Project0 score=2
        jury.rank rank=2 project=Project1 score=1
        jury.unstable.juror-tie juror=Juror0
        jury.agreement.none projects=2
        jury.krippendorff.none
        """);

    [Fact]
    public void Jurors_alike_are_told_to_differ_in_nothing() => AssertSaid(
        new JuryCase(4, 3)
        {
            Adjustment = Adjustment.Severity,
            Sheets = [.. Row(0, 1, 2, 3), .. Row(1, 2, 3, 1), .. Row(2, 5, 4, 6), .. Row(3, 6, 5, 4)],
        },
        """
        jury.counted sheets=12 jurors=3 projects=4
        jury.severity.ml mu=3.5 sdProject=1.384 sdJuror=0 sdResidual=1
        jury.severity.no-juror-differences
        jury.rank rank=1 project=Project2 score=4.778
        jury.rank rank=1 project=Project3 score=4.778
        jury.rank rank=3 project=Project0 score=2.222
        jury.rank rank=3 project=Project1 score=2.222
        jury.tie.declare among=Project2,Project3
        jury.tie.declare among=Project0,Project1
        jury.chance project=Project2 chance=0.5
        jury.chance project=Project3 chance=0.5
        jury.chance project=Project0 chance=0
        jury.chance project=Project1 chance=0
        jury.no-winner
        jury.kendall w=0.822 projects=4
        jury.krippendorff alpha=0.686
        jury.icc icc=0.719
        """);

    [Fact]
    public void Projects_alike_are_told_to_differ_in_nothing() => AssertSaid(
        new JuryCase(4, 3)
        {
            Adjustment = Adjustment.Severity,
            Sheets = [.. Row(0, 1, 2, 6), .. Row(1, 2, 1, 6), .. Row(2, 1, 2, 5), .. Row(3, 2, 1, 6)],
        },
        """
        jury.counted sheets=12 jurors=3 projects=4
        jury.severity.ml mu=2.917 sdProject=0 sdJuror=1.984 sdResidual=0.553
        jury.severity.no-project-differences
        jury.severity.severe juror=Juror0 difference=1.39
        jury.severity.severe juror=Juror1 difference=1.39
        jury.severity.lenient juror=Juror2 difference=2.779
        jury.rank rank=1 project=Project0 score=2.917
        jury.rank rank=1 project=Project1 score=2.917
        jury.rank rank=1 project=Project2 score=2.917
        jury.rank rank=1 project=Project3 score=2.917
        jury.tie.declare among=Project0,Project1,Project2,Project3
        jury.chance project=Project0 chance=0.25
        jury.chance project=Project1 chance=0.25
        jury.chance project=Project2 chance=0.25
        jury.chance project=Project3 chance=0.25
        jury.no-winner
        jury.kendall w=0.091 projects=4
        jury.krippendorff alpha=-0.368
        jury.icc icc=-0.018
        """);

    private static void AssertSaid(JuryCase jury, string expected) =>
        Assert.Equal(expected.ReplaceLineEndings("\n").Split('\n'), JuryCount.Of(jury).Explanation.Select(Line));
    private static IEnumerable<Sheet> Marks(int project, params (double, double)[] marks) =>
        marks.Select((pair, juror) => new Sheet(juror, project, [pair.Item1, pair.Item2], false));

    private static IEnumerable<Sheet> Row(int project, params double[] scores) => scores.Select((score, juror) => new Sheet(juror, project, [score], false));

    private static string Line(Sentence sentence) =>
        string.Join(' ', sentence.Arguments.Select(argument => $"{argument.Name}={Text(argument.Value)}").Prepend(sentence.Key));

    private static string Text(object value) => value switch
    {
        Named named => $"{named.Kind}{named.Number}",
        IEnumerable<Named> several => string.Join(',', several.Select(named => Text(named))),
        double number => Math.Round(number, 3).ToString(CultureInfo.InvariantCulture),
        _ => $"{value}",
    };
}
