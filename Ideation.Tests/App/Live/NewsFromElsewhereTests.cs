using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Hosting;
using Ideation.App.Ideas;
using Ideation.App.Live;
using Ideation.App.Network;
using Ideation.Domain.Network;
using Ideation.Tests.App.Community;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ideation.Tests.App.Live;

/// <summary>A second process on the same data, a verb or another server, and what this one hears of it.</summary>
public sealed class NewsFromElsewhereTests
{
    [Fact]
    public async Task A_disablement_made_by_another_process_ends_what_this_one_knows()
    {
        await using var talk = await Conversation.BeginAsync();
        var boss = await talk.World.MemberAsync("Lucie", roles: (Role.Administrator, Scope.Network));
        var (news, viewers, colleague) = (talk.World.Get<NewsFromElsewhere>(), talk.World.Get<Viewers>(), talk.Colleague.Member!.Value);
        await news.LookAsync();
        Assert.True((await viewers.FindAsync(colleague)).IsSignedIn);
        using var watching = talk.World.Get<LiveFeed>().Watch(LiveTopic.Of(colleague));

        await using var other = Another(talk.World.Data);
        await using (var scope = other.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<NetworkCommands>().DisableAsync(boss, colleague, "Départ");
        await news.LookAsync();

        // What an open page or a client of the hub waits for; both then ask who they are.
        Assert.True(await watching.NextAsync());
        Assert.False((await viewers.FindAsync(colleague)).IsSignedIn);
    }

    [Fact]
    public async Task What_another_process_changes_is_read_here()
    {
        await using var talk = await Conversation.BeginAsync();
        var ideas = talk.World.Get<IdeaQueries>();
        await talk.World.Get<NewsFromElsewhere>().LookAsync();
        Assert.Equal(0, (await ideas.FindAsync(talk.Author, talk.Idea.Id))!.Supports.Count);

        await using var other = Another(talk.World.Data);
        await using (var scope = other.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<IdeaCommands>().SupportAsync(talk.Colleague, talk.Idea.Id);
        await talk.World.Get<NewsFromElsewhere>().LookAsync();

        Assert.Equal(1, (await ideas.FindAsync(talk.Author, talk.Idea.Id))!.Supports.Count);
    }

    [Fact]
    public async Task What_this_process_wrote_is_not_announced_twice()
    {
        await using var talk = await Conversation.BeginAsync();
        await talk.World.Get<NewsFromElsewhere>().LookAsync();
        await talk.SayAsync(talk.Colleague);
        var version = talk.World.Get<LiveFeed>().VersionOf(LiveTopic.Of(talk.Idea.Id));

        await talk.World.Get<NewsFromElsewhere>().LookAsync();

        Assert.Equal(version, talk.World.Get<LiveFeed>().VersionOf(LiveTopic.Of(talk.Idea.Id)));
    }

    private static WebApplication Another(string data) => Server.Build(builder =>
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Ideation:Data"] = data, ["Ideation:Demo"] = "false" });
        builder.Logging.ClearProviders();
    });
}
