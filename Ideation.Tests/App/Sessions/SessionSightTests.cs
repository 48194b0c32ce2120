using Ideation.App.Sessions;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;
using Ideation.Domain.Sessions;
using Ideation.Tests.App.Campaigns;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Sessions;

/// <summary>Whoever runs a session brings nobody to what they may not see themselves, and holds none about it.</summary>
public sealed class SessionSightTests : IAsyncLifetime
{
    private SessionWorld _world = null!;

    public async Task InitializeAsync() => _world = await SessionWorld.CreateAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task Nobody_is_brought_to_an_idea_that_the_host_does_not_see()
    {
        var (organiser, author) = (await OrganiserAsync(), await _world.World.MemberAsync("Autrice"));
        var draft = await _world.World.DraftIdeaAsync(await _world.World.PublishedAsync(organiser), author);
        await _world.StartAsync();

        await Rules.AssertBrokenAsync("session.idea-not-found", () => _world.Sessions.BringToAsync(_world.Host, _world.Id, draft.Id));
        Assert.Null((await _world.ViewAsync()).Session.BroughtTo);
    }

    [Fact]
    public async Task A_session_about_a_campaign_that_one_does_not_see_hears_that_there_is_none()
    {
        var hidden = await _world.World.PublishedAsync(await OrganiserAsync(), SomeCampaign.Words with { Audience = CampaignAudience.Invited });

        await Rules.AssertBrokenAsync("campaign.not-found", () => _world.Sessions.PrepareAsync(
            _world.Host, new SessionDraft("Séance", [SomeSessions.Step(StepKind.Discussion)]) { Campaign = hidden.Id }));
    }

    [Fact]
    public async Task A_session_about_a_campaign_is_held_by_those_who_run_it()
    {
        var seen = await _world.World.PublishedAsync(await OrganiserAsync());

        await Rules.AssertBrokenAsync("campaign.not-yours", () => _world.Sessions.PrepareAsync(
            _world.Host, new SessionDraft("Séance", [SomeSessions.Step(StepKind.Discussion)]) { Campaign = seen.Id }));
    }

    [Fact]
    public async Task The_list_holds_the_sessions_that_one_runs_or_came_to_and_no_others()
    {
        var (came, passing) = (await _world.ComeAsync(), await _world.World.MemberAsync("Passante"));

        Assert.Equal([_world.Id], (await _world.Queries.ListAsync(_world.Host)).Select(row => row.Id));
        Assert.Equal([_world.Id], (await _world.Queries.ListAsync(came)).Select(row => row.Id));
        Assert.Empty(await _world.Queries.ListAsync(passing));
    }

    [Fact]
    public async Task A_heading_of_another_session_is_not_there()
    {
        await using var elsewhere = await SessionWorld.InAsync(_world.World);
        foreach (var session in new[] { _world, elsewhere })
        {
            await session.StartAsync();
            await session.GoToAsync(StepKind.Grouping);
        }

        var theirs = await elsewhere.Notes.GroupAsync(elsewhere.Host, elsewhere.Id, "Horaires", []);

        await Rules.AssertBrokenAsync("note-group.not-found", () => _world.Notes.NameAsync(_world.Host, _world.Id, theirs, "Détourné"));
        await Rules.AssertBrokenAsync("note-group.not-found", () => _world.Notes.DissolveAsync(_world.Host, _world.Id, theirs));
    }

    private Task<Ideation.App.Account.Viewer> OrganiserAsync() => _world.World.MemberAsync("Nadia Roux", roles: (Role.Facilitator, Scope.Network));
}
