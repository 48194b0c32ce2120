using System.Net.Http.Json;
using System.Text.Json;
using Ideation.App.Account;
using Ideation.App.Sessions;
using Ideation.Domain.Sessions;
using Ideation.Tests.Support;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.Sessions;

/// <summary>A session for outside clients: joining by its code, and the topic that says when something changed.</summary>
public sealed class SessionCallsTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task A_guest_joins_by_the_code_and_hears_when_something_changes()
    {
        var host = await _app.ReadAsync(async (db, services) => await services.GetRequiredService<Viewers>()
            .FindAsync(await db.Members.Where(member => member.Mail == RunningApp.AdministratorMail).Select(member => member.Id).SingleAsync()));
        var id = await HeldSessions.PreparedAsync(_app, host);
        var code = await _app.ReadAsync((db, _) => db.Rooms.Where(room => db.Sessions.Any(session => session.Id == id && session.Room == room.Id)).Select(room => room.Code).SingleAsync());

        using var client = _app.Client();
        using var joined = await client.PostAsJsonAsync("/api/v1/join", new { code, name = "Zoé" });
        var body = await joined.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(id.ToString(), body.GetProperty("session").GetString());

        await using var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(_app.Address, "/hubs/live"), options => options.AccessTokenProvider = () => Task.FromResult(body.GetProperty("token").GetString())).Build();
        var heard = new TaskCompletionSource<string>();
        hub.On<string, long>("Changed", (topic, _) => heard.TrySetResult(topic));
        await hub.StartAsync();
        Assert.True(await hub.InvokeAsync<long>("Watch", $"session/{id}") > 0);
        await using var scope = _app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SessionCommands>().StartAsync(host, id);

        Assert.Equal($"session/{id}", await heard.Task.WaitAsync(TimeSpan.FromMinutes(1)));
    }
}
