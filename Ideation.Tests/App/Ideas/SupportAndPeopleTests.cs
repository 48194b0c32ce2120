using Ideation.App.Account;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Ideas;

public sealed class SupportAndPeopleTests : IAsyncLifetime
{
    private World _world = null!;
    private IdeaCommands _commands = null!;
    private IdeaQueries _queries = null!;
    private Campaign _campaign = null!;
    private Viewer _author = null!;
    private Viewer _friend = null!;
    private IdeaId _idea;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _commands = _world.Get<IdeaCommands>();
        _queries = _world.Get<IdeaQueries>();
        _campaign = await _world.CampaignAsync();
        _author = await _world.MemberAsync("Awa Diallo");
        _friend = await _world.MemberAsync("Paul Roy");
        _idea = await _world.SubmittedAsync(_campaign, _author);
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Supporting_twice_is_supporting_once_and_taking_back_twice_too()
    {
        await _commands.SupportAsync(_friend, _idea);
        await _commands.SupportAsync(_friend, _idea);
        Assert.Equal(1, (await _world.ReadAsync(_author, _idea)).Supports.Count);

        await _commands.TakeBackSupportAsync(_friend, _idea);
        await _commands.TakeBackSupportAsync(_friend, _idea);
        Assert.Equal(0, (await _world.ReadAsync(_author, _idea)).Supports.Count);
    }

    [Fact]
    public async Task Pressed_ten_times_at_once_there_is_one_support()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => _commands.SupportAsync(_friend, _idea))));

        Assert.Equal(["Paul Roy"], (await _world.ReadAsync(_author, _idea)).Supports.Latest.Select(person => person.Name));
    }

    [Fact]
    public async Task A_correspondent_supports_for_a_place_they_relay_once_for_that_place()
    {
        var (one, two) = (await _world.CorrespondentAsync(_world.Here), await _world.CorrespondentAsync(_world.Here));

        await _commands.SupportAsync(one, _idea, _world.Here.Id);

        await Rules.AssertBrokenAsync("support.agency-already-given", () => _commands.SupportAsync(two, _idea, _world.Here.Id));
        await Rules.AssertBrokenAsync("support.agency-not-relayed", () => _commands.SupportAsync(two, _idea, _world.Elsewhere.Id));
        await Rules.AssertBrokenAsync("support.already-given", () => _commands.SupportAsync(one, _idea));
        Assert.Equal(["Paris"], (await _world.ReadAsync(_author, _idea)).Supports.Places.Select(place => place.Name));
        Assert.Empty((await _queries.MineAsync(two, _idea))!.MaySupportFor);
    }

    [Fact]
    public async Task Nobody_supports_their_own_idea() =>
        await Rules.AssertBrokenAsync("support.own-idea", () => _commands.SupportAsync(_author, _idea));

    [Fact]
    public async Task After_a_substantial_change_every_supporter_is_asked_and_may_confirm()
    {
        await _commands.SupportAsync(_friend, _idea);

        await _commands.WriteAsync(_author, _idea, 1, SomeIdeas.Writing with { Tags = ["accueil", "téléphone"] });
        Assert.Null((await _queries.MineAsync(_friend, _idea))!.Support!.ConfirmRevision);

        await _commands.WriteAsync(_author, _idea, 2, SomeIdeas.Writing with { Text = "Tout se fait en ligne." }, substantial: true);
        Assert.Equal((1, 3), (await _world.ReadAsync(_author, _idea) is var view ? (view.Supports.ToConfirm, (await _queries.MineAsync(_friend, _idea))!.Support!.ConfirmRevision!.Value) : default));

        await _commands.ConfirmSupportAsync(_friend, _idea);
        var mine = (await _queries.MineAsync(_friend, _idea))!.Support!;
        Assert.Equal((3, (int?)null), (mine.Revision, mine.ConfirmRevision));
        await Rules.AssertBrokenAsync("support.not-given", async () => await _commands.ConfirmSupportAsync(await _world.MemberAsync(), _idea));
    }

    [Fact]
    public async Task Somebody_asks_to_join_and_the_author_accepts()
    {
        await _commands.RequestToJoinAsync(_friend, _idea);
        Assert.Equal(CoAuthoringKind.Request, (await _queries.MineAsync(_friend, _idea))!.Waiting);
        await Rules.AssertBrokenAsync("idea.not-yours-to-accept", () => _commands.AcceptCoAuthorAsync(_friend, _idea, _friend.Member!.Value));

        await _commands.AcceptCoAuthorAsync(_author, _idea, _friend.Member!.Value);

        Assert.True((await _queries.MineAsync(_friend, _idea))!.MayWrite);
        Assert.Equal(2, await _commands.WriteAsync(_friend, _idea, 1, SomeIdeas.Writing with { Text = "À deux, c’est mieux." }));
    }

    [Fact]
    public async Task A_co_author_who_leaves_or_is_removed_no_longer_writes()
    {
        await _commands.InviteCoAuthorAsync(_author, _idea, _friend.Member!.Value);
        await _commands.AcceptCoAuthorAsync(_friend, _idea, _friend.Member!.Value);
        await _commands.LeaveAsync(_friend, _idea);

        await Rules.AssertBrokenAsync("idea.not-a-writer", () => _commands.WriteAsync(_friend, _idea, 1, SomeIdeas.Writing with { Text = "Encore." }));
    }

    [Fact]
    public async Task Only_somebody_of_the_campaign_can_be_invited()
    {
        var stranger = await _world.MemberAsync("Ada Martin", standing: Standing.Beneficiary);

        await Rules.AssertBrokenAsync("idea.person-not-there", () => _commands.InviteCoAuthorAsync(_author, _idea, stranger.Member!.Value));
        await Rules.AssertBrokenAsync("idea.person-unknown", () => _commands.InviteCoAuthorAsync(_author, _idea, MemberId.New()));
    }

    [Fact]
    public async Task Whoever_is_invited_to_a_draft_reads_it_before_they_answer()
    {
        var draft = await _world.DraftAsync(_campaign, _author);
        Assert.Null(await _queries.FindAsync(_friend, draft));

        await _commands.InviteCoAuthorAsync(_author, draft, _friend.Member!.Value);

        Assert.Equal(SomeIdeas.Writing.Title, (await _world.ReadAsync(_friend, draft)).Title);
        Assert.Single((await _queries.MineAsync(_friend)).Items);
    }

    [Fact]
    public async Task A_revision_has_a_name_its_writers_give_it()
    {
        await _commands.NameRevisionAsync(_author, _idea, 1, "Avant l’atelier");

        var line = Assert.Single((await _queries.RevisionsAsync(_friend, _idea))!);
        Assert.Equal(("Avant l’atelier", "Awa Diallo", true), (line.Name, line.By.Name, line.IsCurrent));
        await Rules.AssertBrokenAsync("idea.not-a-writer", () => _commands.NameRevisionAsync(_friend, _idea, 1, "À moi"));
        await Rules.AssertBrokenAsync("idea.revision-unknown", () => _commands.NameRevisionAsync(_author, _idea, 9, "Futur"));
    }
}
