using Ideation.App.Account;
using Ideation.App.Community;
using Ideation.App.Ideas;
using Ideation.App.Network;
using Ideation.Domain.Network;
using Ideation.Tests.App.Community;
using Ideation.Tests.Support;
using Conversation = Ideation.Tests.App.Community.Conversation;

namespace Ideation.Tests.App.Live;

/// <summary>What a signal costs when everybody who looks is signed in, and that sharing gives nothing away.</summary>
public sealed class SignedInReadsTests
{
    [Fact]
    public async Task Many_signed_in_viewers_of_one_idea_share_what_is_read()
    {
        var count = new QueryCount();
        await using var talk = await Conversation.BeginAsync(watching: count);
        var crowd = new List<Viewer>();
        for (var nth = 0; nth < 40; nth++)
            crowd.Add(await talk.World.MemberAsync($"Agent {nth}"));
        await talk.SayAsync(talk.Colleague);
        await ReadAsync(talk, talk.Author);

        await talk.World.Get<IdeaCommands>().SupportAsync(talk.Colleague, talk.Idea.Id);
        count.Restart();
        foreach (var viewer in crowd)
            Assert.Equal(1, (await ReadAsync(talk, viewer)).Supports.Count);

        // The idea, its campaign and who holds what in it, once for all of them; nothing for each.
        Assert.InRange(count.Queries, 1, 25);
    }

    [Fact]
    public async Task A_support_does_not_read_the_conversation_again()
    {
        var count = new QueryCount();
        await using var talk = await Conversation.BeginAsync(watching: count);
        await talk.SayAsync(talk.Colleague);
        await talk.Reading.FindAsync(talk.Author, talk.Idea.Id);
        await talk.World.Get<IdeaCommands>().SupportAsync(talk.Colleague, talk.Idea.Id);
        await talk.World.Get<IdeaQueries>().MineAsync(talk.Author, talk.Idea.Id);
        await talk.World.Get<IdeaQueries>().FindAsync(talk.Author, talk.Idea.Id);

        count.Restart();
        Assert.Single((await talk.Reading.FindAsync(talk.Author, talk.Idea.Id))!.Threads);
        Assert.Equal(0, count.Queries);
    }

    [Fact]
    public async Task What_each_holds_is_their_own()
    {
        await using var talk = await Conversation.BeginAsync();
        var ideas = talk.World.Get<IdeaQueries>();
        await talk.World.Get<IdeaCommands>().SupportAsync(talk.Colleague, talk.Idea.Id);
        await talk.World.Get<FollowCommands>().FollowAsync(talk.Elsewhere, talk.Idea.Id);

        Assert.NotNull((await ideas.MineAsync(talk.Colleague, talk.Idea.Id))!.Support);
        Assert.Null((await ideas.MineAsync(talk.Elsewhere, talk.Idea.Id))!.Support);
        Assert.True((await ideas.MineAsync(talk.Elsewhere, talk.Idea.Id))!.Follows);
        Assert.True((await ideas.MineAsync(talk.Author, talk.Idea.Id))!.IsAuthor);
        Assert.Null(await ideas.MineAsync(Viewer.Nobody, talk.Idea.Id));

        await talk.World.Get<FollowCommands>().StopAsync(talk.Elsewhere, talk.Idea.Id);
        Assert.False(await talk.World.Get<FollowQueries>().FollowsAsync(talk.Elsewhere, talk.Idea.Id));
    }

    [Fact]
    public async Task A_right_that_is_withdrawn_ends_the_sight_at_the_next_read()
    {
        await using var talk = await Conversation.BeginAsync(hereOnly: true);
        var boss = await talk.World.MemberAsync("Lucie", roles: (Role.Administrator, Scope.Network));
        var ideas = talk.World.Get<IdeaQueries>();
        var (network, viewers, elsewhere) = (talk.World.Get<NetworkCommands>(), talk.World.Get<Viewers>(), talk.Elsewhere.Member!.Value);
        Assert.Null(await ideas.FindAsync(talk.Elsewhere, talk.Idea.Id));

        await network.GrantAsync(boss, elsewhere, Role.Facilitator, Scope.Campaign(talk.Campaign.Id));
        Assert.NotNull(await ideas.FindAsync(await viewers.FindAsync(elsewhere), talk.Idea.Id));
        Assert.True((await talk.Reading.FindAsync(await viewers.FindAsync(elsewhere), talk.Idea.Id))!.MayModerate);

        await network.WithdrawAsync(boss, elsewhere, Role.Facilitator, Scope.Campaign(talk.Campaign.Id));
        Assert.Null(await ideas.FindAsync(await viewers.FindAsync(elsewhere), talk.Idea.Id));
        Assert.Null(await talk.Reading.FindAsync(await viewers.FindAsync(elsewhere), talk.Idea.Id));

        await network.DisableAsync(boss, talk.Colleague.Member!.Value, "Départ");
        Assert.False((await viewers.FindAsync(talk.Colleague.Member!.Value)).IsSignedIn);
    }

    private static async Task<IdeaView> ReadAsync(Conversation talk, Viewer viewer)
    {
        Assert.NotNull(await talk.World.Get<IdeaQueries>().MineAsync(viewer, talk.Idea.Id));
        Assert.NotNull(await talk.Reading.FindAsync(viewer, talk.Idea.Id));
        await talk.World.Get<FollowQueries>().FollowsAsync(viewer, talk.Idea.Id);
        return (await talk.World.Get<IdeaQueries>().FindAsync(viewer, talk.Idea.Id))!;
    }
}
