using Bunit;
using Ideation.App.Rounds;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;

namespace Ideation.Tests.Components.Rounds;

public sealed class ResultTests : HostingTests
{
    [Fact]
    public async Task The_winner_comes_first_with_bars_and_the_reason_in_words()
    {
        var result = Result(await HeldAsync(await DraftAsync(), """{"approve":[1]}""", """{"approve":[1,2]}""", """{"approve":[0]}"""));

        Assert.Equal("Une file unique", result.Find("[data-testid=headline]").TextContent);
        Assert.StartsWith("Une file unique", result.Find(".bar__name").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("2 (67", result.Find(".bar__figure").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(result.FindAll(".why__lines li"));
        Assert.Matches("^[0-9a-f]{64}$", result.Find("[data-testid=head]").TextContent);
    }

    [Fact]
    public async Task A_run_off_shows_its_rounds_and_where_the_votes_went()
    {
        var result = Result(await HeldAsync(
            await DraftAsync("instant-runoff"), """{"ranking":[[0]]}""", """{"ranking":[[0]]}""", """{"ranking":[[1],[0]]}""", """{"ranking":[[2],[1]]}""", """{"ranking":[[2]]}"""));

        Assert.True(result.FindAll("[data-testid=rounds] thead th").Count >= 3);
        Assert.Contains("éliminée", result.Find("[data-testid=rounds]").TextContent);
        Assert.NotEmpty(result.FindAll(".flow__band--moves"));
        Assert.Equal(result.FindAll("[data-testid=rounds] thead th").Count - 1, result.FindAll(".flow__round").Count);
    }

    [Fact]
    public void Every_vote_that_leaves_a_round_arrives_in_the_next()
    {
        var flow = TransferFlow.Of(SomeResult.Runoff(), [0, 2, 1]);

        foreach (var column in Enumerable.Range(0, flow.Columns - 1))
        {
            var left = flow.Nodes.Where(node => node.Column == column).Sum(node => node.Votes);
            Assert.Equal(left, flow.Bands.Where(band => band.Column == column).Sum(band => band.Votes), 6);
            Assert.Equal(left, flow.Nodes.Where(node => node.Column == column + 1).Sum(node => node.Votes), 6);
        }
    }

    [Fact]
    public async Task Duels_show_each_pair_and_its_margin()
    {
        var result = Result(await HeldAsync(await DraftAsync("schulze"), """{"ranking":[[0],[1],[2]]}""", """{"ranking":[[0],[2],[1]]}""", """{"ranking":[[1],[0],[2]]}"""));

        Assert.Equal(9, result.FindAll("[data-testid=duels] tbody td").Count);
        Assert.Contains("+1", result.Find("[data-testid=duels] .duel--won").TextContent);
    }

    [Fact]
    public async Task Majority_judgment_shows_the_profile_of_grades()
    {
        var result = Result(await HeldAsync(
            await DraftAsync(new BallotPaper("majority-judgment", ["Une file unique", "Des bornes"]) { Grades = ["À rejeter", "Passable", "Bien"] }),
            """{"marks":[2,0]}""", """{"marks":[1,0]}""", """{"marks":[2,null]}"""));

        Assert.Equal("Bien", result.Find(".grade__median strong").TextContent);
        Assert.Equal("Bien : 2, Passable : 1", result.Find(".grade__bar").GetAttribute("aria-label")!.Replace('\u00A0', ' '));
        Assert.Equal(["2", "1", "0", "0"], result.FindAll(".grades tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task Equal_shares_show_what_is_bought()
    {
        var result = Result(await HeldAsync(
            await DraftAsync(new BallotPaper("equal-shares", ["Une file unique", "Des bornes"]) { Budget = "100", Costs = ["60", "90"] }), """{"approve":[0]}""", """{"approve":[0,1]}"""));

        Assert.Equal("1. Une file unique", result.Find("[data-testid=purchases] tbody th").TextContent.Trim());
    }

    [Fact]
    public async Task The_arithmetic_of_the_quorum_is_said_in_words()
    {
        var id = await DraftAsync(settings: new RoundSettings { Quorum = new RoundQuorum("0.75", QuorumBase.Enrolled) });
        var (awa, _) = (await ComeAsync(id, "Awa Diallo"), await ComeAsync(id, "Nour Belkacem"));
        await Rounds.OpenAsync(Host, id);
        await CastAsync(awa, id, """{"approve":[1]}""");
        await CloseAsync(id);

        var result = Result(id);
        Assert.Equal("Quorum non atteint : il fallait 75 % des 2 inscrits, soit 2 ; 1 ont voté.", Plain(result.Find("[data-testid=quorum]").TextContent.Trim()));
    }

    [Fact]
    public async Task Who_chose_what_shows_as_the_round_promised()
    {
        string[] ballots = ["""{"approve":[1]}""", """{"approve":[0,1]}"""];
        var named = await HeldAsync(await DraftAsync(settings: new RoundSettings { Secrecy = Secrecy.Named }), ballots);
        var hidden = await HeldAsync(await DraftAsync(), ballots);

        Assert.Contains("Un rendez-vous par téléphone et Une file unique", Result(named).Find("[data-testid=choices]").TextContent);
        Assert.Contains("Votante 1", Result(hidden).Find("[data-testid=choices]").TextContent);

        SignIn(await ComeAsync(named, "Ada Roux"));
        Assert.NotEmpty(Result(named).FindAll("[data-testid=choices]"));
        SignIn(await ComeAsync(hidden, "Léa Petit"));
        Assert.Empty(Result(hidden).FindAll("[data-testid=choices]"));
        Assert.DoesNotContain("Votante", Result(hidden).Markup);
    }

    [Fact]
    public async Task A_result_that_does_not_show_yet_is_nothing()
    {
        var id = await DraftAsync(settings: new RoundSettings { Reveal = Reveal.ByFacilitator });
        await HeldAsync(id, """{"approve":[1]}""");
        SignIn(await ComeAsync(id, "Ada Roux"));
        ReadInFrench();

        Assert.Equal("", Render<RoundResult>(p => p.Add(c => c.Id, id)).Markup.Trim());
    }

    [Fact]
    public async Task The_compact_result_is_the_winner_why_and_the_bars()
    {
        var id = await HeldAsync(await DraftAsync("schulze"), """{"ranking":[[0],[1],[2]]}""");
        ReadInFrench();
        var result = Render<RoundResult>(p => p.Add(c => c.Id, id).Add(c => c.Compact, true));
        result.WaitForElement("[data-testid=result]");

        Assert.NotEmpty(result.FindAll(".bar"));
        Assert.Empty(result.FindAll("[data-testid=duels], .check"));
    }

    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private IRenderedComponent<RoundResult> Result(RoundId id)
    {
        ReadInFrench();
        var result = Render<RoundResult>(p => p.Add(c => c.Id, id));
        result.WaitForElement("[data-testid=result]");
        return result;
    }
}
