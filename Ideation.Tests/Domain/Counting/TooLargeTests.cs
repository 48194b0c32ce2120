using Ideation.Domain.Counting;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Counting;

public sealed class TooLargeTests
{
    [Fact]
    public void More_ballots_than_points_can_be_counted_for_are_refused_by_name() =>
        Rules.AssertBroken("counting.too-large", () => Election.Ranked(new Borda(), "AB", $"A>B*{long.MaxValue}"));
}
