using Ideation.App.Data;
using Ideation.Domain.CoEditing;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.CoEditing;

/// <summary>A shared text as it once was, from its log.</summary>
public sealed class TextHistory(IDbContextFactory<IdeationDb> contexts)
{
    /// <summary>After that update, counted from 1.</summary>
    public Task<TextReplica?> AtAsync(TextId text, long seq, CancellationToken cancellationToken = default) =>
        FindAsync(text, (at, _) => at == seq, cancellationToken);

    /// <summary>The latest moment at which it said this, apart from spaces around it; null when it never did.</summary>
    public async Task<TextReplica?> WhenItSaidAsync(TextId text, string markdown, CancellationToken cancellationToken = default)
    {
        var wanted = markdown.Trim();
        byte[]? found = null;
        await FindAsync(text, (_, replica) =>
        {
            if (replica.Length >= wanted.Length && replica.Text.AsSpan().Trim().SequenceEqual(wanted))
                found = replica.EncodeState();
            return false;
        }, cancellationToken);
        return found is null ? null : TextReplica.Load(found);
    }

    private async Task<TextReplica?> FindAsync(TextId text, Func<long, TextReplica, bool> isIt, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var replica = new TextReplica(TextLimits.None);
        var log = db.TextUpdates.AsNoTracking().Where(update => update.Text == text).OrderBy(update => update.Seq);
        await foreach (var update in log.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            replica.Apply(update.Bytes);
            if (isIt(update.Seq, replica))
                return replica;
        }

        return null;
    }
}
