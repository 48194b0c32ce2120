using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ideation.App.Cli;
using Ideation.App.Rounds;
using Ideation.Domain.Rounds;
using Ideation.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ideation.Tests.App.Rounds;

/// <summary>After a secret round has closed nobody joins a voter to a choice: not by the tables, their order, the times, the keys, the activity, the logs or the file itself.</summary>
public sealed class SecretRoundTests : IAsyncLifetime
{
    private const int People = 24;

    private readonly Logged _logged = new();
    private readonly List<HttpClient> _voters = [];
    private readonly List<string> _receipts = [];
    private RunningApp _app = null!;
    private RoundDesk _desk = null!;
    private string _round = "";
    private List<string> _openIds = [];
    private int _activitiesBefore;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync(configure: builder =>
        {
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
            builder.Logging.AddProvider(_logged);
        });
        _desk = await RoundDesk.OpenAsync(_app);
        (_round, var code) = await _desk.DraftAsync(new
        {
            title = "Qui consent ?", method = "consent", options = new[] { "Le projet", "Le report" }, secrecy = "secret", ballotChange = false, receipts = "inclusion",
        });
        for (var person = 0; person < People; person++)
            _voters.Add(RoundDesk.As(_app, await RoundDesk.JoinAsync(_app, code, $"Personne {person}")));
        await _desk.StepAsync(_round, "open");
        _activitiesBefore = await _app.ReadAsync((db, _) => db.Activities.CountAsync());
        for (var person = 0; person < People; person++)
        {
            _receipts.Add(Convert.ToHexStringLower(SHA256.HashData(RandomNumberGenerator.GetBytes(16))));
            using var cast = await RoundDesk.CastAsync(_voters[person], _round, new { marks = new[] { -1, 1 }, reasons = new[] { WordOf(person), null }, receiptHash = _receipts[person] });
            Assert.True(cast.IsSuccessStatusCode, await cast.Content.ReadAsStringAsync());
        }
    }

    public async Task DisposeAsync()
    {
        _voters.ForEach(voter => voter.Dispose());
        _desk.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_that_is_left_joins_a_voter_to_a_choice()
    {
        // While it is open: no activity is about a ballot, and no log line says a choice.
        Assert.Equal(_activitiesBefore, await _app.ReadAsync((db, _) => db.Activities.CountAsync()));
        _openIds = await _app.ReadAsync((db, _) => db.Set<SecretBallot>().Select(ballot => ballot.Id.ToString()).ToListAsync());
        Assert.Equal(People, _openIds.Count);

        await _desk.StepAsync(_round, "close");

        // The tables: the first writing is gone, the last one has neither people nor times.
        var (left, sealedOnes) = await _app.ReadAsync(async (db, _) => (
            await db.Set<SecretBallot>().CountAsync() + await db.Set<SecretReceipt>().CountAsync() + await db.Set<KeptBallot>().CountAsync(),
            await db.Set<SealedBallot>().OrderBy(ballot => ballot.Position).ToListAsync()));
        Assert.Equal(0, left);
        Assert.Equal(People, sealedOnes.Count);
        Assert.All(sealedOnes, ballot => Assert.Null(ballot.Receipt));

        // The order: by chance, and that of receipts by another.
        var order = sealedOnes.ConvertAll(ballot => Enumerable.Range(0, People).Single(person => ballot.Choice.Contains(WordOf(person), StringComparison.Ordinal)));
        var hashes = await _app.ReadAsync((db, _) => db.Set<SealedReceipt>().OrderBy(receipt => receipt.Position).Select(receipt => receipt.Hash).ToListAsync());
        var receiptOrder = hashes.ConvertAll(_receipts.IndexOf);
        Assert.NotEqual(Enumerable.Range(0, People), order);
        Assert.NotEqual(Enumerable.Range(0, People), receiptOrder);
        Assert.NotEqual(order, receiptOrder);

        // The hidden row numbers of every table: none of them follows the order in which people voted.
        Assert.NotEqual(Enumerable.Range(0, People), await ByRowNumberAsync());

        // The activity: of the closing and of nobody's ballot.
        var data = await _app.ReadAsync((db, _) => db.Activities.Select(one => one.Kind + one.Data).ToListAsync());
        Assert.DoesNotContain(data, line => Enumerable.Range(0, People).Any(person => line.Contains(WordOf(person), StringComparison.Ordinal)));

        // The file itself and its log: each choice stands there once, and no number under which it was first written.
        var bytes = await BytesAsync();
        Assert.All(Enumerable.Range(0, People), person => Assert.Equal(1, Times(bytes, WordOf(person))));
        Assert.All(_openIds, id => Assert.Equal(0, Times(bytes, id)));

        // The logs: no choice and no voter of a ballot, at any level.
        Assert.All(Enumerable.Range(0, People), person => Assert.DoesNotContain(_logged.Lines, line => line.Contains(WordOf(person), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Whoever_runs_it_sees_how_many_voted_and_never_who()
    {
        var view = await _app.ReadAsync(async (_, services) =>
        {
            var admin = await services.GetRequiredService<Ideation.App.Account.Viewers>().FindAsync(Ideation.Domain.Network.MemberId.From(await MemberAsync()));
            var queries = services.GetRequiredService<RoundQueries>();
            return (View: await queries.FindAsync(admin, RoundId.From(Guid.ParseExact(_round, "N"))), Choices: await queries.ChoicesAsync(admin, RoundId.From(Guid.ParseExact(_round, "N"))));
        });

        Assert.True(view.View!.IsHost);
        Assert.Equal(People, view.View.Sheet.Turnout.Cast);
        Assert.Empty(view.View.Roll);
        Assert.Empty(view.Choices);
    }

    [Fact]
    public async Task A_voter_finds_their_receipt_and_anybody_verifies_the_export()
    {
        await _desk.StepAsync(_round, "close");
        var receipts = await _voters[0].GetFromJsonAsync<JsonElement>($"/api/v1/rounds/{_round}/receipts");
        Assert.Equal(_receipts.Order(), receipts.GetProperty("receipts").EnumerateArray().Select(hash => hash.GetString()!).Order());

        var export = await _voters[0].GetByteArrayAsync($"/api/v1/rounds/{_round}/record");
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(0, VerifyVerb.Run("-", new MemoryStream(export), output, error));
        var said = JsonSerializer.Deserialize<JsonElement>(output.ToString());
        Assert.True(said.GetProperty("verified").GetBoolean());
        Assert.Equal(receipts.GetProperty("head").GetString(), said.GetProperty("head").GetString());

        // One word changed, one ballot taken out, one link written anew: each is noticed.
        var text = Encoding.UTF8.GetString(export);
        Assert.Equal(1, VerifyVerb.Run("-", Stream(text.Replace(WordOf(3), WordOf(99), StringComparison.Ordinal)), output, error));
        Assert.Equal(1, VerifyVerb.Run("-", Stream(text.Replace(receipts.GetProperty("head").GetString()!, new string('0', 64), StringComparison.Ordinal)), output, error));
        Assert.Equal(2, VerifyVerb.Run("-", Stream("{}"), output, error));
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string WordOf(int person) => $"zq{person:00}motif{person * 7919:x}qz";

    private Task<Guid> MemberAsync() => _app.ReadAsync((db, _) => db.Members.Where(member => member.Mail == RunningApp.AdministratorMail).Select(member => member.Id.Value).SingleAsync());

    // In whichever order the rows of sealed ballots lie in their table.
    private async Task<List<int>> ByRowNumberAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(_app.Data, "ideation.db")};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """SELECT "Choice" FROM "SealedBallots" ORDER BY rowid""";
        await using var reader = await command.ExecuteReaderAsync();
        List<int> order = [];
        while (await reader.ReadAsync())
            order.Add(Enumerable.Range(0, People).Single(person => reader.GetString(0).Contains(WordOf(person), StringComparison.Ordinal)));
        return order;
    }

    private async Task<byte[]> BytesAsync()
    {
        using var all = new MemoryStream();
        foreach (var name in Directory.EnumerateFiles(_app.Data, "ideation.db*"))
        {
            await using var file = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await file.CopyToAsync(all);
        }

        return all.ToArray();
    }

    private static int Times(byte[] all, string word)
    {
        var (times, wanted) = (0, Encoding.UTF8.GetBytes(word));
        for (var rest = all.AsSpan(); rest.IndexOf(wanted) is var at and >= 0; rest = rest[(at + wanted.Length)..])
            times++;
        return times;
    }

    private sealed class Logged : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
