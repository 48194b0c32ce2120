using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Rounds;

/// <summary>The door of a room: a whole agency behind one address comes in by the code, and nobody finds it by guessing.</summary>
public sealed class JoiningTests : IAsyncLifetime
{
    private RunningApp _app = null!;
    private RoundDesk _desk = null!;
    private string _round = "";
    private string _code = "";

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        _desk = await RoundDesk.OpenAsync(_app);
        (_round, _code) = await _desk.DraftAsync(new { title = "Oui ou non ?", method = "single-choice", options = new[] { "Oui", "Non" } });
    }

    public async Task DisposeAsync()
    {
        _desk.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Five_hundred_people_behind_one_address_come_in_by_the_code()
    {
        var people = new ConcurrentBag<string>();
        using var client = _app.Client();
        await Parallel.ForAsync(0, 500, new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (guest, stop) =>
        {
            using var joined = await client.PostAsJsonAsync("/api/v1/join", new { code = _code, name = $"Agent {guest}" }, stop);
            Assert.True(joined.IsSuccessStatusCode, await joined.Content.ReadAsStringAsync(stop));
            people.Add((await joined.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("participant").GetString()!);
        });

        Assert.Equal(500, people.Distinct().Count());
        Assert.Equal(500, (await _desk.ReadAsync(_round, "")).GetProperty("turnout").GetProperty("enrolled").GetInt64());
    }

    [Fact]
    public async Task Ten_thousand_guesses_find_nothing_and_slow_nobody_who_has_the_link()
    {
        using var stranger = From("127.0.0.2");
        var answers = new ConcurrentDictionary<HttpStatusCode, int>();
        var codes = Enumerable.Range(100_000, 900_000).Select(code => $"{code}").Where(code => code != _code).Take(10_000);
        await Parallel.ForEachAsync(codes, new ParallelOptions { MaxDegreeOfParallelism = 50 }, async (code, stop) =>
        {
            using var guessed = await stranger.PostAsJsonAsync("/api/v1/join", new { code, name = "Personne" }, stop);
            answers.AddOrUpdate(guessed.StatusCode, 1, (_, times) => times + 1);
            if (guessed.StatusCode is HttpStatusCode.TooManyRequests)
                Assert.True(guessed.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        });
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], answers.Keys.Order());
        Assert.True(answers[HttpStatusCode.NotFound] < 200, $"{answers[HttpStatusCode.NotFound]} codes were tried");

        // The same address with the right code waits, too; by the link it comes in, and elsewhere the code works.
        var link = await _app.ReadAsync((db, _) => db.Rooms.Select(room => room.JoinKey).SingleAsync());
        using var byCode = await stranger.PostAsJsonAsync("/api/v1/join", new { code = _code, name = "Personne" });
        Assert.Equal(HttpStatusCode.TooManyRequests, byCode.StatusCode);
        using var byLink = await stranger.PostAsJsonAsync("/api/v1/join", new { code = link, name = "Invitée" });
        Assert.Equal(HttpStatusCode.OK, byLink.StatusCode);
        Assert.NotEmpty(await RoundDesk.JoinAsync(_app, _code, "Collègue"));
    }

    private HttpClient From(string address) => new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
            await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    }) { BaseAddress = _app.Address };
}
