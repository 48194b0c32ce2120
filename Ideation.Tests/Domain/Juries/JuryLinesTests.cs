using Ideation.Domain.Juries.Results;
using Ideation.Domain.Juries.Scoring;

namespace Ideation.Tests.Domain.Juries;

/// <summary>What stands in the line of each project and each juror, worked out by hand.</summary>
public sealed class JuryLinesTests
{
    /// <summary>Juror 2 alone saw project 2; nobody saw project 3, and juror 3 saw none.</summary>
    private readonly JuryResult _result = JuryCount.Of(new JuryCase(4, 4)
    {
        Sheets =
        [
            new(0, 0, [10], false), new(0, 1, [14], false),
            new(1, 0, [12], false), new(1, 1, [13], false),
            new(2, 2, [7], false), new(2, 0, [0], true),
        ],
    });

    [Fact]
    public void A_project_has_the_mean_and_the_population_deviation_of_its_scores() => Assert.Equal(
        [
            new(0, 2, 1, 11, 11, null, 1, 2, null),
            new(1, 2, 0, 13.5, 13.5, null, 0.5, 1, null),
            new(2, 1, 0, 7, 7, null, 0, 3, null),
            new(3, 0, 0, null, null, null, null, null, null),
        ],
        _result.Projects);

    [Fact]
    public void A_juror_has_a_spread_and_the_mean_distance_to_the_others_who_saw_the_same() => Assert.Equal(
        [
            new(0, 2, null, null, 2, 1.5),
            new(1, 2, null, null, 0.5, 1.5),
            new(2, 1, null, null, 0, null),
            new(3, 0, null, null, null, null),
        ],
        _result.Jurors);
}
