using System.Threading.Channels;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Network;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace Ideation.Tests.App.CoEditing;

/// <summary>The same frames over the hub, as where a proxy lets no WebSocket through.</summary>
public sealed class HubLineTests(TextTownFixture fixture) : IClassFixture<TextTownFixture>
{
    private readonly TextTown _town = fixture.Town;

    [Fact]
    public async Task Without_a_WebSocket_one_types_with_the_others_all_the_same()
    {
        await _town.BeginAsync();
        await using var awa = await _town.EnterAsync(_town.Author, 11);
        var (hub, frames, _) = await ConnectAsync(_town.CoAuthor);
        await using var line = hub;

        await hub.InvokeAsync("Open", _town.Text.ToString(), (int?)1);
        Assert.Equal([0, 0], (await frames.ReadAsync())[..2]);
        await hub.InvokeAsync("Send", TextPeer.Sync(0, new TextReplica().EncodeStateVector()));
        var replica = new TextReplica();
        while (replica.Length == 0)
        {
            var frame = await frames.ReadAsync();
            if (frame is [0, 1, ..])
                replica.Apply(frame.AsSpan(2 + LengthOf(frame.AsSpan(2))));
        }

        await hub.InvokeAsync("Send", TextPeer.Sync(2, replica.Edit(replica.Text + " Par le hub.", 12)));

        await awa.UntilTextAsync(TextTown.Words + " Par le hub.");
        await hub.InvokeAsync("Leave");
    }

    [Fact]
    public async Task The_hub_says_why_a_line_ends()
    {
        await _town.BeginAsync(submitted: false);
        var (hub, _, ends) = await ConnectAsync(_town.Reader);
        await using var line = hub;

        await hub.InvokeAsync("Open", _town.Text.ToString(), (int?)null);

        Assert.Equal((4404, "text.not-found"), await ends.ReadAsync());
    }

    private static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        var length = 1;
        while (bytes[length - 1] >= 0x80)
            length++;
        return length;
    }

    private async Task<(HubConnection Hub, ChannelReader<byte[]> Frames, ChannelReader<(int, string)> Ends)> ConnectAsync(Member member)
    {
        var (frames, ends) = (Channel.CreateUnbounded<byte[]>(), Channel.CreateUnbounded<(int, string)>());
        var hub = new HubConnectionBuilder().WithUrl(new Uri(_town.App.Address, "/hubs/collab"), options =>
        {
            options.Transports = HttpTransportType.LongPolling;
            options.Headers.Add("Cookie", _town.CookieOf(member));
        }).Build();
        hub.On<byte[]>("Frame", frame => frames.Writer.TryWrite(frame));
        hub.On<int, string>("Closed", (code, reason) => ends.Writer.TryWrite((code, reason)));
        await hub.StartAsync();
        return (hub, frames.Reader, ends.Reader);
    }
}
