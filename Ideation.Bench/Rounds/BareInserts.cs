using System.Diagnostics;
using System.Security.Cryptography;
using Ideation.Domain.Rounds;
using Microsoft.Data.Sqlite;

namespace Ideation.Bench.Rounds;

/// <summary>
/// The same rows in the same transactions, written by the driver alone into a copy of the same file: prepared statements, values that lie ready, nobody who
/// waits, nothing that is asked first. It is what the disk and SQLite take.
/// </summary>
internal sealed class BareInserts : IDisposable
{
    private readonly SqliteConnection _file;

    public BareInserts(string path)
    {
        _file = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = false }.ToString());
        _file.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000;");
    }

    public Written Write(OpenRound round, IReadOnlyList<IReadOnlyList<FilledIn>> batches)
    {
        var batched = batches.Select(batch => batch.Select(ballot => ValuesOf(round, ballot)).ToList()).ToList();
        using var roll = Prepare("""UPDATE "Voters" SET "CameAt" = @p2, "Stance" = @p3, "RecordedAt" = @p4, "CastBy" = @p5 WHERE "Round" = @p0 AND "Person" = @p1""", 6);
        using var key = Prepare("""INSERT INTO "BallotKeys" ("Round", "Voter", "Key", "RecordedAt") VALUES (@p0, @p1, @p2, @p3)""", 4);
        using var ballot = round.Secrecy is Secrecy.Secret
            ? Prepare("""INSERT INTO "SecretBallots" ("Id", "Round", "Choice", "Receipt") VALUES (@p0, @p1, @p2, @p3)""", 4)
            : Prepare("""INSERT INTO "Ballots" ("Round", "Voter", "Choice", "Receipt", "CastAt") VALUES (@p0, @p1, @p2, @p3, @p4)""", 5);
        using var receipt = Prepare("""INSERT INTO "SecretReceipts" ("Id", "Round", "Hash") VALUES (@p0, @p1, @p2)""", 3);

        var start = Stopwatch.GetTimestamp();
        foreach (var batch in batched)
        {
            using var transaction = _file.BeginTransaction();
            foreach (var row in batch)
            {
                Run(roll, row.Roll, transaction);
                Run(key, row.Key, transaction);
                Run(ballot, row.Ballot, transaction);
                if (row.Receipt is { } hash)
                    Run(receipt, hash, transaction);
            }

            transaction.Commit();
        }

        return new Written(Stopwatch.GetElapsedTime(start), batches);
    }

    public void Dispose() => _file.Dispose();

    private static Rows ValuesOf(OpenRound round, FilledIn ballot)
    {
        var (id, voter, at) = (round.Id.Value, ballot.Person.Voter!.Value.Value, ballot.RecordedAt.UtcTicks);
        var isSecret = round.Secrecy is Secrecy.Secret;
        return new Rows(
            [id, voter, at, nameof(VoterStance.Votes), at, DBNull.Value],
            [id, voter, ballot.Draft.Key, at],
            isSecret ? [Random(), id, ballot.Choice, DBNull.Value] : [id, voter, ballot.Choice, ballot.Draft.ReceiptHash!, at],
            isSecret ? [Random(), id, ballot.Draft.ReceiptHash!] : null);
    }

    private static Guid Random() => new(RandomNumberGenerator.GetBytes(16));

    private SqliteCommand Prepare(string sql, int values)
    {
        var command = new SqliteCommand(sql, _file);
        for (var at = 0; at < values; at++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{at}" });
        return command;
    }

    private static void Run(SqliteCommand command, object[] values, SqliteTransaction transaction)
    {
        command.Transaction = transaction;
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at];
        command.ExecuteNonQuery();
    }

    private void Run(string sql)
    {
        using var command = new SqliteCommand(sql, _file);
        command.ExecuteNonQuery();
    }

    private sealed record Rows(object[] Roll, object[] Key, object[] Ballot, object[]? Receipt);
}
