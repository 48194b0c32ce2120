using System.Security.Cryptography;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.CoEditing;

/// <summary>A text as it was read from the disk.</summary>
/// <param name="WasHeld">The server that had it in memory before did not end as it should.</param>
/// <param name="KeptSeq">Where its last snapshot stands.</param>
internal sealed record StoredText(
    TextId Id, TextOwnerKind Owner, int Epoch, bool WasHeld, TextReplica Replica, Dictionary<long, TextClient> Clients, long Seq, long KeptSeq,
    MemberId By, DateTimeOffset At, IReadOnlyList<LiveTopic> Topics);

/// <summary>Opens texts and takes their snapshots.</summary>
internal sealed partial class TextStore(IDbContextFactory<IdeationDb> contexts, IEnumerable<ITextOwner> owners, LiveFeed feed, TimeProvider clock, ILogger<TextStore> log)
{
    private static readonly TextLimits Limits = TextLimits.Default with { Length = SharedText.MaxLength };

    /// <summary>Begins the text from its owner's words when nobody has opened it before; null when nothing owns it.</summary>
    public async Task<StoredText?> OpenAsync(TextId id, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);

        // One transaction, and an immediate one: of two who open it first, the second finds what the first has begun.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var text = await db.Texts.AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, cancellationToken);
        var (kind, owned) = await FindOwnerAsync(db, id, cancellationToken);
        if (owned is null)
            return null;

        if (text is null)
            await BeginAsync(db, id, kind, owned, cancellationToken);
        else if (!text.IsHeld)
            await db.Texts.Where(t => t.Id == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.IsHeld, true), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return await ReadAsync(db, id, kind, text?.Epoch ?? 1, text?.IsHeld ?? false, owned, cancellationToken);
    }

    /// <summary>
    /// Keeps where the text stands, and lets its owner's copy follow it. The state must be on disk already, update by update.
    /// </summary>
    /// <param name="isLast">The room closes: the text is no longer in memory.</param>
    public async Task KeepAsync(TextOwnerKind kind, TextState state, bool isLast, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (id, seq) = (state.Now.Text, state.Now.Seq);
        var owner = owners.Single(one => one.Kind == kind);
        if (await owner.FindAsync(db, id, cancellationToken) is not { } owned)
            return;

        if (!state.HasPending && !await db.TextSnapshots.AnyAsync(snapshot => snapshot.Text == id && snapshot.Seq == seq, cancellationToken))
        {
            db.TextSnapshots.Add(new TextSnapshot(id, seq, state.Epoch, clock.GetUtcNow(), state.Bytes, state.Now.Markdown));
            await db.TextSnapshots.Where(snapshot => snapshot.Text == id && snapshot.Seq < seq).ExecuteDeleteAsync(cancellationToken);
        }

        await owner.FollowAsync(db, state.Now, cancellationToken);
        if (isLast)
            await db.Texts.Where(text => text.Id == id).ExecuteUpdateAsync(set => set.SetProperty(text => text.IsHeld, false), cancellationToken);
        var isNews = db.ChangeTracker.Entries<Domain.Common.AggregateRoot>().Any(entry => entry.State is EntityState.Modified);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (isNews)
            owned.Topics.Take(1).ToList().ForEach(feed.Announce);
    }

    /// <summary>The texts that a server held which did not end as it should.</summary>
    public async Task<IReadOnlyList<TextId>> HeldAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Texts.Where(text => text.IsHeld).Select(text => text.Id).ToListAsync(cancellationToken);
    }

    private async Task<(TextOwnerKind Kind, OwnedText? Text)> FindOwnerAsync(IdeationDb db, TextId id, CancellationToken cancellationToken)
    {
        foreach (var owner in owners)
        {
            if (await owner.FindAsync(db, id, cancellationToken) is { } owned)
                return (owner.Kind, owned);
        }

        return (default, null);
    }

    private async Task BeginAsync(IdeationDb db, TextId id, TextOwnerKind kind, OwnedText owned, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        db.Texts.Add(SharedText.Open(id, kind, now));
        if (owned.Markdown.Length > 0)
        {
            var client = (uint)RandomNumberGenerator.GetInt32(1, int.MaxValue);
            var update = new TextReplica(Limits).Edit(owned.Markdown, client);
            db.TextClients.Add(new TextClient(id, client, owned.Author, IsServer: true, now));
            db.TextUpdates.Add(new TextUpdate(id, 1, owned.Author, owned.WrittenAt, update));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<StoredText> ReadAsync(
        IdeationDb db, TextId id, TextOwnerKind kind, int epoch, bool wasHeld, OwnedText owned, CancellationToken cancellationToken)
    {
        var snapshot = await db.TextSnapshots.AsNoTracking().Where(s => s.Text == id && s.Epoch == epoch)
            .OrderByDescending(s => s.Seq).FirstOrDefaultAsync(cancellationToken);
        var (seq, kept) = (snapshot?.Seq ?? 0, snapshot?.Seq ?? 0);
        var (by, at) = (owned.Author, owned.WrittenAt);
        var replica = snapshot is null ? new TextReplica(Limits) : TextReplica.Load(snapshot.Bytes, Limits);
        var later = db.TextUpdates.AsNoTracking().Where(update => update.Text == id && update.Seq >= seq).OrderBy(update => update.Seq);
        await foreach (var update in later.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            (by, at) = (update.Member, update.At);
            if (update.Seq > kept)
                Apply(replica, update);
            seq = update.Seq;
        }

        var clients = await db.TextClients.AsNoTracking().Where(client => client.Text == id).ToDictionaryAsync(client => client.Client, cancellationToken);
        return new StoredText(id, kind, epoch, wasHeld, replica, clients, seq, kept, by, at, owned.Topics);
    }

    // Accepted once, it is accepted now; if not, the rest of the text is still worth more than an open that fails for ever.
    private void Apply(TextReplica replica, TextUpdate update)
    {
        try
        {
            replica.Apply(update.Bytes);
        }
        catch (TextUpdateException refusal)
        {
            LogUnreadable(refusal, update.Text, update.Seq);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Update {Seq} of text {Text} cannot be read back")]
    private partial void LogUnreadable(Exception failure, TextId text, long seq);
}
