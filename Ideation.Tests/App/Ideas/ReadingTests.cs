using Ideation.App.Account;
using Ideation.App.Community;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Ideas;

/// <summary>What is new to one person is theirs, whichever device they come back with.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private World _world = null!;
    private Viewer _me = null!;
    private Viewer _author = null!;
    private Campaign _campaign = null!;

    private ReadingCommands Commands => _world.Get<ReadingCommands>();

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        (_me, _author) = (await _world.MemberAsync("Ada Roux"), await _world.MemberAsync("Bo Petit"));
        _campaign = await _world.CampaignAsync();
        await _world.Get<VisitCommands>().ArriveAsync(_me);
        _world.Clock.Advance(TimeSpan.FromHours(1));
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task An_idea_submitted_since_my_last_visit_is_new_until_I_open_it_and_mine_never_is()
    {
        var (theirs, mine) = (await _world.SubmittedAsync(_campaign, _author), await _world.SubmittedAsync(_campaign, _me));
        _world.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal((true, false), (await IsNewAsync(theirs), await IsNewAsync(mine)));

        await Commands.BeginAsync(_me, theirs);

        Assert.False(await IsNewAsync(theirs));
        Assert.True((await UnseenAsync(await _world.MemberAsync(), theirs)).Idea);
    }

    [Fact]
    public async Task What_was_there_before_my_last_visit_is_not_new()
    {
        var idea = await _world.SubmittedAsync(_campaign, _author);
        _world.Clock.Advance(TimeSpan.FromHours(1));
        await _world.Get<VisitCommands>().ArriveAsync(_me);
        _world.Clock.Advance(TimeSpan.FromHours(1));

        Assert.False(await IsNewAsync(idea));
    }

    [Fact]
    public async Task Comments_of_others_are_new_from_the_moment_I_left_the_idea()
    {
        var idea = await _world.SubmittedAsync(_campaign, _author);
        await SayAsync(_author, idea);
        await Commands.BeginAsync(_me, idea);
        _world.Clock.Advance(TimeSpan.FromMinutes(50));
        await SayAsync(_author, idea);
        await Commands.EndAsync(_me, idea, _world.Clock.GetUtcNow());
        Assert.Equal(0, (await UnseenAsync(_me, idea)).Comments);

        _world.Clock.Advance(TimeSpan.FromHours(1));
        await SayAsync(_author, idea);
        await SayAsync(_author, idea);
        await SayAsync(_me, idea);

        Assert.Equal(2, (await UnseenAsync(_me, idea)).Comments);
    }

    [Fact]
    public async Task Coming_back_within_half_an_hour_goes_on_marking_what_was_new()
    {
        var idea = await _world.SubmittedAsync(_campaign, _author);
        await Commands.BeginAsync(_me, idea);
        var left = _world.Clock.GetUtcNow();
        _world.Clock.Advance(TimeSpan.FromDays(1));

        // Whether or not the coming back is written down yet.
        Assert.Equal(left, await LastAsync(idea));
        await Commands.BeginAsync(_me, idea);
        Assert.Equal(left, await LastAsync(idea));

        _world.Clock.Advance(TimeSpan.FromMinutes(20));
        await Commands.BeginAsync(_me, idea);
        Assert.Equal(left, await LastAsync(idea));
    }

    [Fact]
    public async Task Whoever_may_no_longer_see_an_idea_hears_nothing_of_it_and_cannot_open_it()
    {
        var here = await _world.MemberAsync("Léa", standing: Standing.Beneficiary);
        var idea = await _world.SubmittedAsync(_campaign, _author);
        _world.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Unseen.Nothing, await UnseenAsync(here, idea));
        Assert.Equal("idea.not-found", (await Assert.ThrowsAsync<Ideation.Domain.Common.DomainException>(() => Commands.BeginAsync(here, idea))).Rule);
        Assert.Equal(Unseen.Nothing, await UnseenAsync(Viewer.Nobody, idea));
    }

    private async Task<bool> IsNewAsync(IdeaId idea) => (await UnseenAsync(_me, idea)).Idea;

    private async Task<Unseen> UnseenAsync(Viewer viewer, IdeaId idea) =>
        (await _world.Get<ReadingQueries>().UnseenAsync(viewer, [idea])).GetValueOrDefault(idea, Unseen.Nothing);

    private Task<DateTimeOffset?> LastAsync(IdeaId idea) => _world.Get<ReadingQueries>().LastAsync(_me, idea);

    private Task<CommentId> SayAsync(Viewer who, IdeaId idea) => _world.Get<CommentCommands>().PostAsync(who, idea, "Je l’ai vécu.");
}
