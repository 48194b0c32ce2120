using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Network;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Network;

/// <summary>Lists of people when there are many of them: a page reads a page.</summary>
public sealed class MemberListTests : IAsyncLifetime
{
    private const int Many = 1500;

    private readonly QueryCount _count = new();
    private World _world = null!;
    private Viewer _boss = null!;

    private MemberQueries Members => _world.Get<MemberQueries>();

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync(_count);
        _boss = await _world.MemberAsync("Zoé Brun", roles: (Role.Administrator, Scope.Network));
        string[] first = ["Élodie", "Jean-Paul", "Œdipe", "Awa"];
        await using var db = await _world.DbAsync();
        db.AddRange(Enumerable.Range(0, Many).Select(nth => Member.Enrol(
            null, $"{first[nth % first.Length]} Nº {nth:0000}", $"p{nth:0000}@reseau.example", "", _world.Here.Id, Standing.Agent, World.Noon)));
        await db.SaveChangesAsync();
        _count.Restart();
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_page_reads_a_page_and_not_everybody()
    {
        var first = (await Members.ListAsync(_boss))!;
        Assert.Equal((MemberQueries.PageSize, Many + 1), (first.Rows.Count, first.Total));
        Assert.InRange(_count.Rows, MemberQueries.PageSize, 2 * MemberQueries.PageSize);
        Assert.InRange(_count.Queries, 1, 5);

        _count.Restart();
        await Members.ListAsync(_boss, "elodie", first.Next);
        await _world.Get<CampaignPeople>().ParticipantsLikeAsync(_boss, "jean p");
        await Members.BrowseAsync(_boss, "oedipe", limit: 10);
        Assert.InRange(_count.Rows, 1, 120);
    }

    [Theory]
    [InlineData("élodie", "Élodie")]
    [InlineData("ELODIE", "Élodie")]
    [InlineData("oedipe", "Œdipe")]
    [InlineData("Jean-Paul", "Jean-Paul")]
    [InlineData("paul jean", "Jean-Paul")]
    [InlineData("p0003@reseau", "Awa")]
    public async Task Accents_capitals_and_ligatures_do_not_matter(string typed, string first) =>
        Assert.StartsWith(first, (await Members.ListAsync(_boss, typed))!.Rows[0].Name, StringComparison.Ordinal);

    [Fact]
    public async Task Everybody_is_shown_once_by_name()
    {
        List<string> names = [];
        string? next = null;
        do
        {
            var page = (await Members.ListAsync(_boss, after: next))!;
            names.AddRange(page.Rows.Select(row => row.Name));
            next = page.Next;
        }
        while (next is not null);

        Assert.Equal(Many + 1, names.Distinct().Count());
        Assert.StartsWith("Awa", names[0], StringComparison.Ordinal);
        Assert.Equal("Zoé Brun", names[^1]);
    }

    [Fact]
    public async Task The_list_goes_on_from_where_somebody_stood_who_is_no_longer_found()
    {
        var first = (await Members.ListAsync(_boss, "awa"))!;
        var gone = first.Rows[^1];
        await using (var db = await _world.DbAsync())
        {
            (await db.Members.SingleAsync(member => member.Id == gone.Id)).Describe(gone.Id, "Zita", "", [], World.Noon);
            await db.SaveChangesAsync();
        }

        var second = (await Members.ListAsync(_boss, "awa", first.Next))!;

        Assert.DoesNotContain(second.Rows, row => first.Rows.Any(known => known.Id == row.Id));
        Assert.True(string.CompareOrdinal(first.Rows[^1].Name, second.Rows[0].Name) < 0);
    }

    [Theory, InlineData("?"), InlineData("AAAA"), InlineData("nope"), InlineData("_w")]
    public Task A_cursor_that_is_none_of_ours_is_refused(string cursor) =>
        Rules.AssertBrokenAsync("member.cursor-unknown", () => Members.ListAsync(_boss, after: cursor));

    [Fact]
    public async Task Members_of_an_older_database_are_listed_too()
    {
        await using (var db = await _world.DbAsync())
            await db.Database.ExecuteSqlRawAsync("UPDATE Members SET Listed = '', Search = ''");
        await using (var db = await _world.DbAsync())
            await MemberColumns.FillOldAsync(db, CancellationToken.None);

        Assert.NotEmpty((await Members.ListAsync(_boss, "oedipe"))!.Rows);
    }
}
