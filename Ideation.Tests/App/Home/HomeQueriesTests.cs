using Ideation.App.Account;
using Ideation.App.Home;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.App.Campaigns;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Home;

public sealed class HomeQueriesTests : IAsyncLifetime
{
    private World _world = null!;
    private Viewer _facilitator = null!;
    private Campaign _campaign = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _facilitator = await _world.MemberAsync("Zoé Laurent", roles: (Role.Facilitator, Scope.Network));
        _campaign = await _world.PublishedAsync(_facilitator, SomeCampaign.Words with { Audience = CampaignAudience.Public }, closesAt: World.Noon.AddDays(20));
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Nobody_finds_public_campaigns_and_nothing_that_awaits_them()
    {
        await _world.PublishedAsync(_facilitator);

        Assert.Equal(_campaign.Id, Assert.Single((await Home.OpenAsync(Viewer.Nobody))!).Sheet.Id);
        Assert.Null(await AwaitingAsync(Viewer.Nobody));
        Assert.Null(await Home.SetUpAsync(Viewer.Nobody));
    }

    [Fact]
    public async Task An_agent_finds_drafts_invitations_and_requests()
    {
        var (me, other) = (await _world.MemberAsync("Ada Roux"), await _world.MemberAsync("Bo Petit"));
        var mine = await _world.IdeaAsync(_campaign, me);
        await _world.DraftIdeaAsync(_campaign, me, "Encore un brouillon à finir");
        var theirs = await _world.DraftIdeaAsync(_campaign, other, "Une borne à l’entrée");
        await ChangeAsync(mine, idea => idea.RequestToJoin(other.Member!.Value, World.Noon));
        await ChangeAsync(theirs, idea => idea.InviteCoAuthor(other.Member!.Value, me.Member!.Value, World.Noon));

        var found = (await AwaitingAsync(me))!;

        Assert.Equal([AwaitingKind.CoAuthorInvitation, AwaitingKind.CoAuthorRequest, AwaitingKind.IdeaDraft], found.Items.Select(item => item.Kind));
        Assert.All(found.Items.Take(2), item => Assert.Equal("Bo Petit", item.Who));
        Assert.Empty(found.Campaigns);
    }

    [Fact]
    public async Task A_correspondent_finds_the_answers_of_their_territory_by_date_and_not_their_own_ideas()
    {
        var me = await _world.MemberAsync("Estelle Roche", roles: (Role.Correspondent, Scope.Agency(_world.Here.Id)));
        var author = await _world.MemberAsync("Ada Roux");
        var idea = await _world.IdeaAsync(_campaign, author);
        await _world.IdeaAsync(_campaign, me, "La mienne, que d’autres lisent");
        await _world.IdeaAsync(_campaign, author, "Une idée venue d’ailleurs", _world.Elsewhere);

        var found = (await AwaitingAsync(me))!;

        var answer = Assert.Single(found.Items);
        Assert.Equal((AwaitingKind.Answer, idea.Id, "Ada Roux", 1), (answer.Kind, answer.Idea, answer.Who, found.Answers));
        Assert.NotNull(answer.DueAt);
    }

    [Fact]
    public async Task A_facilitator_finds_the_campaigns_they_animate_with_what_is_late_and_their_drafts()
    {
        await _world.IdeaAsync(_campaign, await _world.MemberAsync());
        await _world.GivenAsync(Campaign.Draft(_facilitator.Member!.Value, SomeCampaign.Words, World.Noon));
        _world.Clock.Advance(TimeSpan.FromDays(19));

        var found = (await AwaitingAsync(_facilitator))!;

        var animated = Assert.Single(found.Campaigns);
        Assert.Equal((1, 1), (animated.AwaitingAnswer, animated.Late));
        Assert.Single(found.Drafts);
    }

    [Fact]
    public async Task An_administrator_finds_what_is_still_to_be_put_in_place()
    {
        var admin = await _world.MemberAsync("Lucie", roles: (Role.Administrator, Scope.Network));
        await _world.MemberAsync(roles: (Role.Correspondent, Scope.Agency(_world.Here.Id)));
        await _world.MemberAsync();

        var found = (await Home.SetUpAsync(admin))!;

        Assert.Equal((1, 2, 1), (found.AgenciesWithoutCorrespondent, found.Agencies, found.PeopleWithoutRole));
    }

    [Fact]
    public async Task A_beneficiary_finds_what_is_open_to_them_and_no_idea_from_elsewhere()
    {
        var me = await _world.MemberAsync("Jordan Petit", standing: Standing.Beneficiary);
        var closed = await _world.PublishedAsync(_facilitator);
        var invited = await _world.PublishedAsync(
            _facilitator, SomeCampaign.Words with { Audience = CampaignAudience.Invited }, closesAt: World.Noon.AddDays(5), invited: me.Member);
        await _world.IdeaAsync(closed, await _world.MemberAsync());

        Assert.Equal(invited.Id, Assert.Single((await Home.CampaignsAsync(me)).Closing).Sheet.Id);
        Assert.Empty((await Home.NewsAsync(me)).Ideas);
        Assert.True((await AwaitingAsync(me))!.IsEmpty);
    }

    [Fact]
    public async Task What_was_written_since_the_last_visit_is_new_and_what_is_near_comes_first()
    {
        var me = await _world.MemberAsync("Ada Roux");
        await _world.Get<VisitCommands>().ArriveAsync(me);
        _world.Clock.Advance(TimeSpan.FromDays(1));
        await _world.IdeaAsync(_campaign, await _world.MemberAsync(), "Une idée de la veille");
        _world.Clock.Advance(TimeSpan.FromHours(2));
        await _world.Get<VisitCommands>().ArriveAsync(me);
        _world.Clock.Advance(TimeSpan.FromHours(2));
        await _world.Get<VisitCommands>().ArriveAsync(me);
        await _world.IdeaAsync(_campaign, await _world.MemberAsync(), "Une idée de loin", _world.Elsewhere);

        var news = (await Home.NewsAsync(me)).Ideas;

        Assert.Equal(["Une idée de la veille", "Une idée de loin"], news.Select(idea => idea.Title));
        Assert.Equal([(true, false), (false, true)], news.Select(idea => (idea.IsNear, idea.IsNew)));
    }

    [Fact]
    public async Task My_ideas_say_where_they_stand_in_the_words_of_their_campaign()
    {
        var me = await _world.MemberAsync("Ada Roux");
        await _world.IdeaAsync(_campaign, me);

        var mine = Assert.Single((await Home.NewsAsync(me)).Mine);

        Assert.Equal((IdeaState.Screening, 0), (mine.State, mine.Supports));
        Assert.Null(mine.Label);
    }

    private HomeQueries Home => _world.Get<HomeQueries>();

    private Task<AwaitingView?> AwaitingAsync(Viewer viewer) => _world.Get<AwaitingQueries>().ReadAsync(viewer);

    private async Task ChangeAsync(Idea given, Action<Idea> change)
    {
        await using var db = await _world.DbAsync();
        var idea = db.Ideas.Single(i => i.Id == given.Id);
        change(idea);
        idea.TakeEvents();
        await db.SaveChangesAsync();
    }
}
