using Ideation.Domain.Network;
using Ideation.Domain.Sessions;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Sessions;

/// <summary>What somebody writes is theirs alone until it is shown to all, whoever asks and by whatever way.</summary>
public sealed class BrainwritingTests : IAsyncLifetime
{
    private SessionWorld _world = null!;

    public async Task InitializeAsync() => _world = await SessionWorld.CreateAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task Nobody_else_reads_a_note_before_it_is_shown_and_then_everybody_does_without_a_name()
    {
        var (one, guest) = (await _world.ComeAsync(), await _world.GuestAsync());
        await _world.StartAsync();
        await _world.Notes.WriteAsync(one, _world.Id, "Ouvrir le samedi");
        await _world.Notes.WriteAsync(guest, _world.Id, "Un rappel par SMS");

        Assert.Equal(["Ouvrir le samedi"], (await _world.ViewAsync(one)).Notes.Select(note => note.Text));
        Assert.Equal(["Un rappel par SMS"], (await _world.ViewAsync(guest)).Notes.Select(note => note.Text));
        var host = await _world.ViewAsync();
        Assert.Empty(host.Notes);
        Assert.Empty(host.Sheet.Notes);
        Assert.Equal(2, host.Written[host.Session.Current!.Value]);
        var key = host.Sheet.Room.ProjectorKey;
        Assert.Empty((await _world.Queries.ProjectAsync(_world.Id, key))!.Notes);
        Assert.Null(await _world.Queries.ProjectAsync(_world.Id, new string('0', 32)));

        await _world.Sessions.RevealAsync(_world.Host, _world.Id, host.Session.Current!.Value);
        Assert.Equal(["Ouvrir le samedi", "Un rappel par SMS"], (await _world.ViewAsync(guest)).Notes.Select(note => note.Text));
        Assert.Equal(2, (await _world.Queries.ProjectAsync(_world.Id, key))!.Notes.Count);
    }

    [Fact]
    public async Task Nobody_changes_or_takes_away_somebody_else_s_note_not_even_who_runs_it()
    {
        var (one, other) = (await _world.ComeAsync("Une"), await _world.ComeAsync("Autre"));
        await _world.StartAsync();
        var note = await _world.Notes.WriteAsync(one, _world.Id, "Ouvrir le samedi");

        await Rules.AssertBrokenAsync("note.not-found", () => _world.Notes.RewriteAsync(other, _world.Id, note, "Détourné"));
        await Rules.AssertBrokenAsync("note.not-found", () => _world.Notes.WithdrawAsync(_world.Host, _world.Id, note));
        await _world.Notes.RewriteAsync(one, _world.Id, note, "Ouvrir le samedi matin");
        Assert.Equal("Ouvrir le samedi matin", (await _world.ViewAsync(one)).Notes.Single().Text);
        await _world.Notes.WithdrawAsync(one, _world.Id, note);
        Assert.Empty((await _world.ViewAsync(one)).Notes);
    }

    [Fact]
    public async Task Who_did_not_come_does_not_find_the_session_and_whose_account_is_closed_writes_no_more()
    {
        var (passing, administrator) = (await _world.World.MemberAsync("Passante"), await _world.World.MemberAsync("Admin", roles: (Role.Administrator, Scope.Network)));
        var here = await _world.ComeAsync();
        await _world.StartAsync();

        Assert.Null(await _world.Queries.FindAsync(passing, _world.Id));
        await Rules.AssertBrokenAsync("session.not-found", () => _world.Notes.WriteAsync(passing, _world.Id, "De dehors"));
        await Rules.AssertBrokenAsync("session.not-here", () => _world.Notes.WriteAsync(administrator, _world.Id, "D’en haut"));
        await Rules.AssertBrokenAsync("session.not-yours", () => _world.Sessions.EndAsync(here, _world.Id));
        await Rules.AssertBrokenAsync("session.not-yours", () => _world.Sessions.RevealAsync(administrator, _world.Id, StepId.New()));

        await using (var db = await _world.World.DbAsync())
        {
            var member = await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(db.Members, known => known.Id == here.Member);
            member.Disable(MemberId.TheHouse, "Départ", World.Noon);
            await db.SaveChangesAsync();
        }

        await Rules.AssertBrokenAsync("account.disabled", () => _world.Notes.WriteAsync(here, _world.Id, "Encore"));
    }

    [Fact]
    public async Task A_guest_of_another_room_is_nobody_here()
    {
        await using var elsewhere = await SessionWorld.CreateAsync();
        var stranger = await elsewhere.GuestAsync();
        await _world.StartAsync();

        Assert.Null(await _world.Queries.FindAsync(stranger, _world.Id));
        await Rules.AssertBrokenAsync("session.not-found", () => _world.Notes.WriteAsync(stranger, _world.Id, "De dehors"));
    }

    [Fact]
    public async Task While_everything_is_held_nobody_writes()
    {
        var one = await _world.ComeAsync();
        await _world.StartAsync();
        await _world.Sessions.FreezeAsync(_world.Host, _world.Id, isFrozen: true);

        await Rules.AssertBrokenAsync("session.frozen", () => _world.Notes.WriteAsync(one, _world.Id, "Pendant"));
        await _world.Sessions.FreezeAsync(_world.Host, _world.Id, isFrozen: false);
        await _world.Notes.WriteAsync(one, _world.Id, "Après");
    }
}
