using System.Data.Common;

namespace Ideation.App.CoEditing;

/// <summary>
/// Rows of the log, written without a change tracker: thousands a second. Writing a row twice is writing it once, because its place in the order is its key;
/// so a step on an idea's path may write them too, inside its own transaction.
/// </summary>
internal static class TextRows
{
    public static async Task AppendAsync(DbConnection connection, DbTransaction transaction, IReadOnlyList<TextBatch> batches, CancellationToken cancellationToken)
    {
        await using var insertClient = Command(
            connection, transaction,
            """INSERT INTO "TextClients" ("Text", "Client", "Member", "IsServer", "Since") VALUES (@a, @b, @c, @d, @e) ON CONFLICT DO NOTHING""");
        await using var insertUpdate = Command(
            connection, transaction,
            """INSERT INTO "TextUpdates" ("Text", "Seq", "Member", "At", "Bytes") VALUES (@a, @b, @c, @d, @e) ON CONFLICT DO NOTHING""");
        foreach (var batch in batches)
        {
            foreach (var client in batch.Clients)
                await RunAsync(insertClient, [client.Text.Value, client.Client, client.Member.Value, client.IsServer, client.Since.UtcTicks], cancellationToken);
            foreach (var update in batch.Updates)
                await RunAsync(insertUpdate, [update.Text.Value, update.Seq, update.Member.Value, update.At.UtcTicks, update.Bytes], cancellationToken);
        }
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var name in new[] { "@a", "@b", "@c", "@d", "@e" })
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static Task<int> RunAsync(DbCommand command, object[] values, CancellationToken cancellationToken)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command.ExecuteNonQueryAsync(cancellationToken);
    }
}
