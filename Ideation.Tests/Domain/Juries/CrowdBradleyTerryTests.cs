using Ideation.Domain.Juries.Comparing;

namespace Ideation.Tests.Domain.Juries;

public sealed class CrowdBradleyTerryTests
{
    private static readonly CrowdSettings Settings = new();

    /// <summary>Values from the formulas of Chen et al. 2013 in the form Gavel has them, computed apart from this code.</summary>
    [Fact]
    public void Six_comparisons_by_two_jurors_move_beliefs_as_Gavel_moves_them()
    {
        Comparison[] log = [new(0, 0, 1), new(0, 0, 1), new(1, 1, 0), new(1, 2, 0), new(0, 0, 2), new(1, 2, 1)];

        var (projects, jurors) = CrowdBradleyTerry.Replay(3, 2, log, Settings);

        AssertClose([0.25767308925244886, -0.5139706555561719, 0.29369253638724485], projects.Select(belief => belief.Mean));
        AssertClose([0.7763016341702864, 0.7956558270894653, 0.8199372862371426], projects.Select(belief => Math.Sqrt(belief.Variance)));
        AssertClose([10.083482832101573, 9.31795202325113], jurors.Select(juror => juror.Alpha), 1e-9);
        AssertClose([1.002057175206585, 1.0313619574028572], jurors.Select(juror => juror.Beta), 1e-9);
    }

    [Fact]
    public void The_expected_gain_is_that_of_Gavel()
    {
        Assert.Equal(0.18314834476994832, CrowdBradleyTerry.ExpectedGain(new(10, 1), new(0, 1), new(0, 1), Settings), 1e-10);
        Assert.Equal(0.0355810574532245, CrowdBradleyTerry.ExpectedGain(new(8, 3), new(0.5, 0.7), new(-0.2, 0.9), Settings), 1e-10);
    }

    [Fact]
    public void Order_matters()
    {
        var forth = CrowdBradleyTerry.Replay(2, 1, [new(0, 0, 1), new(0, 1, 0)], Settings).Projects;
        var back = CrowdBradleyTerry.Replay(2, 1, [new(0, 1, 0), new(0, 0, 1)], Settings).Projects;

        Assert.NotEqual(forth[0].Mean, back[0].Mean);
    }

    [Fact]
    public void Far_apart_beliefs_stay_finite()
    {
        var (juror, winner, loser) = CrowdBradleyTerry.Learn(new(10, 1), new(-800, 1), new(800, 1), 0.0001);

        Assert.All([juror.Alpha, juror.Beta, winner.Mean, winner.Variance, loser.Mean, loser.Variance], value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void The_next_project_is_the_same_for_the_same_seed_and_usually_the_one_that_teaches_most()
    {
        Belief[] beliefs = [new(0, 1), new(3, 0.05), new(0.1, 1), new(-3, 0.05)];
        Candidate[] candidates = [.. Enumerable.Range(0, 4).Select(project => new Candidate(project, true, project == 0, false, false, 5))];

        var chosen = Enumerable.Range(0, 400).Select(seed => NextPair.Choose(candidates, 1, 0, Settings.Juror, beliefs, Settings, (ulong)seed)).ToArray();

        Assert.Equal(chosen, Enumerable.Range(0, 400).Select(seed => NextPair.Choose(candidates, 1, 0, Settings.Juror, beliefs, Settings, (ulong)seed)));
        Assert.DoesNotContain(0, chosen);
        // Three in four by gain, and a third of the rest by chance.
        Assert.InRange(chosen.Count(project => project == 2), 310, 355);
        Assert.Contains(1, chosen);
    }

    [Fact]
    public void Prioritised_then_free_then_little_seen_projects_are_preferred_as_far_as_there_are_any()
    {
        Candidate[] candidates =
        [
            new(0, true, false, false, false, 0), new(1, true, false, true, true, 0), new(2, true, false, true, false, 4),
            new(3, true, false, true, false, 1), new(4, false, false, true, false, 0), new(5, true, true, true, false, 0),
        ];

        Assert.Equal([3], NextPair.Preferred(candidates, 2));
        Assert.Equal([2, 3], NextPair.Preferred(candidates, 1));
        Assert.Equal([1], NextPair.Preferred(candidates[..2], 2));
        Assert.Equal([0], NextPair.Preferred(candidates[..1], 0));
    }

    [Fact]
    public void A_juror_who_has_seen_all_has_no_next_project() =>
        Assert.Null(NextPair.Choose([new(0, true, true, false, false, 0)], 1, null, Settings.Juror, [new(0, 1)], Settings, 1));

    private static void AssertClose(double[] expected, IEnumerable<double> actual, double tolerance = 1e-12)
    {
        foreach (var (one, other) in expected.Zip(actual))
            Assert.Equal(one, other, tolerance);
    }
}
