using System.Net;
using System.Threading.Channels;
using Ideation.App.Account;
using Ideation.App.Live;
using Ideation.Domain.Network;
using Ideation.Tests.App.Access;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.Live;

/// <summary>A watch lives as long as the token that opened it, and no token opens more than it says.</summary>
public sealed class TokenWatchTests(Town town) : IClassFixture<Town>
{
    [Fact]
    public async Task A_revoked_token_ends_its_watches()
    {
        var (viewer, token) = await IssueAsync(TokenScope.Read);
        var ends = Channel.CreateUnbounded<(string, string)>();
        await using var hub = await ConnectAsync(token.Secret);
        hub.On<string, string>("Closed", (topic, reason) => ends.Writer.TryWrite((topic, reason)));
        var idea = $"idea/{town.IdOf(Thing.HereIdea):N}";
        await hub.InvokeAsync<long>("Watch", idea);

        await using var scope = town.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountCommands>().RevokeTokenAsync(viewer, token.Id);

        Assert.Equal((idea, LiveWatches.RightsChanged), await ends.Reader.ReadAsync());
        await NotFoundAsync(hub, idea);
    }

    [Fact]
    public async Task A_token_that_may_not_read_watches_nothing()
    {
        await using var hub = await ConnectAsync((await IssueAsync(TokenScope.Write)).Token.Secret);

        await NotFoundAsync(hub, $"idea/{town.IdOf(Thing.PublicIdea):N}");
        await NotFoundAsync(hub, "member/me");
    }

    [Fact]
    public async Task A_token_that_is_no_good_opens_no_line() =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await Assert.ThrowsAsync<HttpRequestException>(() => ConnectAsync("idn_nope"))).StatusCode);

    private async Task<(Viewer Viewer, IssuedToken Token)> IssueAsync(params TokenScope[] scopes)
    {
        await using var scope = town.App.Services.CreateAsyncScope();
        var viewer = await scope.ServiceProvider.GetRequiredService<Viewers>().FindAsync(town.MemberOf(Kind.MemberHere));
        return (viewer, await scope.ServiceProvider.GetRequiredService<AccountCommands>().IssueTokenAsync(viewer, "Essai", scopes, 1));
    }

    private async Task<HubConnection> ConnectAsync(string token)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(town.App.Address, "/hubs/live"), options => options.AccessTokenProvider = () => Task.FromResult<string?>(token)).Build();
        await hub.StartAsync();
        return hub;
    }

    private static async Task NotFoundAsync(HubConnection hub, string topic) =>
        Assert.EndsWith(LiveHub.NotFound, (await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<long>("Watch", topic))).Message, StringComparison.Ordinal);
}
