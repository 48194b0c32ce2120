using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.App.Rounds;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Sessions;

/// <summary>Every read of sessions. What somebody may not see is not there for them; what others write is not there before it is revealed.</summary>
public sealed class SessionQueries(IDbContextFactory<IdeationDb> contexts, SessionSheets sheets, TimeProvider clock)
{
    /// <summary>Null when there is no such session for this viewer.</summary>
    public async Task<SessionView?> FindAsync(Viewer viewer, SessionId id, CancellationToken cancellationToken = default)
    {
        if (await sheets.OfAsync(id) is not { } sheet || !await IsVisibleAsync(viewer, sheet, cancellationToken))
            return null;

        var me = viewer.Voter;
        var isHost = sheet.Room.IsRunBy(viewer);
        var isHere = sheet.People.Any(person => person.Id == me);
        var revealed = sheet.Session.Steps.Where(step => step.IsRevealed).Select(step => step.Id).ToHashSet();
        return new SessionView(
            sheet with { Notes = [] }, clock.GetUtcNow(), me, isHost, isHere,
            [.. sheet.Notes.Where(note => note.Author == me || revealed.Contains(note.Step)).Select(note => new NoteView(note.Id, note.Step, note.Text, note.Group, note.Author == me))],
            sheet.Notes.CountBy(note => note.Step).ToDictionary(step => step.Key, step => step.Value));
    }

    /// <summary>What the projector shows to whoever has its key; null for anybody else.</summary>
    public async Task<SessionProjectorView?> ProjectAsync(SessionId id, string key, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (await sheets.OfAsync(id) is not { } sheet || !Keys.AreEqual(sheet.Room.ProjectorKey, key))
            return null;

        var session = sheet.Session;
        var nobody = new SessionView(sheet, clock.GetUtcNow(), null, false, false, [], new Dictionary<StepId, int>());
        var shown = session.CurrentStep switch
        {
            { Kind: StepKind.Brainwriting, IsRevealed: true } step => [step.Id],
            { Kind: StepKind.Grouping or StepKind.Discussion } step => session.Before(step.Id).Where(before => before.IsRevealed).Select(before => before.Id).ToHashSet(),
            _ => new HashSet<StepId>(),
        };
        return new SessionProjectorView(
            session, sheet.Room.Code, sheet.Room.IsLocked, sheet.Room.JoinKey, sheet.People.Count(person => !person.IsHost),
            sheet.Notes.Count(note => note.Step == session.Current), nobody.ReadyCount,
            [.. sheet.Notes.Where(note => shown.Contains(note.Step)).Select(note => new NoteView(note.Id, note.Step, note.Text, note.Group, IsMine: false))],
            sheet.Groups, session.Current is { } current ? nobody.RoundOf(current)?.Round : null, sheet.Room.ProjectorKey, clock.GetUtcNow());
    }

    /// <summary>Sessions of this viewer: those that run first, then the latest.</summary>
    public async Task<IReadOnlyList<SessionRow>> ListAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } member)
            return [];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var sessions = await db.Sessions.AsNoTracking().VisibleTo(db, viewer).Where(session => !session.IsRehearsal || session.Stage != SessionStage.Ended)
            .OrderByDescending(session => session.PreparedAt).Take(100)
            .Select(session => new
            {
                Session = session,
                IsHost = db.Rooms.Any(room => room.Id == session.Room && room.Hosts.Contains(member)),
                Campaign = db.Campaigns.Where(campaign => campaign.Id == session.Campaign).Select(campaign => campaign.Question).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return [.. sessions.OrderBy(one => one.Session.Stage switch { SessionStage.Running => 0, SessionStage.Prepared => 1, _ => 2 }).Select(one => new SessionRow(
            one.Session.Id, one.Session.Title, one.Session.Stage, one.Session.PreparedAt, one.Session.EndedAt, one.IsHost, one.Session.Steps.Count,
            one.Session.Steps.Where(step => !step.IsSkipped).Sum(step => step.Minutes), one.Session.IsRehearsal, one.Campaign))];
    }

    /// <summary>What this viewer said they would do and has not done, the most urgent first.</summary>
    public async Task<IReadOnlyList<MyFollowUp>> FollowUpsAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is not { } member)
            return [];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.FollowUps.AsNoTracking().Where(known => known.Owner == member && known.DoneAt == null)
            .Join(db.Sessions.Where(session => !session.IsRehearsal), known => known.Session, session => session.Id, (known, session) => new { FollowUp = known, session.Title })
            .OrderBy(one => one.FollowUp.Due == null).ThenBy(one => one.FollowUp.Due).ThenBy(one => one.FollowUp.AgreedAt).Take(50)
            .Select(one => new MyFollowUp(one.FollowUp.Id, one.FollowUp.Text, one.FollowUp.Due, one.FollowUp.Session, one.Title, one.FollowUp.DoneAt))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The idea that everybody was brought to; null when nobody was, or when this viewer may not see it.</summary>
    public async Task<BroughtIdea?> BroughtToAsync(Viewer viewer, SessionView view, CancellationToken cancellationToken = default)
    {
        if (view.Session.BroughtTo is not { } id)
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Ideas.AsNoTracking().VisibleTo(db, viewer).Where(idea => idea.Id == id)
            .Select(idea => new BroughtIdea(idea.Id, idea.Title, idea.Text)).SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<bool> IsVisibleAsync(Viewer viewer, SessionSheet sheet, CancellationToken cancellationToken)
    {
        if (sheet.Room.IsRunBy(viewer) || viewer.IsAdministrator || viewer.Guest?.Room == sheet.Room.Id)
            return true;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Sessions.VisibleTo(db, viewer).AnyAsync(session => session.Id == sheet.Session.Id, cancellationToken);
    }
}
