using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Tests.Support;

namespace Ideation.Tests.Domain.Hackathons;

/// <summary>What the organisers ask of teams.</summary>
public sealed class HackathonTests
{
    [Theory]
    [InlineData(0, 3)]
    [InlineData(4, 3)]
    [InlineData(1, Hackathon.LargestTeam + 1)]
    public void A_team_has_one_to_twelve_people_and_the_smallest_is_no_larger_than_the_largest(int min, int max) =>
        Refuses("hackathon.size-unfit", terms => terms with { MinSize = min, MaxSize = max });

    [Fact]
    public void Tracks_and_prizes_have_names_and_a_prize_knows_its_track()
    {
        var hackathon = Hackathon.Of(CampaignId.New());
        hackathon.Arrange(SomeTeams.Organiser, HackathonTerms.Usual with { Tracks = [" Comprendre ", "comprendre"], Prizes = [new(" Prix ", "Comprendre"), new("Public", null)] }, Some.Noon);

        Assert.Equal(["Comprendre"], hackathon.Terms.Tracks);
        Assert.Equal([new Prize("Prix", "Comprendre"), new Prize("Public", null)], hackathon.Terms.Prizes);
        Refuses("hackathon.name-unfit", terms => terms with { Tracks = [" "] });
        Refuses("hackathon.name-unfit", terms => terms with { Prizes = [new(new string('a', Hackathon.MaxNameLength + 1), null)] });
        Refuses("hackathon.track-unknown", terms => terms with { Prizes = [new("Prix", "Ailleurs")] });
        Refuses("hackathon.too-many-tracks", terms => terms with { Tracks = [.. Enumerable.Range(0, Hackathon.MostTracks + 1).Select(nth => $"T{nth}")] });
        Refuses("hackathon.too-many-prizes", terms => terms with { Prizes = [.. Enumerable.Repeat(new Prize("P", null), Hackathon.MostPrizes + 1)] });
    }

    private static void Refuses(string rule, Func<HackathonTerms, HackathonTerms> change) =>
        Rules.AssertBroken(rule, () => Hackathon.Of(CampaignId.New()).Arrange(SomeTeams.Organiser, change(HackathonTerms.Usual), Some.Noon));
}
