using System.Data.Common;
using System.Security.Cryptography;
using Ideation.App.Data;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <param name="RecordedAt">When a ballot with the same key was recorded.</param>
/// <param name="Line">Of the roll; null when there is none, or when whoever casts is a disabled member.</param>
internal readonly record struct KnownVoter(DateTimeOffset? RecordedAt, Voter? Line);

/// <summary>
/// The rows of the roll and of ballots, read and written without a change tracker: thousands a second, in the transaction of whoever made this.
/// </summary>
internal sealed class BallotRows(DbConnection connection, DbTransaction transaction) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = [];

    /// <summary>On this connection a commit is on the disk when it returns, not only safe from the process being killed.</summary>
    public static Task BeDurableAsync(IdeationDb db) => db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=FULL");

    /// <summary>What is known of the voter before anything is written, in one reading.</summary>
    public async Task<KnownVoter> KnownAsync(BallotToCast ballot)
    {
        var command = Command(
            """
            SELECT "BallotKeys"."RecordedAt", "IsGuest", "EnrolledAt", "CameAt", "Stance", "Voters"."RecordedAt", "CastBy" FROM (SELECT 1)
            LEFT JOIN "BallotKeys" ON "BallotKeys"."Round" = @p0 AND "BallotKeys"."Voter" = @p1 AND "BallotKeys"."Key" = @p2
            LEFT JOIN "Voters" ON "Voters"."Round" = @p0 AND "Voters"."Person" = @p1 AND NOT EXISTS (SELECT 1 FROM "Members" WHERE "Id" = @p3 AND "Disablement" IS NOT NULL)
            """, ballot.Round.Value, ballot.Voter.Value, ballot.Key, ballot.CastBy.Value);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new KnownVoter(Moment(reader, 0), reader.IsDBNull(1) ? null : Voter.Kept(
            ballot.Round, ballot.Voter, reader.GetBoolean(1), Moment(reader, 2)!.Value, Moment(reader, 3), Enum.Parse<VoterStance>(reader.GetString(4)),
            Moment(reader, 5), reader.IsDBNull(6) ? null : VoterId.From(reader.GetGuid(6))));
    }

    public async Task<bool> HoldsProxyAsync(RoomId room, BallotToCast ballot) =>
        await ScalarAsync(
            """SELECT 1 FROM "Proxies" WHERE "Room" = @p0 AND "Principal" = @p1 AND "Holder" = @p2 AND "RevokedAt" IS NULL""",
            room.Value, ballot.Voter.Value, ballot.CastBy.Value) is not null;

    public async Task WriteAsync(Round round, Voter voter, BallotToCast ballot, Casting casting, DateTimeOffset now)
    {
        await RunAsync(
            """UPDATE "Voters" SET "CameAt" = @p2, "Stance" = @p3, "RecordedAt" = @p4, "CastBy" = @p5 WHERE "Round" = @p0 AND "Person" = @p1""",
            ballot.Round.Value, ballot.Voter.Value, voter.CameAt?.UtcTicks, voter.Stance.ToString(), now.UtcTicks, voter.CastBy?.Value);
        await RunAsync(
            """INSERT INTO "BallotKeys" ("Round", "Voter", "Key", "RecordedAt") VALUES (@p0, @p1, @p2, @p3)""",
            ballot.Round.Value, ballot.Voter.Value, ballot.Key, now.UtcTicks);
        if (round.Settings.Secrecy is Secrecy.Secret)
            await WriteSecretAsync(round, ballot);
        else
            await WriteKeptAsync(ballot, casting, now);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values)
            await command.DisposeAsync();
    }

    private Task<int> WriteKeptAsync(BallotToCast ballot, Casting casting, DateTimeOffset now) => RunAsync(
        casting is Casting.Replaces
            ? """UPDATE "Ballots" SET "Choice" = @p2, "Receipt" = @p3, "CastAt" = @p4 WHERE "Round" = @p0 AND "Voter" = @p1"""
            : """INSERT INTO "Ballots" ("Round", "Voter", "Choice", "Receipt", "CastAt") VALUES (@p0, @p1, @p2, @p3, @p4)""",
        ballot.Round.Value, ballot.Voter.Value, ballot.Choice, ballot.ReceiptHash, now.UtcTicks);

    private async Task WriteSecretAsync(Round round, BallotToCast ballot)
    {
        var isShown = round.Settings.Receipts is ReceiptKind.Content;
        await RunAsync(
            """INSERT INTO "SecretBallots" ("Id", "Round", "Choice", "Receipt") VALUES (@p0, @p1, @p2, @p3)""",
            Unlinked(), ballot.Round.Value, ballot.Choice, isShown ? ballot.ReceiptHash : null);
        if (!isShown && ballot.ReceiptHash is { } hash)
            await RunAsync("""INSERT INTO "SecretReceipts" ("Id", "Round", "Hash") VALUES (@p0, @p1, @p2)""", Unlinked(), ballot.Round.Value, hash);
    }

    // 128 random bits: a number that grows with time would say in which order people voted.
    private static Guid Unlinked() => new(RandomNumberGenerator.GetBytes(16));

    private static DateTimeOffset? Moment(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : new DateTimeOffset(reader.GetInt64(column), TimeSpan.Zero);

    private Task<object?> ScalarAsync(string sql, params object?[] values) => Command(sql, values).ExecuteScalarAsync();

    private Task<int> RunAsync(string sql, params object?[] values) => Command(sql, values).ExecuteNonQueryAsync();

    private DbCommand Command(string sql, params object?[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            (command.CommandText, command.Transaction) = (sql, transaction);
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
                command.Parameters.Add(parameter);
            }

            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
