using System.Net.WebSockets;
using Ideation.App.CoEditing;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.CoEditing;

/// <summary>The line to a text as any client of the protocol meets it.</summary>
public sealed class ProtocolTests(TextTownFixture fixture) : IClassFixture<TextTownFixture>
{
    private readonly TextTown _town = fixture.Town;

    [Fact]
    public async Task What_one_types_the_others_have()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await using var bruno = await _town.EnterAsync(_town.CoAuthor, 12);
        await using var chloe = await _town.EnterAsync(_town.Reader, 13);

        await awa.TypeAsync(text => "Bonjour. " + text);
        await bruno.UntilTextAsync("Bonjour. " + TextTown.Words);
        await bruno.TypeAsync(text => text + " Merci 🙂.");

        await awa.UntilTextAsync("Bonjour. " + TextTown.Words + " Merci 🙂.");
        await chloe.UntilTextAsync(awa.Text);
    }

    [Fact]
    public async Task Each_thing_sent_is_answered_once_when_it_is_on_disk()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await awa.UntilKeptAsync(2);

        for (var i = 0; i < 10; i++)
            await awa.TypeAsync(text => text + i);
        await awa.SendAsync(TextPeer.Sync(2, [0, 0]));

        // One on connecting, one for the answer to the server's question, one for each of the eleven.
        await awa.UntilKeptAsync(13);
        Assert.Equal(awa.Kept.Order(), awa.Kept);
        var onDisk = await _town.ReadAsync(async db => await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.CountAsync(db.TextUpdates.Where(update => update.Text == _town.Text)));
        Assert.Equal(onDisk, awa.Kept[^1]);
        Assert.Equal(11, onDisk);
    }

    [Fact]
    public async Task What_was_typed_without_a_line_comes_in_when_it_is_back()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        var gone = await _town.EnterAsync(_town.CoAuthor, 12);
        var copy = TextReplica.Load(gone.Replica.EncodeState());
        await gone.DisposeAsync();
        await awa.TypeAsync(text => "Ici. " + text);
        var typed = copy.Edit(copy.Text + " Là-bas.", 12);

        await using var back = await _town.OpenAsync(_town.CoAuthor, 12);
        await back.SendAsync(TextPeer.Sync(1, typed));
        await back.SyncAsync();

        await awa.UntilTextAsync("Ici. " + TextTown.Words + " Là-bas.");
    }

    [Fact]
    public async Task One_frame_may_hold_several_messages()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await using var chloe = await _town.EnterAsync(_town.Reader, 13);
        var update = TextReplica.Load(awa.Replica.EncodeState()).Edit("Autre chose.", 11);

        await awa.SendAsync([.. TextPeer.Cursor((11, 1, """{"cursor":null}""")), .. TextPeer.Sync(2, update), 3]);

        await chloe.UntilTextAsync("Autre chose.");
        await chloe.UntilAsync(() => chloe.Cursors.ContainsKey(11));
    }

    [Fact]
    public async Task The_server_says_who_somebody_is_and_when_they_leave()
    {
        await _town.BeginAsync();
        await using var chloe = await _town.EnterAsync(_town.Reader, 13);
        var awa = await _town.EnterAsync(_town.Author, 11);

        await awa.MoveAsync("""{"user":{"name":"La directrice","color":"red"},"typing":true}""");
        await chloe.UntilAsync(() => chloe.Cursors.ContainsKey(11));
        var shown = chloe.Cursors[11]!;
        await awa.DisposeAsync();

        await chloe.UntilAsync(() => chloe.Cursors[11] is null);
        Assert.Equal("Awa Diallo", (string?)shown["user"]!["name"]);
        Assert.Matches("^#[0-9A-F]{6}$", (string?)shown["user"]!["color"]);
        Assert.InRange((int)shown["user"]!["shape"]!, 0, 5);
        Assert.Equal(_town.Author.Id.ToString(), (string?)shown["user"]!["member"]);
        Assert.True((bool)shown["typing"]!);
    }

    [Fact]
    public async Task Whoever_comes_later_or_asks_hears_where_the_others_are()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await awa.MoveAsync("""{"cursor":3}""");
        await awa.SyncAsync();

        await using var chloe = await _town.OpenAsync(_town.Reader, 13);
        await chloe.UntilAsync(() => chloe.Cursors.ContainsKey(11));
        chloe.Cursors.Clear();
        await chloe.SendAsync([3]);

        await chloe.UntilAsync(() => (int?)chloe.Cursors.GetValueOrDefault(11)?["cursor"] == 3);
    }

    [Fact]
    public async Task Nobody_moves_the_cursor_of_somebody_else_nor_a_second_one()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await using var bruno = await _town.EnterAsync(_town.CoAuthor, 12);
        await awa.MoveAsync("""{"cursor":1}""");
        await bruno.UntilAsync(() => bruno.Cursors.ContainsKey(11));

        await bruno.MoveAsync("""{"cursor":9}""", clock: 50, client: 11);
        await bruno.MoveAsync("""{"cursor":2}""");
        await bruno.MoveAsync("""{"cursor":7}""", client: 99);
        await bruno.MoveAsync("""{"cursor":4}""", clock: 2);

        await awa.UntilAsync(() => (int?)awa.Cursors.GetValueOrDefault(12)?["cursor"] == 4);
        Assert.False(awa.Cursors.ContainsKey(99));
        bruno.Cursors.Clear();
        await bruno.SendAsync([3]);
        await bruno.UntilAsync(() => bruno.Cursors.ContainsKey(11));
        Assert.Equal(1, (int)bruno.Cursors[11]!["cursor"]!);
    }

    [Fact]
    public async Task A_reader_hears_that_they_only_read_and_changes_nothing()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await using var chloe = await _town.EnterAsync(_town.Reader, 13);

        await chloe.TypeAsync(text => "À moi ! " + text);
        await chloe.UntilAsync(() => chloe.Denials.Count > 0);

        await awa.TypeAsync(text => text + " Fin.");
        await awa.UntilKeptAsync(3);
        Assert.Equal([TextRoom.ReadOnly], chloe.Denials);
        Assert.Equal(TextTown.Words + " Fin.", (await _town.IdeaAsync())!.Writing.Text);
    }

    [Fact]
    public async Task Nobody_writes_under_the_id_of_somebody_else()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await awa.TypeAsync(text => text + " Awa.");
        await awa.UntilKeptAsync(3);
        await using var bruno = await _town.EnterAsync(_town.CoAuthor, 12);
        var forged = TextReplica.Load(bruno.Replica.EncodeState()).Edit(bruno.Text + " Signé Awa.", 11);

        await bruno.SendAsync(TextPeer.Sync(2, forged));
        await bruno.UntilAsync(() => bruno.Denials.Count > 0);
        await bruno.SendAsync(TextPeer.Sync(1, forged));
        await bruno.UntilAsync(() => bruno.Denials.Count > 1);

        Assert.Equal([TextRoom.NotYourClient, TextRoom.NotYourClient], bruno.Denials);
        Assert.Equal(TextTown.Words + " Awa.", (await _town.IdeaAsync())!.Writing.Text);
    }

    [Fact]
    public async Task A_token_opens_a_text_as_far_as_its_scopes_reach()
    {
        await _town.BeginAsync();
        var (write, read) = (await _town.TokenAsync(_town.Author, TokenScope.Read, TokenScope.Write), await _town.TokenAsync(_town.Author, TokenScope.Read));
        await using var writer = await TextPeer.OpenAsync(_town.AddressOf(_town.Text.ToString(), $"access_token={write}"), client: 21);
        await using var reader = await TextPeer.OpenAsync(_town.AddressOf(_town.Text.ToString(), $"access_token={read}"), client: 22);
        await writer.SyncAsync();
        await reader.SyncAsync();

        await writer.TypeAsync(text => text + " Par programme.");
        await reader.UntilTextAsync(TextTown.Words + " Par programme.");
        await reader.TypeAsync(text => text + " Et encore.");

        await reader.UntilAsync(() => reader.Denials.Count > 0);
    }

    [Fact]
    public async Task A_page_of_another_site_opens_no_line()
    {
        await _town.BeginAsync();

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => TextPeer.OpenAsync(
            _town.AddressOf(_town.Text.ToString()), _town.CookieOf(_town.Author), configure: options => options.SetRequestHeader("Origin", "https://elsewhere.example")));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_who_run_a_campaign_write_its_brief_together_and_others_read_it()
    {
        var brief = TextId.From(_town.Campaign.Id.Value);
        await using var denis = await (await _town.OpenAsync(_town.Facilitator, 14, brief)).SyncAsync();
        await using var chloe = await (await _town.OpenAsync(_town.Reader, 13, brief)).SyncAsync();

        await denis.TypeAsync(_ => "Pourquoi cet appel.");
        await chloe.UntilTextAsync("Pourquoi cet appel.");
        await chloe.TypeAsync(text => text + " Non !");

        await chloe.UntilAsync(() => chloe.Denials.Count > 0);
    }
}
