using Ideation.App.Data;
using Ideation.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

/// <summary>
/// Takes what is left of the first writing of secret ballots off the disk: out of the write-ahead log, and out of the free pages of the file.
/// </summary>
internal sealed class BallotPurge(IDbContextFactory<IdeationDb> contexts, Work work, TimeProvider clock)
{
    /// <summary>False while somebody still reads an older state of the file; it is tried again.</summary>
    public async Task<bool> PurgeAsync(RoundId id, CancellationToken cancellationToken)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellationToken))
        {
            await db.Database.OpenConnectionAsync(cancellationToken);
            if (!await EmptyLogAsync(db, cancellationToken))
                return false;

            // The file is written anew, row after row: no page keeps the place where a row once was.
            await db.Database.ExecuteSqlRawAsync("VACUUM", cancellationToken);
            if (!await EmptyLogAsync(db, cancellationToken))
                return false;
        }

        await work.DoAsync(async db =>
        {
            (await db.Rounds.SingleAsync(round => round.Id == id, cancellationToken)).RecordPurge(clock.GetUtcNow());
            return true;
        }, cancellationToken);
        return true;
    }

    private static async Task<bool> EmptyLogAsync(IdeationDb db, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) && reader.GetInt32(0) == 0;
    }
}
