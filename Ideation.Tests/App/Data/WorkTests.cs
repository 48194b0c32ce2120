using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Data;

public sealed class WorkTests : IAsyncLifetime
{
    private World _world = null!;
    private Work _work = null!;
    private Viewer _ada = null!;

    public async Task InitializeAsync()
    {
        _world = await World.CreateAsync();
        _work = _world.Get<Work>();
        _ada = await _world.MemberAsync("Ada Lovelace");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_change_its_audit_entry_and_the_news_go_together()
    {
        using var watcher = _world.Get<LiveFeed>().Watch(LiveTopic.Of(_ada.Member!.Value));

        await RenameAsync("Ada King");

        await using var db = await _world.DbAsync();
        var entry = await db.Activities.SingleAsync();
        Assert.Equal(("MemberDescribed", _ada.Member!.Value.Value, World.Noon), (entry.Kind, entry.Actor, entry.At));
        Assert.Contains($"member/{_ada.Member}", entry.Topics, StringComparison.Ordinal);
        Assert.Equal("Ada King", (await db.Members.SingleAsync(m => m.Id == _ada.Member)).Name);
        Assert.True(await watcher.NextAsync());
    }

    [Fact]
    public async Task A_refused_change_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<DomainException>(() => _work.DoAsync(_ada, async (db, _) =>
        {
            var member = await db.Members.SingleAsync(m => m.Id == _ada.Member);
            member.Describe(_ada.Member!.Value, "Somebody", "", [], World.Noon);
            await db.SaveChangesAsync();
            throw new DomainException("test.no");
        }));

        await using var db = await _world.DbAsync();
        Assert.Equal("Ada Lovelace", (await db.Members.SingleAsync(m => m.Id == _ada.Member)).Name);
        Assert.Empty(await db.Activities.ToListAsync());
    }

    [Fact]
    public async Task A_right_withdrawn_a_moment_ago_no_longer_counts()
    {
        var chief = await _world.MemberAsync(roles: (Role.Administrator, Scope.Network));
        await _work.DoAsync(chief, async (db, _) =>
            (await db.Members.SingleAsync(m => m.Id == chief.Member)).Withdraw(MemberId.TheHouse, Role.Administrator, Scope.Network, World.Noon));

        var isAdministrator = await _work.DoAsync(chief, (_, me) => Task.FromResult(me.IsAdministrator));

        Assert.False(isAdministrator);
    }

    [Fact]
    public async Task Somebody_disabled_does_nothing_more()
    {
        await _work.DoAsync(async db =>
        {
            (await db.Members.SingleAsync(m => m.Id == _ada.Member)).Disable(MemberId.TheHouse, "Départ", World.Noon);
            return true;
        });

        Assert.Equal("account.disabled", (await Assert.ThrowsAsync<DomainException>(() => RenameAsync("Ada King"))).Rule);
    }

    [Fact]
    public async Task Nobody_does_nothing() =>
        Assert.Equal("account.signed-out", (await Assert.ThrowsAsync<DomainException>(() => _work.DoAsync(Viewer.Nobody, (_, _) => Task.CompletedTask))).Rule);

    [Fact]
    public async Task What_the_database_refuses_is_a_rule_that_says_no()
    {
        var taken = await Assert.ThrowsAsync<DomainException>(() => _work.DoAsync(_ada, (db, _) =>
        {
            db.Add(Organisation.Found(_ada.Member!.Value, OrganisationKind.Agency, "Paris bis", "75", _world.National.Id, HolidayCalendar.Metropolitan, World.Noon));
            return Task.CompletedTask;
        }));

        Assert.Equal("organisation.code-taken", taken.Rule);
    }

    [Fact]
    public async Task Two_people_who_change_one_thing_at_once_cannot_both_win_silently()
    {
        await using var first = await _world.DbAsync();
        await using var second = await _world.DbAsync();
        (await first.Members.SingleAsync(m => m.Id == _ada.Member)).Describe(_ada.Member!.Value, "Ada King", "", [], World.Noon);
        (await second.Members.SingleAsync(m => m.Id == _ada.Member)).Describe(_ada.Member!.Value, "Ada Byron", "", [], World.Noon);
        await first.SaveChangesAsync();

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
    }

    private Task RenameAsync(string name) => _work.DoAsync(_ada, async (db, me) =>
        (await db.Members.SingleAsync(m => m.Id == me.Member)).Describe(me.Member!.Value, name, "", [], World.Noon));
}
