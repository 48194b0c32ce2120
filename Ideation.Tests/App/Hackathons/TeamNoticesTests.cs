using Ideation.App.Account;
using Ideation.App.Community;
using Ideation.Domain.Community;
using Ideation.Domain.Hackathons;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Hackathons;

/// <summary>What happens in a team reaches whom it concerns, and leads to it.</summary>
public sealed class TeamNoticesTests : IAsyncLifetime
{
    private HackathonWorld _world = null!;
    private Viewer _captain = null!;
    private TeamId _team;

    public async Task InitializeAsync()
    {
        _world = await HackathonWorld.CreateAsync();
        (_captain, _team) = await _world.FormAsync();
    }

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task Asking_reaches_the_team_and_the_answer_whoever_asked()
    {
        var (asking, refused) = (await _world.World.MemberAsync("Julien Petit"), await _world.World.MemberAsync("Arthur Noir"));
        await _world.Teams.AskAsync(asking, _team, "Je sais coder.");
        Assert.Equal(NoticeKind.TeamAsked, (await LatestAsync(_captain)).Kind);
        Assert.Equal($"/campaigns/{_world.Campaign.Id.Value}/teams/{_team}", (await LatestAsync(_captain)).Href);

        await _world.Teams.AcceptAsync(_captain, _team, asking.Member!.Value);
        await _world.Teams.AskAsync(refused, _team, "");
        await _world.Teams.DeclineAsync(_captain, _team, refused.Member!.Value);

        Assert.Equal(NoticeKind.TeamJoined, (await LatestAsync(asking, NoticeKind.TeamJoined)).Kind);
        Assert.Equal(NoticeKind.TeamDeclined, (await LatestAsync(refused)).Kind);
    }

    [Fact]
    public async Task Being_invited_removed_made_captain_or_left_is_told()
    {
        var invited = await _world.World.MemberAsync("Julien Petit");
        await _world.Teams.InviteAsync(_captain, _team, invited.Member!.Value);
        Assert.Equal(NoticeKind.TeamInvited, (await LatestAsync(invited)).Kind);
        await _world.Teams.AcceptAsync(invited, _team, invited.Member!.Value);
        var third = await _world.JoinAsync(_captain, _team, "Isabelle Faure");

        await _world.Teams.HandOverAsync(_captain, _team, invited.Member!.Value);
        Assert.Equal(NoticeKind.TeamHandedOver, (await LatestAsync(invited)).Kind);
        await _world.Teams.RemoveAsync(invited, _team, third.Member!.Value);
        Assert.Equal(NoticeKind.TeamMemberRemoved, (await LatestAsync(third)).Kind);
        await _world.Teams.LeaveAsync(_captain, _team);
        Assert.Equal(NoticeKind.TeamLeft, (await LatestAsync(invited)).Kind);
    }

    [Fact]
    public async Task Submitting_taking_back_and_being_put_out_reach_the_whole_team_with_the_reason()
    {
        var member = await _world.JoinAsync(_captain, _team);
        await _world.DescribeAsync(_captain, _team, (await _world.ViewAsync(_captain, _team)).Sheet);
        await _world.TypeAsync(_captain, _team, "Le projet.");

        await _world.Teams.SubmitAsync(_captain, _team);
        Assert.Equal(NoticeKind.ProjectSubmitted, (await LatestAsync(member)).Kind);
        await _world.Teams.TakeBackAsync(_captain, _team);
        Assert.Equal(NoticeKind.ProjectTakenBack, (await LatestAsync(member)).Kind);
        await _world.Hackathons.DisqualifyAsync(_world.Organiser, _team, "Le code existait avant.");
        Assert.Equal("Le code existait avant.", NoticeWords.More(await LatestAsync(member, NoticeKind.TeamDisqualified)));
        await _world.Hackathons.ReinstateAsync(_world.Organiser, _team);
        Assert.Equal(NoticeKind.TeamReinstated, (await LatestAsync(_captain)).Kind);
    }

    private async Task<NoticeView> LatestAsync(Viewer viewer, NoticeKind? kind = null)
    {
        await _world.World.Get<Notifier>().CatchUpAsync();
        return (await _world.World.Get<NoticeQueries>().ListAsync(viewer)).Rows.First(row => kind is null || row.Kind == kind);
    }
}
