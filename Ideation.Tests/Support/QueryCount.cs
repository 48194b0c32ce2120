using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ideation.Tests.Support;

/// <summary>How often the database was asked, and how many rows it gave.</summary>
internal sealed class QueryCount : DbCommandInterceptor
{
    private int _queries;
    private int _rows;

    public int Queries => _queries;

    public int Rows => _rows;

    public void Restart() => _queries = _rows = 0;

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Interlocked.Increment(ref _queries);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _queries);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Interlocked.Add(ref _rows, eventData.ReadCount);
        return result;
    }
}
