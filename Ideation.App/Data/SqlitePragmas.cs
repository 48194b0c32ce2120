using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ideation.App.Data;

/// <summary>
/// How every connection to the one database file behaves: readers never wait for the writer (WAL), a commit survives the
/// process being killed, foreign keys hold, and a second writer waits its turn.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    // Waiting comes first: what follows may already have to wait.
    private const string Pragmas =
        "PRAGMA busy_timeout=15000; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
