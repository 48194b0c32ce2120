using Bunit;
using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Hackathons;
using Ideation.Domain.Hackathons;
using Ideation.Tests.App.Hackathons;
using Ideation.Tests.Components.Campaigns;
using Ideation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Components.Hackathons;

/// <summary>What the page of a team offers to whom, and when.</summary>
public sealed class TeamPageTests : SignedInTests, IAsyncLifetime
{
    private HackathonWorld _world = null!;
    private Viewer _captain = null!;
    private TeamId _team;

    public TeamPageTests()
    {
        Services.AddSingleton(_ => World.Get<TeamQueries>());
        Services.AddSingleton(_ => World.Get<TeamCommands>());
        Services.AddSingleton(_ => World.Get<HackathonCommands>());
    }

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        _world = await HackathonWorld.InAsync(World);
        (_captain, _team) = await _world.FormAsync();
        await _world.Teams.AskAsync(await World.MemberAsync("Julien Petit"), _team, "Je sais coder.");
    }

    [Fact]
    public void A_team_accepts_who_asks_while_it_works_on_its_project()
    {
        SignIn(_captain);
        var page = Page();

        page.WaitForAssertion(() => Assert.Contains("Je sais coder.", page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll("button"), button => button.TextContent.Trim() == Fr.Of("team.accept"));
    }

    [Fact]
    public async Task Out_of_the_competition_it_reads_why_and_is_offered_nothing_that_would_be_refused()
    {
        await _world.Hackathons.DisqualifyAsync(_world.Organiser, _team, "Le code existait avant.");
        SignIn(_captain);
        var page = Page();

        page.WaitForAssertion(() => Assert.Contains("Le code existait avant.", page.Markup, StringComparison.Ordinal));
        var offered = page.FindAll("article > :not(dialog) button, article > :not(dialog) a.btn").Select(one => one.TextContent.Trim()).ToList();
        Assert.DoesNotContain(Fr.Of("team.accept"), offered);
        Assert.DoesNotContain(Fr.Of("team.write"), offered);
        Assert.Contains(Fr.Of("team.decline"), offered);
    }

    [Fact]
    public async Task Somebody_else_may_ask_to_come_in_and_reads_no_draft()
    {
        SignIn(await World.MemberAsync("Isabelle Faure"));
        var page = Page();

        page.WaitForAssertion(() => Assert.Contains(Fr.Of("team.pitch.hidden"), page.Markup, StringComparison.Ordinal));
        Assert.Single(page.FindAll("button"), button => button.TextContent.Trim() == Fr.Of("team.ask"));
        Assert.DoesNotContain("Je sais coder.", page.Markup, StringComparison.Ordinal);
    }

    private IRenderedComponent<TeamPage> Page() => Render<TeamPage>(parameters => parameters.Add(page => page.Id, _world.Campaign.Id.Value).Add(page => page.Team, _team.Value));
}
