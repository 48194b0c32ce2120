using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Campaigns;

public sealed class CampaignQueriesTests : IAsyncLifetime
{
    private World _world = null!;
    private CampaignQueries _campaigns = null!;
    private Viewer _facilitator = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _campaigns = _world.Get<CampaignQueries>();
        _facilitator = await _world.MemberAsync("Zoé Laurent", roles: (Role.Facilitator, Scope.Network));
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_phase_says_what_people_may_do_and_until_when()
    {
        var first = new CampaignPhase("Proposer", World.Noon, World.Noon.AddDays(10), [Capability.Propose, Capability.Comment]);
        var second = new CampaignPhase("Soutenir", World.Noon.AddDays(12), World.Noon.AddDays(20), [Capability.Support]);
        var campaign = await _world.PublishedAsync(_facilitator, closesAt: World.Noon.AddDays(20), phases: [first, second]);
        var agent = await _world.MemberAsync();

        var proposing = await FindAsync(agent, campaign);
        Assert.True(proposing.May(Capability.Propose));
        Assert.False(proposing.May(Capability.Support));
        Assert.Equal(first.ClosesAt, proposing.Deadline);

        _world.Clock.Advance(TimeSpan.FromDays(11));
        var between = await FindAsync(agent, campaign);
        Assert.Equal((TakingPart.NothingNow, second.OpensAt), (between.TakingPart, between.Deadline));

        _world.Clock.Advance(TimeSpan.FromDays(1));
        var supporting = await FindAsync(agent, campaign);
        Assert.True(supporting.May(Capability.Support));
        Assert.False(supporting.May(Capability.Propose));

        _world.Clock.Advance(TimeSpan.FromDays(8));
        Assert.Equal((CampaignMoment.Past, TakingPart.Over), ((await FindAsync(agent, campaign)).Moment, (await FindAsync(agent, campaign)).TakingPart));
    }

    [Fact]
    public async Task Each_kind_of_person_is_told_whether_they_are_invited_to_take_part()
    {
        var invited = await _world.MemberAsync("Ada", standing: Standing.Beneficiary);
        var campaign = await _world.PublishedAsync(_facilitator, SomeCampaign.Words with { Audience = CampaignAudience.Public }, invited: invited.Member);

        Assert.Equal(TakingPart.SignInFirst, (await FindAsync(Viewer.Nobody, campaign)).TakingPart);
        Assert.Equal(TakingPart.NotForYou, (await FindAsync(await _world.MemberAsync(standing: Standing.Beneficiary), campaign)).TakingPart);
        Assert.Equal(TakingPart.Welcome, (await FindAsync(invited, campaign)).TakingPart);
        Assert.Equal(TakingPart.Welcome, (await FindAsync(await _world.MemberAsync(), campaign)).TakingPart);
        Assert.True((await FindAsync(_facilitator, campaign)).IsRunByMe);
    }

    [Fact]
    public async Task The_lists_hold_what_each_person_may_see()
    {
        var open = await _world.PublishedAsync(_facilitator, SomeCampaign.Words with { Audience = CampaignAudience.Public });
        var network = await _world.PublishedAsync(_facilitator, closesAt: World.Noon.AddDays(3));
        var coming = await _world.PublishedAsync(_facilitator, opensAt: World.Noon.AddDays(3));
        var elsewhere = await _world.PublishedAsync(_facilitator, SomeCampaign.Words with { Scope = new CampaignScope([_world.Elsewhere.Id]) });
        var agent = await _world.MemberAsync();

        Assert.Equal([open.Id], await IdsAsync(Viewer.Nobody, CampaignMoment.Open));
        Assert.Equal([open.Id], await IdsAsync(await _world.MemberAsync(standing: Standing.Partner), CampaignMoment.Open));
        Assert.Equal([network.Id, open.Id], await IdsAsync(agent, CampaignMoment.Open));
        Assert.Equal([coming.Id], await IdsAsync(agent, CampaignMoment.Coming));
        Assert.Contains(elsewhere.Id, await IdsAsync(await _world.MemberAsync(home: _world.Elsewhere), CampaignMoment.Open));
        Assert.Empty(await IdsAsync(agent, CampaignMoment.Past));

        _world.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal([network.Id], await IdsAsync(agent, CampaignMoment.Past));
        Assert.Equal([open.Id, coming.Id], await IdsAsync(agent, CampaignMoment.Open));
    }

    [Fact]
    public async Task A_long_list_goes_on_where_it_stopped()
    {
        for (var i = 0; i < CampaignQueries.PageSize + 3; i++)
            await _world.PublishedAsync(_facilitator);

        var first = await _campaigns.ListAsync(_facilitator, CampaignMoment.Open);
        var second = await _campaigns.ListAsync(_facilitator, CampaignMoment.Open, first.Next);

        Assert.Equal((CampaignQueries.PageSize, 3), (first.Rows.Count, second.Rows.Count));
        Assert.Null(second.Next);
        Assert.Equal(CampaignQueries.PageSize + 3, first.Rows.Concat(second.Rows).Select(row => row.Sheet.Id).Distinct().Count());
        Assert.Equal(first.Rows.Count, (await _campaigns.ListAsync(_facilitator, CampaignMoment.Open, "not a cursor")).Rows.Count);
    }

    [Fact]
    public async Task Figures_count_people_once_and_leave_drafts_out()
    {
        var campaign = await _world.PublishedAsync(_facilitator);
        var (author, helper) = (await _world.MemberAsync("Ada"), await _world.MemberAsync("Bo", home: _world.Elsewhere));
        var idea = await _world.IdeaAsync(campaign, author);
        await _world.IdeaAsync(campaign, helper, "Une borne à l’entrée", _world.Elsewhere);
        await _world.DraftIdeaAsync(campaign, author, "Pas encore prête du tout");
        await _world.GivenAsync(Ideation.Domain.Ideas.Support.Give(idea, helper.Member!.Value, null, World.Noon));
        await _world.GivenAsync(Comment.Post(helper.Member!.Value, idea.Id, campaign.Id, "Bravo", null, [], World.Noon));

        var seen = await FindAsync(author, campaign);

        Assert.Equal((2, 2, 2, 1, 1), (seen.Numbers.Ideas, seen.Numbers.People, seen.Numbers.Agencies, seen.Numbers.Supports, seen.Numbers.Comments));
        Assert.Equal(2, seen.Numbers.In(IdeaState.Screening));
        Assert.Equal(1, seen.MyIdeas);
    }

    [Theory]
    [InlineData("zoe", 1)]
    [InlineData("laur zo", 1)]
    [InlineData("urent", 0)]
    [InlineData("  ", 0)]
    public async Task People_are_found_by_the_start_of_their_names_without_accents(string typed, int found) =>
        Assert.Equal(found, (await _world.Get<CampaignPeople>().FacilitatorsLikeAsync(_facilitator, typed)).Count);

    [Fact]
    public async Task Only_agents_search_people_and_only_agents_are_offered_as_facilitators()
    {
        var beneficiary = await _world.MemberAsync("Ada Bénin", standing: Standing.Beneficiary);
        var people = _world.Get<CampaignPeople>();

        Assert.Empty(await people.ParticipantsLikeAsync(beneficiary, "zoe"));
        Assert.Empty(await people.FacilitatorsLikeAsync(_facilitator, "benin"));
        Assert.Single(await people.ParticipantsLikeAsync(_facilitator, "benin"));
        Assert.Equal("Île-de-France", Assert.Single(await people.PlacesLikeAsync("ile")).Name);
    }

    private async Task<CampaignView> FindAsync(Viewer viewer, Campaign campaign) => (await _campaigns.FindAsync(viewer, campaign.Id))!;

    private async Task<IReadOnlyList<CampaignId>> IdsAsync(Viewer viewer, CampaignMoment moment) =>
        [.. (await _campaigns.ListAsync(viewer, moment)).Rows.Select(row => row.Sheet.Id)];
}
