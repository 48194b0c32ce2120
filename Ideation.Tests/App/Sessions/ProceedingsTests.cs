using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Sessions;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Sessions;

/// <summary>The proceedings of a session, as a text that several people write.</summary>
public sealed class ProceedingsTests : IAsyncLifetime
{
    private SessionWorld _world = null!;

    private ProceedingsQueries Queries => _world.World.Get<ProceedingsQueries>();

    private ProceedingsCommands Commands => _world.World.Get<ProceedingsCommands>();

    public async Task InitializeAsync() => _world = await SessionWorld.CreateAsync();

    public Task DisposeAsync() => _world.DisposeAsync().AsTask();

    [Fact]
    public async Task Whoever_came_with_an_account_writes_them_a_guest_reads_them_and_whoever_did_not_come_does_not_know_of_them()
    {
        var (came, guest, passing) = (await _world.ComeAsync(), await _world.GuestAsync(), await _world.World.MemberAsync("Passante"));
        var administrator = await _world.World.MemberAsync("Admin", roles: (Role.Administrator, Scope.Network));
        Assert.False(await MayWriteAsync(came));
        await _world.StartAsync();
        await TypeAsync(came, "Nous ouvrons le samedi.");

        Assert.True(await MayWriteAsync(_world.Host));
        Assert.True(await MayWriteAsync(came));
        Assert.False(await MayWriteAsync(guest));
        Assert.False(await MayWriteAsync(administrator));
        Assert.Null(await Queries.FindAsync(passing, _world.Id));
        Assert.Null(await Queries.FindAsync(Viewer.Nobody, _world.Id));
        Assert.Equal("Nous ouvrons le samedi.", (await Queries.FindAsync(guest, _world.Id))!.Markdown);
    }

    [Fact]
    public async Task While_everything_is_held_only_those_who_run_it_write()
    {
        var came = await _world.ComeAsync();
        await _world.StartAsync();
        await _world.Sessions.FreezeAsync(_world.Host, _world.Id, isFrozen: true);

        Assert.False(await MayWriteAsync(came));
        Assert.True(await MayWriteAsync(_world.Host));
    }

    [Fact]
    public async Task They_are_approved_with_the_words_that_stand_there_at_that_moment_and_by_those_alone_who_run_it()
    {
        var came = await _world.ComeAsync();
        await _world.StartAsync();
        await _world.Sessions.EndAsync(_world.Host, _world.Id);
        await TypeAsync(came, "Dernier mot.");
        await Rules.AssertBrokenAsync("session.not-yours", () => Commands.ApproveAsync(came, _world.Id));

        await Commands.ApproveAsync(_world.Host, _world.Id);

        var approved = (await Queries.FindAsync(came, _world.Id))!;
        Assert.Equal(("Dernier mot.", false, "Hélène Roux"), (approved.Markdown, approved.MayWrite, approved.ApprovedBy));
        Assert.False(await MayWriteAsync(_world.Host));
        await Rules.AssertBrokenAsync("session.not-yours", () => Commands.ReopenAsync(came, _world.Id));
        await Commands.ReopenAsync(_world.Host, _world.Id);
        Assert.True(await MayWriteAsync(came));
    }

    private async Task<bool> MayWriteAsync(Viewer viewer) => (await Queries.FindAsync(viewer, _world.Id))!.MayWrite;

    // In the room, and not yet in what the session keeps.
    private async Task TypeAsync(Viewer who, string words) =>
        (await _world.World.Get<TextRooms>().OpenAsync(SessionTexts.Of(_world.Id)))!.Edit(who.Member!.Value, _ => words);
}
