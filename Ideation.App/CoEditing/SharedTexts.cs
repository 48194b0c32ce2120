using Ideation.App.Data;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Ideation.App.CoEditing;

/// <summary>
/// Shared texts for the other features: what they say now, and changes of them that nobody typed. Rights are the caller's to check.
/// </summary>
public sealed class SharedTexts
{
    private readonly IDbContextFactory<IdeationDb> _contexts;
    private readonly TextRooms _rooms;
    private readonly TextJournal _journal;

    internal SharedTexts(IDbContextFactory<IdeationDb> contexts, TextRooms rooms, TextJournal journal) =>
        (_contexts, _rooms, _journal) = (contexts, rooms, journal);

    /// <summary>What is typed now, also what is not on disk yet; null when nobody has it open, and its owner's copy is up to date.</summary>
    public TextNow? Peek(TextId text) => _rooms.Find(text)?.Now();

    /// <summary>Whether anybody has ever opened it together: then its words change only through here.</summary>
    public static Task<bool> IsSharedAsync(IdeationDb db, TextId text, CancellationToken cancellationToken) =>
        db.Texts.AnyAsync(one => one.Id == text, cancellationToken);

    public async Task<bool> IsSharedAsync(TextId text, CancellationToken cancellationToken = default)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        return await IsSharedAsync(db, text, cancellationToken);
    }

    /// <summary>The number of its latest update; null when nobody has ever opened it together.</summary>
    public async Task<long?> SeqAsync(TextId text, CancellationToken cancellationToken = default)
    {
        if (Peek(text) is { } now)
            return now.Seq;

        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        return await IsSharedAsync(db, text, cancellationToken)
            ? await db.TextUpdates.Where(update => update.Text == text).MaxAsync(update => (long?)update.Seq, cancellationToken) ?? 0
            : null;
    }

    /// <summary>
    /// Everything accepted so far becomes part of the transaction of a step that is being taken: the step and the words it was taken on are kept together.
    /// </summary>
    /// <returns>Null when nobody has it open.</returns>
    public async Task<TextNow?> BringInAsync(IdeationDb db, TextId text, CancellationToken cancellationToken)
    {
        if (_rooms.Find(text) is not { } room)
            return null;

        var (now, batch) = room.Gather();
        if (batch is not null && db.Database.CurrentTransaction is { } transaction)
            await TextRows.AppendAsync(db.Database.GetDbConnection(), transaction.GetDbTransaction(), [batch], cancellationToken);
        return now;
    }

    /// <summary>
    /// Until the transaction of this context is over, committed or not, nobody's typing comes in: the step decides whether it still may.
    /// </summary>
    public void HoldFor(IdeationDb db, TextId text)
    {
        if (_rooms.Find(text) is not { } room)
            return;

        room.Hold();
        db.Over += () => _ = _rooms.LetGoAsync(room);
    }

    /// <summary>
    /// The text becomes what is wanted, as an edit of the difference in somebody's name: those who type see it, and what they type stays.
    /// On disk when it returns.
    /// </summary>
    /// <param name="wanted">Made of the text that it is based on.</param>
    /// <param name="basedOn">The text as the writer had it before them, from <see cref="TextHistory"/>; none: as it is now.</param>
    /// <returns>False when nothing has such a text.</returns>
    /// <exception cref="TextUpdateException">It would be longer than allowed.</exception>
    public async Task<bool> EditAsync(
        TextId text, MemberId by, Func<string, string> wanted, TextReplica? basedOn = null, CancellationToken cancellationToken = default)
    {
        if (await _rooms.OpenAsync(text) is not { } room)
            return false;

        room.Edit(by, wanted, basedOn);
        await _rooms.KeepAsync(room, cancellationToken: cancellationToken);
        return true;
    }

    /// <summary>Reads something of the text and its writers while nobody changes it; opens it when need be.</summary>
    public async Task<T?> ReadAsync<T>(TextId text, Func<TextReplica, IReadOnlyDictionary<long, TextClient>, T> read)
        where T : class =>
        await _rooms.OpenAsync(text) is { } room ? room.Read(read) : null;
}
