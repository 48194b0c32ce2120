using Ideation.Domain.Juries.Comparing;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;
using static Ideation.Tests.Domain.Juries.JurySaid;

namespace Ideation.Tests.Domain.Juries;

/// <summary>What the result of marks says of itself, sentence by sentence.</summary>
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
}
