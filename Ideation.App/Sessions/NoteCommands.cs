using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Sessions;

/// <summary>What those who take part write, put together and show, with an account or as guests.</summary>
public sealed class NoteCommands(Work work, LiveFeed feed, TimeProvider clock)
{
    public Task<NoteId> WriteAsync(Viewer viewer, SessionId id, string text, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async (db, me) =>
        {
            var written = await db.Notes.CountAsync(known => known.Session == id && known.Step == me.Session.Current && known.Author == me.Person, cancellationToken);
            var note = Note.Write(me.Session, me.Person, me.Actor, text, written, clock.GetUtcNow());
            db.Notes.Add(note);
            return note.Id;
        }, cancellationToken);

    public Task RewriteAsync(Viewer viewer, SessionId id, NoteId note, string text, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async (db, me) =>
        {
            (await MineAsync(db, me, note, cancellationToken)).Rewrite(me.Session, me.Person, me.Actor, text, clock.GetUtcNow());
            return true;
        }, cancellationToken);

    public Task WithdrawAsync(Viewer viewer, SessionId id, NoteId note, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async (db, me) =>
        {
            var mine = await MineAsync(db, me, note, cancellationToken);
            mine.Withdraw(me.Session, me.Person, me.Actor, clock.GetUtcNow());
            db.Notes.Remove(mine);
            return true;
        }, cancellationToken);

    /// <summary>A new heading, with notes under it.</summary>
    public Task<NoteGroupId> GroupAsync(Viewer viewer, SessionId id, string title, IReadOnlyList<NoteId> notes, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async (db, me) =>
        {
            var group = NoteGroup.Make(me.Session, me.Actor, title, clock.GetUtcNow());
            db.NoteGroups.Add(group);
            foreach (var note in notes)
                (await RevealedAsync(db, me, note, cancellationToken)).PutUnder(me.Session, group, me.Actor, clock.GetUtcNow());
            return group.Id;
        }, cancellationToken);

    public Task NameAsync(Viewer viewer, SessionId id, NoteGroupId group, string title, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async (db, me) =>
        {
            (await FindGroupAsync(db, me, group, cancellationToken)).Name(me.Session, me.Actor, title, clock.GetUtcNow());
            return true;
        }, cancellationToken);

    /// <summary>Puts a note under a heading, or under none.</summary>
    public Task PutAsync(Viewer viewer, SessionId id, NoteId note, NoteGroupId? group, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async (db, me) =>
        {
            var under = group is { } known ? await FindGroupAsync(db, me, known, cancellationToken) : null;
            (await RevealedAsync(db, me, note, cancellationToken)).PutUnder(me.Session, under, me.Actor, clock.GetUtcNow());
            return true;
        }, cancellationToken);

    public Task DissolveAsync(Viewer viewer, SessionId id, NoteGroupId group, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async (db, me) =>
        {
            var known = await FindGroupAsync(db, me, group, cancellationToken);
            foreach (var note in await db.Notes.Where(note => note.Group == group).ToListAsync(cancellationToken))
                note.PutUnder(me.Session, null, me.Actor, clock.GetUtcNow());
            known.Dissolve(me.Session, me.Actor, clock.GetUtcNow());
            db.NoteGroups.Remove(known);
            return true;
        }, cancellationToken);

    /// <summary>Shows a hand or that one is ready, or no longer.</summary>
    public async Task ShowAsync(Viewer viewer, SessionId id, GestureKind kind, bool isShown, CancellationToken cancellationToken = default)
    {
        await DoAsync(viewer, id, async (db, me) =>
        {
            var known = await db.Set<Gesture>().SingleOrDefaultAsync(one => one.Session == id && one.Person == me.Person && one.Kind == kind, cancellationToken);
            if (isShown && known is null)
                db.Add(Gesture.Show(me.Session, me.Person, kind, clock.GetUtcNow()));
            if (!isShown && known is not null)
                db.Remove(known);
            return true;
        }, cancellationToken);
        feed.Announce(LiveTopic.Of(id));
    }

    private Task<T> DoAsync<T>(Viewer viewer, SessionId id, Func<IdeationDb, Participant, Task<T>> act, CancellationToken cancellationToken) =>
        work.DoAsync(async db => await act(db, await SessionWork.ParticipantAsync(db, viewer, id, cancellationToken)), cancellationToken);

    // Somebody else's is not there for them.
    private static async Task<Note> MineAsync(IdeationDb db, Participant me, NoteId id, CancellationToken cancellationToken) =>
        await db.Notes.SingleOrDefaultAsync(note => note.Id == id && note.Session == me.Session.Id && note.Author == me.Person, cancellationToken)
        ?? throw SessionRefusals.NoteNotFound();

    private static async Task<Note> RevealedAsync(IdeationDb db, Participant me, NoteId id, CancellationToken cancellationToken) =>
        await db.Notes.SingleOrDefaultAsync(note => note.Id == id && note.Session == me.Session.Id, cancellationToken) is { } note && me.Session.StepOf(note.Step).IsRevealed
            ? note
            : throw SessionRefusals.NoteNotFound();

    private static async Task<NoteGroup> FindGroupAsync(IdeationDb db, Participant me, NoteGroupId id, CancellationToken cancellationToken) =>
        await db.NoteGroups.SingleOrDefaultAsync(group => group.Id == id && group.Session == me.Session.Id, cancellationToken) ?? throw SessionRefusals.GroupNotFound();
}
