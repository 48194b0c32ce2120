using CsCheck;
using Ideation.App.Account;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Ideas;

public sealed class IdeaListTests : IAsyncLifetime
{
    private World _world = null!;
    private IdeaQueries _queries = null!;
    private Campaign _campaign = null!;
    private Viewer _author = null!;
    private Viewer _reader = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _queries = _world.Get<IdeaQueries>();
        _campaign = await _world.CampaignAsync();
        _author = await _world.MemberAsync("Awa Diallo");
        _reader = await _world.MemberAsync("Paul Roy");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Paging_shows_every_idea_exactly_once_in_any_order()
    {
        var all = await ManyAsync(23);
        var readers = new List<Viewer> { Viewer.Nobody, _author, _reader };
        var campaign = await _world.CampaignAsync(CampaignAudience.Public);
        Assert.NotEqual(campaign.Id, _campaign.Id);

        await Gen.Select(Gen.Int[1, 9], Gen.Int[2, 5], Gen.Int[1, 2]).SampleAsync(async (limit, sort, reader) =>
        {
            var seen = await ReadAllAsync(readers[reader], new IdeaFilter { Sort = (IdeaSort)sort }, limit);

            Assert.Equal(all.Order(), seen.Select(row => row.Id.Value).Order());
        }, iter: 30, threads: 1);
    }

    [Fact]
    public async Task Each_reader_has_an_order_of_their_own_that_stays()
    {
        await ManyAsync(12);
        var filter = new IdeaFilter { Campaign = _campaign.Id };

        var first = await ReadAllAsync(_reader, filter, 5);

        Assert.Equal(first.Select(row => row.Id), (await ReadAllAsync(_reader, filter, 12)).Select(row => row.Id));
        Assert.NotEqual(first.Select(row => row.Id), (await ReadAllAsync(_author, filter, 12)).Select(row => row.Id));
    }

    [Fact]
    public async Task Being_first_is_as_likely_for_every_idea()
    {
        await ManyAsync(5);
        var wins = new Dictionary<IdeaId, int>();
        for (var i = 0; i < 150; i++)
        {
            var first = (await _queries.ListAsync(_reader with { Member = MemberId.New() }, new IdeaFilter { Campaign = _campaign.Id }, limit: 1)).Items[0].Id;
            wins[first] = wins.GetValueOrDefault(first) + 1;
        }

        Assert.Equal(5, wins.Count);
        Assert.InRange(wins.Values.Max(), 30, 62);
    }

    [Fact]
    public async Task An_idea_that_comes_while_somebody_pages_moves_nothing_they_have_seen()
    {
        var before = await ManyAsync(10);
        var filter = new IdeaFilter { Campaign = _campaign.Id };
        var page = await _queries.ListAsync(_reader, filter, limit: 4);

        await ManyAsync(3);
        List<IdeaRow> rest = [];
        for (var next = page.Next; next is not null;)
        {
            var more = await _queries.ListAsync(_reader, filter, next, 4);
            rest.AddRange(more.Items);
            next = more.Next;
        }

        Assert.Empty(page.Items.Select(row => row.Id).Intersect(rest.Select(row => row.Id)));
        Assert.Subset(page.Items.Concat(rest).Select(row => row.Id.Value).ToHashSet(), before.ToHashSet());
    }

    [Fact]
    public async Task Once_selection_starts_the_most_supported_come_first()
    {
        var campaign = await _world.CampaignAsync(selectionAt: World.Noon);
        var (quiet, loved) = (await _world.SubmittedAsync(campaign, _author), await _world.SubmittedAsync(campaign, _author));
        await _world.Get<IdeaCommands>().SupportAsync(_reader, loved);

        Assert.Equal([loved, quiet], (await _queries.ListAsync(_reader, new IdeaFilter { Campaign = campaign.Id })).Items.Select(row => row.Id));
    }

    [Fact]
    public async Task Each_facet_counts_what_choosing_it_would_show()
    {
        await MixedAsync();
        foreach (var filter in new[] { new IdeaFilter(), new IdeaFilter { Theme = "Accueil" }, new IdeaFilter { State = IdeaState.Maturing, Place = _world.Here.Parent }, new IdeaFilter { Text = "rendez vous" }, new IdeaFilter { Mine = true } })
        {
            var facets = await _queries.FacetsAsync(_author, filter);

            Assert.Equal(await CountAsync(filter), facets.Total);
            foreach (var state in facets.States)
                Assert.Equal(await CountAsync(filter with { State = state.Value }), state.Count);
            foreach (var theme in facets.Themes)
                Assert.Equal(await CountAsync(filter with { Theme = theme.Value }), theme.Count);
            foreach (var place in facets.Regions.Concat(facets.Agencies))
                Assert.Equal(await CountAsync(filter with { Place = place.Value.Id }), place.Count);
        }
    }

    [Theory]
    [InlineData("ELEVE", true)]
    [InlineData("élève soeur", true)]
    [InlineData("cœur d’élève", false)]
    [InlineData("SŒUR", true)]
    [InlineData("2026-000001", true)]
    [InlineData("zèbre", false)]
    public async Task Words_are_found_whatever_their_accents_and_capitals(string typed, bool found)
    {
        await _world.SubmittedAsync(_campaign, _author, SomeIdeas.Writing with { Title = "Un élève et sa sœur" });

        Assert.Equal(found ? 1 : 0, (await _queries.ListAsync(_reader, new IdeaFilter { Text = typed })).Items.Count);
    }

    [Fact]
    public async Task Rewriting_an_idea_changes_what_it_is_found_by()
    {
        var id = await _world.SubmittedAsync(_campaign, _author);

        await _world.Get<IdeaCommands>().WriteAsync(_author, id, 1, SomeIdeas.Writing with { Title = "Un guichet le samedi matin" });

        Assert.Single((await _queries.ListAsync(_reader, new IdeaFilter { Text = "guichet" })).Items);
        Assert.Empty((await _queries.ListAsync(_reader, new IdeaFilter { Text = "attente" })).Items);
    }

    [Fact]
    public async Task Drafts_are_listed_only_for_those_who_write_them()
    {
        await _world.DraftAsync(_campaign, _author);

        Assert.Empty((await _queries.ListAsync(_author, new IdeaFilter())).Items);
        Assert.Single((await _queries.ListAsync(_author, new IdeaFilter { State = IdeaState.Draft })).Items);
        Assert.Single((await _queries.MineAsync(_author)).Items);
        Assert.Empty((await _queries.ListAsync(_reader, new IdeaFilter { State = IdeaState.Draft })).Items);
    }

    [Fact]
    public async Task What_came_since_is_counted()
    {
        await _world.SubmittedAsync(_campaign, _author);
        var since = _world.Clock.GetUtcNow();
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        await _world.SubmittedAsync(_campaign, _author);
        await _world.DraftAsync(_campaign, _author);

        Assert.Equal(1, await _queries.NewSinceAsync(_reader, new IdeaFilter(), since));
        Assert.Equal(0, await _queries.NewSinceAsync(_reader, new IdeaFilter { Theme = "Numérique" }, since));
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        await ManyAsync(3);
        var page = await _queries.ListAsync(_reader, new IdeaFilter { Sort = IdeaSort.Newest }, limit: 1);

        await Rules.AssertBrokenAsync("idea.cursor-unknown", () => _queries.ListAsync(_reader, new IdeaFilter { Sort = IdeaSort.DueFirst }, page.Next));
        await Rules.AssertBrokenAsync("idea.cursor-unknown", () => _queries.ListAsync(_reader, new IdeaFilter(), "n’importe quoi"));
    }

    private async Task<IReadOnlyList<Guid>> ManyAsync(int count)
    {
        List<Guid> ids = [];
        for (var i = 0; i < count; i++)
            ids.Add((await _world.SubmittedAsync(_campaign, _author)).Value);
        return ids;
    }

    private async Task MixedAsync()
    {
        var facilitator = await _world.MemberAsync(roles: (Role.Facilitator, Scope.Network));
        foreach (var (theme, place) in new[] { ("Accueil", _world.Here), ("Accueil", _world.Elsewhere), ("Numérique", _world.Here), ("Numérique", _world.Here) })
        {
            var id = await _world.SubmittedAsync(_campaign, _author, SomeIdeas.Writing with { Theme = theme }, place);
            if (place == _world.Here)
                await _world.Get<IdeaCommands>().AdmitAsync(facilitator, id, "");
        }

        await _world.SubmittedAsync(_campaign, _reader, SomeIdeas.Writing with { Theme = null, Title = "Un guichet le samedi" });
        await _world.DraftAsync(_campaign, _author);
    }

    private async Task<int> CountAsync(IdeaFilter filter) => (await _queries.ListAsync(_author, filter, limit: 100)).Items.Count;

    private async Task<IReadOnlyList<IdeaRow>> ReadAllAsync(Viewer viewer, IdeaFilter filter, int limit)
    {
        List<IdeaRow> all = [];
        string? next = null;
        do
        {
            var page = await _queries.ListAsync(viewer, filter, next, limit);
            all.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);
        return all;
    }
}
