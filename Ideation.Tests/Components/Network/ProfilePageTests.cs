using AngleSharp.Dom;
using Bunit;
using Ideation.App.Account;
using Ideation.App.Network;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Tests.App.Ideas;
using Ideation.Tests.Components.Campaigns;
using Ideation.Tests.Support;

namespace Ideation.Tests.Components.Network;

public sealed class ProfilePageTests : SignedInTests
{
    [Fact]
    public async Task A_profile_lists_what_somebody_started_and_the_viewer_may_see_the_latest_first()
    {
        var (author, other) = (await World.MemberAsync("Ada Roux"), await World.MemberAsync("Bo Petit"));
        var (open, closed) = (await World.CampaignAsync(), await World.CampaignAsync(CampaignAudience.Invited));
        await World.GivenAsync(Idea(author, closed, "Une idée entre invités"));
        await World.SubmittedAsync(open, author, SomeIdeas.Writing with { Title = "La première" });
        World.Clock.Advance(TimeSpan.FromHours(1));
        await World.SubmittedAsync(open, author, SomeIdeas.Writing with { Title = "La deuxième" });
        await World.DraftAsync(open, author, SomeIdeas.Writing with { Title = "Un brouillon" });
        await World.SubmittedAsync(open, other, SomeIdeas.Writing with { Title = "D’une autre" });
        SignIn(await World.MemberAsync("Zoé Laurent"));

        Assert.Equal(["La deuxième", "La première"], Titles(Page(author)));
    }

    [Fact]
    public async Task What_they_submit_now_appears_by_itself()
    {
        var author = await World.MemberAsync("Ada Roux");
        var campaign = await World.CampaignAsync();
        SignIn(await World.MemberAsync("Zoé Laurent"));
        var page = Page(author);
        Assert.DoesNotContain("Ses idées", page.Markup);

        await World.SubmittedAsync(campaign, author, SomeIdeas.Writing with { Title = "La toute première" });

        // What comes at once is shown a moment later.
        page.WaitForAssertion(() =>
        {
            World.Clock.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(["La toute première"], Titles(page));
        });
    }

    [Fact]
    public async Task A_long_list_is_shown_in_parts()
    {
        var author = await World.MemberAsync("Ada Roux");
        var campaign = await World.CampaignAsync();
        for (var number = 1; number <= 10; number++)
            await World.SubmittedAsync(campaign, author, SomeIdeas.Writing with { Title = $"Une idée, la {number}e" });
        SignIn(await World.MemberAsync("Zoé Laurent"));
        var page = Page(author);
        Assert.Equal(8, Titles(page).Count);

        page.FindAll("button").Single(button => button.TextContent.Trim() == "En voir d’autres").Click();

        page.WaitForAssertion(() => Assert.Equal(10, Titles(page).Count));
        Assert.DoesNotContain("En voir d’autres", page.Markup);
    }

    private static IReadOnlyList<string> Titles(IRenderedComponent<ProfilePage> page) => [.. page.FindAll(".idea-line h3").Select(title => title.TextContent)];

    private static Ideation.Domain.Ideas.Idea Idea(Viewer author, Campaign campaign, string title)
    {
        var (me, now) = (author.Member!.Value, World.Noon);
        var idea = Ideation.Domain.Ideas.Idea.Draft(me, campaign.Id, author.Home!.Value, now);
        idea.Write(me, SomeIdeas.Writing with { Title = title }, 0, substantial: false, now);
        idea.Submit(me, "2026-000001", 10, HolidayCalendar.Metropolitan, now);
        return idea;
    }

    private IRenderedComponent<ProfilePage> Page(Viewer member)
    {
        ReadInFrench();
        return Render<ProfilePage>(page => page.Add(one => one.Member, member.Member!.Value.Value));
    }
}
