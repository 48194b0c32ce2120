using Ideation.App.CoEditing;
using Ideation.Domain.CoEditing;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.CoEditing;

/// <summary>What reaches the disk, and what comes back from it.</summary>
public sealed class KeepingTests(TextTownFixture fixture) : IClassFixture<TextTownFixture>
{
    private readonly TextTown _town = fixture.Town;

    [Fact]
    public async Task An_idea_s_text_is_begun_once_however_many_open_it_first()
    {
        await _town.BeginAsync();

        var peers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => _town.EnterAsync(i % 2 == 0 ? _town.Author : _town.CoAuthor, (uint)(50 + i))));

        Assert.All(peers, peer => Assert.Equal(TextTown.Words, peer.Text));
        var log = await _town.ReadAsync(db => db.TextUpdates.Where(update => update.Text == _town.Text).ToListAsync());
        Assert.Equal((1, _town.Author.Id), (log.Single().Seq, log.Single().Member));
        foreach (var peer in peers)
            await peer.DisposeAsync();
    }

    [Fact]
    public async Task A_text_given_back_is_opened_again_as_it_was()
    {
        await _town.BeginAsync();
        var awa = await _town.EnterAsync(_town.Author, 11);
        await awa.TypeAsync(text => text + " Encore 🙂.");
        await awa.UntilKeptAsync(3);
        await awa.DisposeAsync();
        var rooms = _town.App.Services.GetRequiredService<TextRooms>();
        var room = rooms.Find(_town.Text)!;
        await UntilAsync(() => room.Here.Count == 0);

        await rooms.CloseAsync(room);

        Assert.Null(rooms.Find(_town.Text));
        Assert.Equal(TextTown.Words + " Encore 🙂.", await _town.ReadAsync(db => db.Ideas.Where(idea => idea.Id == _town.Idea).Select(idea => idea.Text).SingleAsync()));
        Assert.False(await _town.ReadAsync(db => db.Texts.Where(text => text.Id == _town.Text).Select(text => text.IsHeld).SingleAsync()));
        await using var bruno = await _town.EnterAsync(_town.CoAuthor, 12);
        Assert.Equal(TextTown.Words + " Encore 🙂.", bruno.Text);
    }

    [Fact]
    public async Task A_text_that_rests_is_kept_whole_and_readers_find_it_in_the_idea()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);

        await awa.TypeAsync(text => text + " Au repos.");
        await UntilAsync(async () => await _town.ReadAsync(db => db.TextSnapshots.AnyAsync(snapshot => snapshot.Text == _town.Text && snapshot.Markdown.EndsWith("Au repos."))));

        var snapshot = await _town.ReadAsync(db => db.TextSnapshots.SingleAsync(one => one.Text == _town.Text));
        Assert.Equal(awa.Text, TextReplica.Load(snapshot.Bytes).Text);
        Assert.Equal(awa.Text, await _town.ReadAsync(db => db.Ideas.Where(idea => idea.Id == _town.Idea).Select(idea => idea.Text).SingleAsync()));
    }

    [Fact]
    public async Task A_slow_reader_is_dropped_and_nobody_waits_for_them()
    {
        var line = new StuckLine();
        var viewer = await _town.ViewerAsync(_town.Author);
        var slow = new Participant(line, new Entrant(new System.Security.Claims.ClaimsPrincipal(), null), viewer, new TextRights(MayWrite: true, IsFrozen: false), TimeProvider.System);
        var sending = slow.SendAsync(CancellationToken.None);

        for (var i = 0; i <= Participant.MostFrames + 1; i++)
            slow.Offer(new byte[10]);

        await line.Aborted.WaitAsync(TextPeer.Patience);
        Assert.True(slow.IsClosing);
        line.Loosen();
        await sending.WaitAsync(TextPeer.Patience);
    }

    [Fact]
    public async Task After_a_crash_one_brings_back_what_another_had_on_the_wire()
    {
        await _town.BeginAsync();
        var bruno = await _town.EnterAsync(_town.CoAuthor, 12);
        await bruno.TypeAsync(text => text + " Bruno.");
        await bruno.UntilKeptAsync(3);
        await bruno.DisposeAsync();
        var copy = TextReplica.Load(bruno.Replica.EncodeState());
        var lost = copy.Edit(copy.Text + " Perdu ?", 12);
        var rooms = _town.App.Services.GetRequiredService<TextRooms>();
        var room = rooms.Find(_town.Text)!;
        await UntilAsync(() => room.Here.Count == 0);
        await rooms.CloseAsync(room);

        // As a server leaves it that was killed.
        await _town.ReadAsync(db => db.Texts.Where(text => text.Id == _town.Text).ExecuteUpdateAsync(set => set.SetProperty(text => text.IsHeld, true)));

        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await awa.SendAsync(TextPeer.Sync(1, lost));

        await using var back = await _town.EnterAsync(_town.CoAuthor, 13);
        await back.UntilTextAsync(TextTown.Words + " Bruno. Perdu ?");
    }

    private static Task UntilAsync(Func<bool> isSo) => UntilAsync(() => Task.FromResult(isSo()));

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var limit = new CancellationTokenSource(TextPeer.Patience);
        while (!await isSo())
            await Task.Delay(50, limit.Token);
    }

    private sealed class StuckLine : ITextLine
    {
        private readonly TaskCompletionSource _stuck = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _aborted = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Aborted => _aborted.Task;

        public void Loosen() => _stuck.TrySetResult();

        public async ValueTask SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken) => await _stuck.Task;

        public Task CloseAsync(TextClosure why) => Task.CompletedTask;

        public void Abort() => _aborted.TrySetResult();
    }
}
