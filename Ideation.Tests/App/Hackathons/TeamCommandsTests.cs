using Ideation.App.CoEditing;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Hackathons;

/// <summary>Teams form, write and submit while the hackathon lets them; who may do what is asked where it is written.</summary>
public sealed class TeamCommandsTests : IAsyncLifetime
{
    private HackathonWorld _world = null!;

    public async Task InitializeAsync() => _world = await HackathonWorld.CreateAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task A_person_is_in_one_team_of_a_hackathon_and_two_teams_have_two_names()
    {
        var (captain, team) = await _world.FormAsync();
        var (other, second) = await _world.FormAsync("Net et Droit", "Rémi Blanc");
        var both = await _world.World.MemberAsync("Isabelle Faure");
        await _world.Teams.AskAsync(both, team, "");
        await _world.Teams.AskAsync(both, second, "");
        await _world.Teams.AcceptAsync(captain, team, both.Member!.Value);

        await Rules.AssertBrokenAsync("team.one-each", () => _world.Teams.AcceptAsync(other, second, both.Member!.Value));
        await Rules.AssertBrokenAsync("team.one-each", () => _world.Teams.FormAsync(captain, _world.Campaign.Id, "Encore une"));
        await Rules.AssertBrokenAsync("team.name-taken", async () => await _world.Teams.FormAsync(await _world.World.MemberAsync("Zoé"), _world.Campaign.Id, "Clair de Lyon"));
        await _world.Teams.LeaveAsync(both, team);
        await _world.Teams.AcceptAsync(other, second, both.Member!.Value);
        Assert.Equal(["Rémi Blanc", "Isabelle Faure"], (await _world.ViewAsync(other, second)).Members.Select(person => person.Name));
    }

    [Fact]
    public async Task Teams_work_only_while_the_hackathon_lets_them_and_for_those_it_is_for()
    {
        var (captain, team) = await _world.FormAsync();
        var outsider = await _world.World.MemberAsync("Bénédicte", standing: Standing.Beneficiary);
        await Rules.AssertBrokenAsync("campaign.not-found", () => _world.Teams.FormAsync(outsider, _world.Campaign.Id, "De dehors"));
        await Rules.AssertBrokenAsync("team.not-found", () => _world.Teams.AskAsync(outsider, team, ""));
        await Rules.AssertBrokenAsync("team.person-not-there", () => _world.Teams.InviteAsync(captain, team, outsider.Member!.Value));
        await Rules.AssertBrokenAsync("team.person-unknown", () => _world.Teams.InviteAsync(captain, team, MemberId.New()));

        await _world.ArrangeAsync(new HackathonTerms(1, 4, World.Noon.AddHours(1), [], []));
        _world.World.Clock.Advance(TimeSpan.FromHours(1));
        await Rules.AssertBrokenAsync("hackathon.not-now", () => _world.DescribeAsync(captain, team, new ProjectSheet("Clair de Lyon", "", null, [], [], null)));
        await Rules.AssertBrokenAsync("hackathon.not-now", () => _world.Teams.SubmitAsync(captain, team));
        Assert.False((await _world.ViewAsync(captain, team)).Mine.MayWrite);
        await _world.ArrangeAsync(new HackathonTerms(1, 4, null, [], []));
        Assert.True((await _world.ViewAsync(captain, team)).Mine.MayWrite);
        _world.World.Clock.Advance(TimeSpan.FromDays(2));
        await Rules.AssertBrokenAsync("hackathon.not-now", () => _world.Teams.SubmitAsync(captain, team));
    }

    [Fact]
    public async Task Somebody_a_hackathon_is_shown_to_but_not_for_forms_no_team()
    {
        var (me, now) = (_world.Organiser.Member!.Value, World.Noon.AddDays(-1));
        var campaign = Campaign.Draft(me, App.Campaigns.SomeCampaign.Words with { Kind = CampaignKind.Hackathon, Audience = CampaignAudience.Public }, now);
        campaign.AppointFacilitator(me, me, now);
        campaign.Schedule(me, World.Noon, null, [new CampaignPhase("Toujours", World.Noon, null, [Capability.Propose])], now);
        campaign.Publish(me, now);
        await _world.World.GivenAsync(campaign);
        var partner = await _world.World.MemberAsync("Paul Partenaire", standing: Standing.Partner);

        await Rules.AssertBrokenAsync("hackathon.not-for-you", () => _world.Teams.FormAsync(partner, campaign.Id, "De dehors"));
    }

    [Fact]
    public async Task Only_a_hackathon_has_teams()
    {
        await using var challenge = await HackathonWorld.CreateAsync(CampaignKind.Challenge);
        var somebody = await challenge.World.MemberAsync("Gilles Brun");

        await Rules.AssertBrokenAsync("hackathon.not-one", () => challenge.Teams.FormAsync(somebody, challenge.Campaign.Id, "Équipe"));
        Assert.Null(await challenge.Queries.HackathonAsync(somebody, challenge.Campaign.Id));
    }

    [Fact]
    public async Task A_project_is_submitted_with_the_words_that_stand_there_at_that_moment()
    {
        var (captain, team) = await _world.FormAsync();
        var member = await _world.JoinAsync(captain, team);
        await _world.DescribeAsync(captain, team, (await _world.ViewAsync(captain, team)).Sheet);
        await _world.TypeAsync(member, team, "Dernier mot.");

        await _world.Teams.SubmitAsync(captain, team);

        var passing = await _world.World.MemberAsync("Passante");
        Assert.Equal(("Dernier mot.", TeamState.Submitted), ((await _world.ViewAsync(passing, team)).Pitch, (await _world.ViewAsync(passing, team)).State));
        await _world.Teams.TakeBackAsync(member, team);
        Assert.Null((await _world.ViewAsync(passing, team)).Pitch);
    }

    [Fact]
    public async Task Two_who_describe_it_at_once_do_not_overwrite_each_other()
    {
        var (captain, team) = await _world.FormAsync();
        var was = (await _world.ViewAsync(captain, team)).Sheet;
        await _world.Teams.DescribeAsync(captain, team, was, was with { Headline = "La mienne" });

        await Rules.AssertBrokenAsync("team.changed-meanwhile", () => _world.Teams.DescribeAsync(captain, team, was, was with { Headline = "La tienne" }));
        Assert.Equal("La mienne", (await _world.ViewAsync(captain, team)).Sheet.Headline);
    }

    [Fact]
    public async Task Two_organisers_who_arrange_it_at_once_do_not_overwrite_each_other()
    {
        var mine = await _world.Hackathons.ArrangeAsync(_world.Organiser, _world.Campaign.Id, 0, new HackathonTerms(2, 5, null, [], []));

        await Rules.AssertBrokenAsync("hackathon.changed-meanwhile", () => _world.Hackathons.ArrangeAsync(_world.Organiser, _world.Campaign.Id, 0, new HackathonTerms(1, 3, null, [], [])));
        Assert.Equal((mine, 5), ((await _world.Queries.HackathonAsync(_world.Organiser, _world.Campaign.Id))!.Version, (await _world.Queries.HackathonAsync(_world.Organiser, _world.Campaign.Id))!.Terms.MaxSize));
        await _world.Hackathons.ArrangeAsync(_world.Organiser, _world.Campaign.Id, mine, new HackathonTerms(1, 3, null, [], []));
    }

    [Fact]
    public async Task Those_who_run_it_alone_arrange_and_disqualify_and_what_is_out_is_seen_by_its_team()
    {
        var (captain, team) = await _world.FormAsync();
        var passing = await _world.World.MemberAsync("Passante");
        await Rules.AssertBrokenAsync("campaign.not-yours", () => _world.Hackathons.ArrangeAsync(captain, _world.Campaign.Id, 0, HackathonTerms.Usual));
        await Rules.AssertBrokenAsync("campaign.not-yours", () => _world.Hackathons.DisqualifyAsync(captain, team, "Pour voir"));

        await _world.Hackathons.DisqualifyAsync(_world.Organiser, team, "Le code existait avant.");

        Assert.Null(await _world.Queries.FindAsync(passing, _world.Campaign.Id, team));
        Assert.Empty((await _world.Queries.HackathonAsync(passing, _world.Campaign.Id))!.Teams);
        Assert.Equal("Le code existait avant.", (await _world.ViewAsync(captain, team)).Disqualification!.Reason);
        await Rules.AssertBrokenAsync("campaign.not-yours", () => _world.Hackathons.ReinstateAsync(captain, team));
        await _world.Hackathons.ReinstateAsync(_world.Organiser, team);
        Assert.NotNull(await _world.Queries.FindAsync(passing, _world.Campaign.Id, team));
    }

    [Fact]
    public async Task Until_it_is_submitted_the_pitch_is_read_by_its_team_and_the_organisers_and_written_by_its_team()
    {
        var (captain, team) = await _world.FormAsync();
        var passing = await _world.World.MemberAsync("Passante");
        await _world.TypeAsync(captain, team, "Notre secret.");
        var door = _world.World.Get<TextDoor>();

        Assert.True((await door.RightsAsync(captain, TeamTexts(team), CancellationToken.None))!.MayWrite);
        Assert.False((await door.RightsAsync(_world.Organiser, TeamTexts(team), CancellationToken.None))!.MayWrite);
        Assert.Null(await door.RightsAsync(passing, TeamTexts(team), CancellationToken.None));
        Assert.Equal("Notre secret.", (await _world.ViewAsync(_world.Organiser, team)).Pitch);
        Assert.Null((await _world.ViewAsync(passing, team)).Pitch);
        Assert.Null(await _world.Queries.PitchAsync(passing, _world.Campaign.Id, team));
    }

    [Fact]
    public async Task Who_asks_to_come_in_is_known_to_the_team_and_to_themselves()
    {
        var (captain, team) = await _world.FormAsync();
        var (asking, passing) = (await _world.World.MemberAsync("Julien Petit"), await _world.World.MemberAsync("Passante"));
        await _world.Teams.AskAsync(asking, team, "Je sais coder.");

        Assert.Equal("Je sais coder.", Assert.Single((await _world.ViewAsync(captain, team)).Waiting).Message);
        Assert.Equal(CandidacyKind.Request, (await _world.ViewAsync(asking, team)).Mine.Waits);
        Assert.Empty((await _world.ViewAsync(passing, team)).Waiting);
        await Rules.AssertBrokenAsync("team.not-yours-to-accept", () => _world.Teams.DeclineAsync(passing, team, asking.Member!.Value));
        await _world.Teams.DeclineAsync(asking, team, asking.Member!.Value);
        Assert.True((await _world.ViewAsync(asking, team)).Mine.MayAsk);
    }

    private static Ideation.Domain.CoEditing.TextId TeamTexts(TeamId team) => Ideation.App.Hackathons.TeamTexts.Of(team);
}
