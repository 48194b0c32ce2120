using System.Net.WebSockets;
using Ideation.App.CoEditing;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.CoEditing;

/// <summary>Every way in which a line to a text is closed, and what the other end is told.</summary>
public sealed class ClosingTests(TextTownFixture fixture) : IClassFixture<TextTownFixture>
{
    private readonly TextTown _town = fixture.Town;

    [Fact]
    public async Task Who_is_not_signed_in_hears_so()
    {
        await using var nobody = await _town.OpenAsync(null);
        await using var stranger = await TextPeer.OpenAsync(_town.AddressOf(_town.Text.ToString(), "access_token=idn_nothing"));

        Assert.Equal((4401, "text.signed-out"), await nobody.Closed);
        Assert.Equal((4401, "text.signed-out"), await stranger.Closed);
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("une-idee")]
    public async Task What_is_not_there_is_not_found(string text)
    {
        await using var awa = await TextPeer.OpenAsync(_town.AddressOf(text), _town.CookieOf(_town.Author));

        Assert.Equal((4404, "text.not-found"), await awa.Closed);
    }

    [Fact]
    public async Task A_draft_that_one_may_not_know_of_is_not_found()
    {
        await _town.BeginAsync(submitted: false);
        await using var chloe = await _town.OpenAsync(_town.Reader);
        await using var bruno = await _town.EnterAsync(_town.CoAuthor, 12);

        Assert.Equal((4404, "text.not-found"), await chloe.Closed);
        Assert.Equal(TextTown.Words, bruno.Text);
    }

    [Fact]
    public async Task A_token_without_the_right_to_read_is_not_allowed()
    {
        var token = await _town.TokenAsync(_town.Author, TokenScope.Facilitate);
        await using var program = await TextPeer.OpenAsync(_town.AddressOf(_town.Text.ToString(), $"access_token={token}"));

        Assert.Equal((4403, "text.not-allowed"), await program.Closed);
    }

    [Fact]
    public async Task A_right_that_is_withdrawn_ends_the_line_in_mid_sentence()
    {
        await _town.BeginAsync();
        await using var bruno = await _town.EnterAsync(_town.CoAuthor, 12);
        await bruno.TypeAsync(text => text + " Bruno écr");
        await bruno.UntilKeptAsync(3);

        await _town.MoveAsync((commands, me) => commands.RemoveCoAuthorAsync(me, _town.Idea, _town.CoAuthor.Id), _town.Author);

        Assert.Equal((4403, "text.not-allowed"), await bruno.Closed);
        await using var back = await _town.EnterAsync(_town.CoAuthor, 12);
        await back.TypeAsync(text => text + "it");
        await back.UntilAsync(() => back.Denials.Count > 0);
        Assert.EndsWith(" Bruno écr", (await _town.IdeaAsync())!.Writing.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_disabled_has_no_line_any_more()
    {
        await _town.BeginAsync();
        var guest = Member.Enrol(null, "Éva Blanc", "eva@reseau.example", "Conseillère", _town.Author.Home, Standing.Agent, TimeProvider.System.GetUtcNow());
        await _town.DoAsync(db =>
        {
            db.Add(guest);
            return Task.CompletedTask;
        });
        await using var eva = await _town.EnterAsync(guest, 15);

        await _town.DoAsync(async db => (await db.Members.SingleAsync(one => one.Id == guest.Id)).Disable(_town.Facilitator.Id, "Départ", TimeProvider.System.GetUtcNow()));

        Assert.Equal((4401, "text.signed-out"), await eva.Closed);
    }

    [Fact]
    public async Task A_token_that_is_revoked_has_no_line_any_more()
    {
        await _town.BeginAsync();
        var token = await _town.TokenAsync(_town.Author, TokenScope.Read, TokenScope.Write);
        await using var program = await TextPeer.OpenAsync(_town.AddressOf(_town.Text.ToString(), $"access_token={token}"), client: 31);
        await program.SyncAsync();

        await _town.DoAsync(async db =>
        {
            foreach (var known in await db.Set<ApiToken>().Where(known => known.Member == _town.Author.Id).ToListAsync())
                known.Revoke(_town.Author.Id, TimeProvider.System.GetUtcNow());
        });

        Assert.Equal((4401, "text.signed-out"), await program.Closed);
    }

    [Fact]
    public async Task A_step_that_freezes_the_text_ends_every_line_and_nothing_passes()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await using var chloe = await _town.EnterAsync(_town.Reader, 13);
        await awa.TypeAsync(text => text + " Dernier mot.");
        await chloe.UntilTextAsync(TextTown.Words + " Dernier mot.");

        await _town.MoveAsync((commands, me) => commands.WithdrawAsync(me, _town.Idea, "Une autre va plus loin.", "On en parle avant."), _town.Author);

        Assert.Equal((4409, "text.frozen"), await awa.Closed);
        Assert.Equal((4409, "text.frozen"), await chloe.Closed);
        await using var back = await _town.OpenAsync(_town.Author, 11);
        await back.TrySendAsync(TextPeer.Sync(2, TextReplica.Load(awa.Replica.EncodeState()).Edit(awa.Text + " Trop tard.", 11)));
        Assert.Equal((4409, "text.frozen"), await back.Closed);
        var idea = (await _town.IdeaAsync())!;
        Assert.Equal(TextTown.Words + " Dernier mot.", idea.Writing.Text);
        Assert.Equal(2, idea.Path.Single(step => step.Fact.To is IdeaState.Closed).Fact.Revision);
    }

    [Fact]
    public async Task Nothing_typed_between_the_save_of_a_freezing_step_and_its_commit_passes()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await using var chloe = await _town.EnterAsync(_town.Reader, 13);
        await awa.UntilKeptAsync(2);

        await _town.DoAsync(async db =>
        {
            var idea = await db.Ideas.SingleAsync(one => one.Id == _town.Idea);
            idea.Withdraw(_town.Author.Id, "Une autre va plus loin.", "On en parle avant.", TimeProvider.System.GetUtcNow());
            db.SavedChanges += (_, _) => Task.Run(TypeAndLookAsync).GetAwaiter().GetResult();
        });

        Assert.Equal((4409, "text.frozen"), await awa.Closed);
        Assert.Equal((4409, "text.frozen"), await chloe.Closed);
        Assert.Equal(TextTown.Words, chloe.Text);
        Assert.Equal(1, await _town.ReadAsync(db => db.TextUpdates.CountAsync(update => update.Text == _town.Text)));

        // The word is at the server while the step is saved and not committed; the clock of the texts goes on meanwhile.
        async Task TypeAndLookAsync()
        {
            await awa.TypeAsync(text => text + " Trop tard.");
            for (var turn = 0; turn < 20; turn++)
            {
                await _town.App.Services.GetRequiredService<TextKeeper>().LookAsync(CancellationToken.None);
                await Task.Delay(20);
            }
        }
    }

    [Fact]
    public async Task A_copy_of_another_epoch_must_not_be_merged()
    {
        await _town.BeginAsync();
        await using var old = await _town.OpenAsync(_town.Author, 11, query: "epoch=2");
        await using var same = await _town.OpenAsync(_town.Author, 12, query: "epoch=1");

        Assert.Equal((4409, "epoch 1"), await old.Closed);
        await same.SyncAsync();
    }

    [Fact]
    public async Task A_discarded_draft_is_gone_for_those_who_type_in_it()
    {
        await _town.BeginAsync(submitted: false);
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await awa.TypeAsync(text => text + " Non.");

        await _town.MoveAsync((commands, me) => commands.DiscardAsync(me, _town.Idea), _town.Author);

        Assert.Equal((4404, "text.not-found"), await awa.Closed);
    }

    [Fact]
    public async Task A_frame_over_the_limit_is_too_large_and_one_at_the_limit_is_not()
    {
        await _town.BeginAsync("");
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await using var bruno = await _town.EnterAsync(_town.CoAuthor, 12);
        var much = new string('é', TextRoom.MaxFrameBytes / 2 - 1_000);

        await awa.TypeAsync(_ => much);
        await bruno.UntilTextAsync(much);
        await bruno.SendAsync(new byte[TextRoom.MaxFrameBytes + 1]);

        Assert.Equal((4413, "text.too-large"), await bruno.Closed);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_too_muchand_stays_as_it_was()
    {
        await _town.BeginAsync("");
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await awa.TypeAsync(_ => new string('a', SharedText.MaxLength));
        await awa.UntilKeptAsync(3);

        await awa.TypeAsync(text => text + "b");

        Assert.Equal((4413, "text.too-long"), await awa.Closed);
        Assert.Equal(SharedText.MaxLength, (await _town.IdeaAsync())!.Writing.Text.Length);
    }

    [Fact]
    public async Task A_cursor_over_the_limit_is_too_large()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);

        await awa.MoveAsync($$"""{"note":"{{new string('n', AwarenessState.MaxBytes)}}"}""");

        Assert.Equal((4413, "text.too-large"), await awa.Closed);
    }

    [Fact]
    public async Task Who_sends_too_fast_is_too_fast()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);

        for (var i = 0; i < 5 * Participant.FramesPerSecond; i++)
            await awa.TrySendAsync(TextPeer.Sync(2, [0, 0]));

        Assert.Equal((4429, "text.too-fast"), await awa.Closed);
    }

    [Fact]
    public async Task One_person_has_a_hundred_lines_into_a_text_and_no_more()
    {
        await _town.BeginAsync();
        var lines = new List<TextPeer>();
        for (var i = 0; i < TextRoom.MostLinesOfOne; i++)
            lines.Add(await (await _town.OpenAsync(_town.Author, (uint)(100 + i))).SyncAsync());

        await using var more = await _town.OpenAsync(_town.Author, 999);

        Assert.Equal((4429, "text.too-many-lines"), await more.Closed);
        foreach (var line in lines)
            await line.DisposeAsync();
    }

    [Fact]
    public async Task A_hundred_people_are_in_a_text_and_the_next_one_hears_that_it_is_full()
    {
        await _town.BeginAsync();
        List<Member> crowd = [.. Enumerable.Range(0, TextRoom.MostPeople).Select(nth =>
            Member.Enrol(null, $"Agent {nth}", $"agent.{nth}@reseau.example", "Conseiller", _town.Author.Home, Standing.Agent, TimeProvider.System.GetUtcNow()))];
        await _town.DoAsync(db =>
        {
            db.AddRange(crowd);
            return Task.CompletedTask;
        });
        List<TextPeer> here = [];
        for (var nth = 0; nth < crowd.Count; nth++)
            here.Add(await _town.EnterAsync(crowd[nth], (uint)(1_000 + nth)));

        await using var late = await _town.OpenAsync(_town.Author, 11);
        Assert.Equal((4429, "text.full"), await late.Closed);

        // Who is in may come in once more, and a place that is left is free.
        await using var twice = await _town.EnterAsync(crowd[1], 2_000);
        await here[0].DisposeAsync();
        await using var awa = await UntilLetInAsync();
        await awa.TypeAsync(text => text + " Une place.");
        await here[^1].UntilTextAsync(TextTown.Words + " Une place.");
        foreach (var one in here)
            await one.DisposeAsync();

        // The server hears of it that somebody left a moment after they did.
        async Task<TextPeer> UntilLetInAsync()
        {
            while (true)
            {
                var peer = await _town.OpenAsync(_town.Author, 11, answers: false);
                var question = TextPeer.Sync(0, peer.Replica.EncodeStateVector());
                await peer.TrySendAsync(question);
                if (await peer.IsLetInAsync())
                    return peer;
            }
        }
    }

    [Fact]
    public async Task A_valid_update_that_needs_more_work_than_the_budget_is_refused_and_reaches_nobody()
    {
        await _town.BeginAsync("");
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        await using var bruno = await _town.EnterAsync(_town.CoAuthor, 12);
        await using var chloe = await _town.EnterAsync(_town.Reader, 13);
        await awa.TypeAsync(_ => Contention.Known(11).Text);
        await bruno.UntilTextAsync(awa.Text);

        await bruno.SendAsync(TextPeer.Sync(2, Contention.Update(12, over: 11)));

        Assert.Equal((4413, "text.too-large"), await bruno.Closed);
        await awa.TypeAsync(text => text + " Ensuite.");
        await chloe.UntilTextAsync(Contention.Known(11).Text + " Ensuite.");
        Assert.Equal(awa.Text, chloe.Text);
        await awa.UntilKeptAsync(4);
        Assert.Equal([_town.Author.Id], await _town.ReadAsync(db => db.TextUpdates.Where(update => update.Text == _town.Text).Select(update => update.Member).Distinct().ToListAsync()));
        await using var later = await _town.EnterAsync(_town.CoAuthor, 14);
        Assert.Equal(awa.Text, later.Text);
    }

    public static TheoryData<byte[]> Garbage => new(
        [], [4, 1], [9], [0], [0, 7, 0], [0, 2, 5, 1], [0, 2, 3, 255, 255, 255], [1, 1], [1, 3, 1, 1, 1], [0, 0, 2, 255, 255], [2, 0, 1, 65],
        [255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 1], TextPeer.Cursor((11, 1, "[]")), TextPeer.Cursor((11, 1, "{")), TextPeer.Cursor((11, 1, "3")));

    [Theory, MemberData(nameof(Garbage))]
    public async Task What_is_no_message_is_malformed(byte[] frame)
    {
        await using var awa = await _town.OpenAsync(_town.Author, 11);

        await awa.SendAsync(frame);

        Assert.Equal((4400, "text.malformed"), await awa.Closed);
    }

    [Fact]
    public async Task A_frame_of_text_is_malformed()
    {
        await using var awa = await _town.OpenAsync(_town.Author, 11);

        await awa.SendAsync("bonjour"u8.ToArray(), WebSocketMessageType.Text);

        Assert.Equal((4400, "text.malformed"), await awa.Closed);
    }
}
