using System.Collections.Concurrent;
using System.Net.Http.Json;
using Ideation.App.Account;
using Ideation.App.Rounds;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.App.Rounds;

/// <summary>The server dies in the middle of a burst: what was answered is there, nothing is there twice, and what was not is sent again with its key.</summary>
public sealed class KilledServerTests : IAsyncLifetime
{
    private const int Ballots = 2_000;

    private RunningApp _app = null!;

    public async Task InitializeAsync() => _app = await RunningApp.StartAsync();

    public Task DisposeAsync() => _app.DisposeAsync().AsTask();

    [Fact]
    public async Task Every_ballot_that_was_acknowledged_is_there_and_none_twice()
    {
        using var desk = await RoundDesk.OpenAsync(_app);
        var (round, code) = await desk.DraftAsync(new { title = "Oui ou non ?", method = "single-choice", options = new[] { "Oui", "Non" }, seconds = 3600 });
        var guests = await GuestsAsync(code);
        await desk.StepAsync(round, "open");
        var elsewhere = await _app.MoveOutAsync();
        using var client = _app.Client();
        var recorded = new ConcurrentDictionary<int, string>();

        var dying = false;
        var burst = Parallel.ForAsync(0, Ballots, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (guest, _) =>
        {
            if (await TryCastAsync(client, round, guests[guest]) is { } at)
                recorded[guest] = at;
            if (recorded.Count > Ballots / 4 && !Interlocked.Exchange(ref dying, true))
                await elsewhere.KillAsync();
        });
        await burst;
        Assert.InRange(recorded.Count, Ballots / 4, Ballots - 1);
        var acknowledged = recorded.Keys.ToHashSet();

        // Nobody has to do anything for the round to go on: the server is back, and each client sends what was not answered, with the same key.
        await elsewhere.StartAsync();
        Assert.Empty(acknowledged.Except(await VotersAsync(round, guests)));
        await Parallel.ForAsync(0, Ballots, new ParallelOptions { MaxDegreeOfParallelism = 64 }, async (guest, _) =>
        {
            var at = await TryCastAsync(client, round, guests[guest]);
            Assert.NotNull(at);
            if (acknowledged.Contains(guest))
                Assert.Equal(recorded[guest], at);
        });

        Assert.Equal(Ballots, (await VotersAsync(round, guests)).Count);
        Assert.Equal(Ballots, await RowsAsync());
    }

    private async Task<(string Token, Guid Key, VoterId Person)[]> GuestsAsync(string code) => await _app.ReadAsync(async (db, services) =>
    {
        var room = await db.Rooms.SingleAsync(known => known.Code == code);
        var now = TimeProvider.System.GetUtcNow();
        var guests = new (string, Guid, VoterId)[Ballots];
        for (var i = 0; i < Ballots; i++)
        {
            var pass = GuestPasses.Prefix + Secret.New();
            var guest = Guest.Join(room, $"Invité {i}", Secret.HashOf(pass), now);
            db.AddRange(guest, Attendee.Of(guest));
            guests[i] = (pass, Guid.CreateVersion7(), VoterId.Of(guest.Id));
        }

        await db.SaveChangesAsync();
        return guests;
    });

    private static async Task<string?> TryCastAsync(HttpClient client, string round, (string Token, Guid Key, VoterId Person) guest)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/rounds/{round}/ballot") { Content = JsonContent.Create(new { approve = new[] { 0 } }) };
        request.Headers.Authorization = new("Bearer", guest.Token);
        request.Headers.Add("Idempotency-Key", guest.Key.ToString());
        try
        {
            using var answer = await client.SendAsync(request);
            var body = await answer.Content.ReadFromJsonAsync<System.Text.Json.JsonElement>();
            return answer.IsSuccessStatusCode ? body.GetProperty("recordedAt").GetString() : throw new InvalidOperationException(body.ToString());
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    // Read from the file, whoever holds the server at this moment.
    private async Task<HashSet<int>> VotersAsync(string round, (string Token, Guid Key, VoterId Person)[] guests)
    {
        var places = guests.Select((guest, place) => (guest.Person.Value, place)).ToDictionary();
        HashSet<int> found = [];
        await using var reader = await QueryAsync("""SELECT "Voter" FROM "Ballots" """);
        while (await reader.ReadAsync())
            Assert.True(found.Add(places[reader.GetGuid(0)]));
        return found;
    }

    private async Task<long> RowsAsync()
    {
        await using var reader = await QueryAsync("""SELECT COUNT(*) FROM "Ballots" """);
        await reader.ReadAsync();
        return reader.GetInt64(0);
    }

    private async Task<SqliteDataReader> QueryAsync(string sql)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_app.Data, "ideation.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteReaderAsync(System.Data.CommandBehavior.CloseConnection);
    }
}
