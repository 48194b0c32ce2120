using System.Text.Json;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.Rounds;

/// <summary>The server is restarted in the middle of an open round.</summary>
public sealed class RestartTests : IAsyncLifetime
{
    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task The_round_goes_on_where_it_was_and_ends_when_it_was_said_to()
    {
        using var desk = await RoundDesk.OpenAsync(_app);
        var ends = TimeProvider.System.GetUtcNow().AddSeconds(20);
        var (round, code) = await desk.DraftAsync(new { title = "Oui ou non ?", method = "single-choice", options = new[] { "Oui", "Non" }, closesAt = ends });
        using var early = RoundDesk.As(_app, await RoundDesk.JoinAsync(_app, code, "Tôt"));
        using var later = RoundDesk.As(_app, await RoundDesk.JoinAsync(_app, code, "Tard"));
        await desk.StepAsync(round, "open");
        using (var cast = await RoundDesk.CastAsync(early, round, new { approve = new[] { 1 } }))
            Assert.True(cast.IsSuccessStatusCode);

        await _app.RestartAsync();
        using (var cast = await RoundDesk.CastAsync(later, round, new { approve = new[] { 1 } }))
            Assert.True(cast.IsSuccessStatusCode, await cast.Content.ReadAsStringAsync());

        await _app.StopAsync();
        while (TimeProvider.System.GetUtcNow() < ends)
            await Task.Delay(100);
        await _app.RestartAsync();
        JsonElement now;
        do
        {
            await Task.Delay(100);
            now = await desk.ReadAsync(round, "");
        }
        while (now.GetProperty("state").GetString() is "open" or "closing" or "closed");

        Assert.Equal("revealed", now.GetProperty("state").GetString());
        Assert.Equal(2, (await desk.ReadAsync(round, "result")).GetProperty("ballots").GetProperty("counted").GetInt32());
        Assert.Equal(ends, now.GetProperty("closesAt").GetDateTimeOffset(), TimeSpan.FromMilliseconds(1));
    }
}
