using Bunit;
using Ideation.App.Home;
using Ideation.App.Rounds;

namespace Ideation.Tests.Components.Rounds;

public sealed class RoundsPageTests : HostingTests
{
    [Fact]
    public async Task What_waits_for_my_ballot_comes_first()
    {
        var mine = await DraftAsync();
        await Rounds.OpenAsync(Host, await OpenedAsync());
        var toVote = await OpenedAsync();
        var me = await ComeAsync(toVote, "Awa Diallo");
        SignIn(me);
        await Rounds.OpenAsync(Host, toVote);
        ReadInFrench();

        var page = Render<RoundsPage>();
        page.WaitForElement(".row");
        Assert.Equal(["À vous de voter"], page.FindAll("h2").Select(title => title.TextContent));
        Assert.Equal("vote", Assert.Single(await World.Get<AwaitingQueries>().RoundsAsync(me)).Key);

        await CastAsync(me, toVote, """{"approve":[0]}""");
        Assert.Empty(await World.Get<AwaitingQueries>().RoundsAsync(me));
        Assert.DoesNotContain(mine, (await World.Get<RoundQueries>().ListAsync(me)).Select(row => row.Id));
    }

    [Fact]
    public void Nobody_without_a_round_is_left_before_an_empty_page()
    {
        ReadInFrench();
        var page = Render<RoundsPage>();

        Assert.Equal("/rounds/new", page.WaitForElement(".empty a").GetAttribute("href"));
    }

    // Somebody else is there, so that it can open.
    private async Task<Ideation.Domain.Rounds.RoundId> OpenedAsync()
    {
        var id = await DraftAsync();
        await ComeAsync(id, "Nour Belkacem");
        return id;
    }
}
