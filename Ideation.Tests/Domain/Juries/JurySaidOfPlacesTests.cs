using Ideation.Domain.Juries.Comparing;
using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;
using static Ideation.Tests.Domain.Juries.JurySaid;

namespace Ideation.Tests.Domain.Juries;

/// <summary>What a result says of places: ties and what broke them, and what the winner hangs on.</summary>
public sealed class JurySaidOfPlacesTests
{
    private static readonly WeightedRubric Rubric = new([new("Utilité", 2, 1, 5), new("Faisabilité", 1, 1, 5)]);
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
}
