using Ideation.Domain.Juries.Comparing;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;
using static Ideation.Tests.Domain.Juries.JurySaid;

namespace Ideation.Tests.Domain.Juries;

/// <summary>What the result of comparisons and rankings says of itself, sentence by sentence.</summary>
public sealed class JurySaidOfComparisonsTests
{
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
}
