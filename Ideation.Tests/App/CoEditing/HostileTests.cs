using Ideation.Tests.Support;

namespace Ideation.Tests.App.CoEditing;

/// <summary>Whoever sends what no editor would send hurts nobody but themselves.</summary>
public sealed class HostileTests(TextTownFixture fixture) : IClassFixture<TextTownFixture>
{
    private static readonly int[] Refusals = [4400, 4413, 4429];

    private readonly TextTown _town = fixture.Town;

    [Fact]
    public async Task Garbage_ends_its_own_line_and_those_who_write_go_on()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        var random = new Random(20_261_128);

        for (var i = 0; i < 60; i++)
        {
            await using var hostile = await _town.OpenAsync(_town.CoAuthor, 12, answers: false);
            var frame = new byte[random.Next(1, 400)];
            random.NextBytes(frame);
            // Half of them look like something at first.
            if (i % 2 == 0)
                frame[0] = (byte)(i / 2 % 4);
            foreach (var sent in (byte[][])[frame, frame, [9]])
                await hostile.TrySendAsync(sent);
            Assert.Contains((await hostile.Closed).Code, Refusals);
        }

        await awa.TypeAsync(text => text + " Toujours là.");
        await using var bruno = await _town.EnterAsync(_town.CoAuthor, 13);
        await bruno.UntilTextAsync(TextTown.Words + " Toujours là.");
    }

    [Fact]
    public async Task Lines_that_are_cut_without_a_word_leave_nobody_behind()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);

        for (var round = 0; round < 5; round++)
        {
            var peers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => _town.OpenAsync(_town.CoAuthor, (uint)(100 + i))));
            foreach (var (peer, i) in peers.Select((peer, i) => (peer, i)))
                await peer.MoveAsync("{}", clock: round + 1, client: 100 + i);
            foreach (var peer in peers)
                peer.Cut();
        }

        await awa.UntilAsync(() => awa.Cursors.Count == 20 && awa.Cursors.Values.All(cursor => cursor is null));
        await awa.TypeAsync(text => text + " Seule.");
        await awa.UntilKeptAsync(3);
    }
}
