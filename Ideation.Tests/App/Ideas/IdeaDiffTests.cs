using Ideation.App.Ideas;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Ideas;

public sealed class IdeaDiffTests : IAsyncLifetime
{
    private World _world = null!;

    public async Task InitializeAsync() => _world = await World.CreateAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Differences_name_the_words_that_came_and_went()
    {
        var author = await _world.MemberAsync();
        var id = await _world.SubmittedAsync(await _world.CampaignAsync(), author);
        await _world.Get<IdeaCommands>().WriteAsync(author, id, 1, SomeIdeas.Writing with { Title = "Un accueil sans attente" });

        var diff = (await _world.Get<IdeaQueries>().DiffAsync(author, id, 1, 2))!;

        var title = diff.Parts.Single(part => part.Part == "title");
        var words = title.Inline.SelectMany(line => line.Words).ToList();
        Assert.Contains(words, word => word is { Kind: ChangeKind.Added, Text: "accueil" });
        Assert.Contains(words, word => word is { Kind: ChangeKind.Removed } && word.Text.Contains("rendez", StringComparison.Ordinal));
        Assert.Equal("Un accueil sans attente", string.Concat(title.Pairs[0].After.Words.Select(word => word.Text)));
        Assert.True(diff.Parts.Single(part => part.Part == "problem").IsSame);
    }

    [Fact]
    public async Task Nobody_compares_what_they_do_not_see()
    {
        var author = await _world.MemberAsync();
        var draft = await _world.DraftAsync(await _world.CampaignAsync(), author);

        Assert.Null(await _world.Get<IdeaQueries>().DiffAsync(await _world.MemberAsync(), draft, 0, 1));
        Assert.Null(await _world.Get<IdeaQueries>().DiffAsync(author, draft, 3, 4));
        Assert.NotNull(await _world.Get<IdeaQueries>().DiffAsync(author, draft, 0, 1));
    }
}
