using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.CoEditing;

/// <summary>Any Yjs client can join: the one that everybody uses, as npm delivers it.</summary>
public sealed class NpmClientTests
{
    [Fact]
    public async Task The_unmodified_client_syncs_shows_cursors_merges_what_was_typed_offline_and_joins_late()
    {
        await RealYjs.ReadyAsync();
        await using var town = await TextTown.StartAsync();
        var tokens = new List<string>();
        foreach (var member in new[] { town.Author, town.CoAuthor })
            tokens.Add(await town.TokenAsync(member, TokenScope.Read, TokenScope.Write));

        var said = await RealYjs.RunAsync("websocket.mjs", $"ws://{town.App.Address.Authority}/collab", town.Text.ToString(), tokens[0], tokens[1]);

        const string All = $"Ici : Bonjour. {TextTown.Words} Écrit sans ligne.";
        Assert.Equal(TextTown.Words, said.NextText());
        Assert.Equal($"Bonjour. {TextTown.Words}", said.NextText());
        Assert.Equal("Awa Diallo", said.NextText());
        Assert.Equal((All, All, All), (said.NextText(), said.NextText(), said.NextText()));
        Assert.Equal(All, (await town.IdeaAsync())!.Writing.Text);
    }
}
