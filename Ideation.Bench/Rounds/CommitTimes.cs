using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ideation.Bench.Rounds;

/// <summary>When the application committed: from that and the moments its voters were told, one sees which ballots went together.</summary>
internal sealed class CommitTimes : DbTransactionInterceptor
{
    private readonly ConcurrentQueue<DateTimeOffset> _moments = [];

    public void Forget() => _moments.Clear();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        _moments.Enqueue(TimeProvider.System.GetUtcNow());
        return Task.CompletedTask;
    }

    /// <summary>The ballots in the order in which they were written, one list for each transaction.</summary>
    public IReadOnlyList<IReadOnlyList<FilledIn>> Split(IEnumerable<FilledIn> ballots)
    {
        DateTimeOffset[] ends = [.. _moments];
        return [.. ballots.OrderBy(ballot => ballot.RecordedAt).GroupBy(ballot => ends.First(end => end >= ballot.RecordedAt)).Select(batch => batch.ToList())];
    }
}
