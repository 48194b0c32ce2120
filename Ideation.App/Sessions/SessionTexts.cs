using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.App.Rounds;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Rounds;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Sessions;

/// <summary>The proceedings of a session: whoever sees the session reads them; those who run it and those who came with an account write them until they are approved.</summary>
internal sealed class SessionTexts : ITextOwner
{
    public TextOwnerKind Kind => TextOwnerKind.Session;

    public static TextId Of(SessionId session) => TextId.From(session.Value);

    public static SessionId Of(TextId text) => SessionId.From(text.Value);

    public async Task<TextRights?> RightsAsync(IdeationDb db, Viewer viewer, TextId text, CancellationToken cancellationToken)
    {
        var id = Of(text);
        var session = await db.Sessions.AsNoTracking().VisibleTo(db, viewer).SingleOrDefaultAsync(known => known.Id == id, cancellationToken);
        return session is null ? null : new TextRights(await MayWriteAsync(db, viewer, session, cancellationToken), session.Approval is not null);
    }

    public async Task<OwnedText?> FindAsync(IdeationDb db, TextId text, CancellationToken cancellationToken)
    {
        var id = Of(text);
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id, cancellationToken);
        return session is null ? null : new OwnedText(session.Proceedings, session.PreparedBy, session.PreparedAt, [LiveTopic.Of(session.Id), LiveTopic.Of(session.Room)]);
    }

    public async Task FollowAsync(IdeationDb db, TextNow now, CancellationToken cancellationToken)
    {
        var id = Of(now.Text);
        if (await db.Sessions.SingleOrDefaultAsync(known => known.Id == id, cancellationToken) is { } session)
            session.Follow(now.Markdown, now.By, now.At);
    }

    internal static async Task<bool> MayWriteAsync(IdeationDb db, Viewer viewer, Session session, CancellationToken cancellationToken)
    {
        if (viewer.Member is not { } member)
            return false;

        var (room, me) = (await db.Rooms.AsNoTracking().SingleAsync(known => known.Id == session.Room, cancellationToken), VoterId.Of(member));
        var isHost = room.IsRunBy(viewer);
        return session.LetsWriteProceedings(isHost)
            && (isHost || await db.Set<Attendee>().AnyAsync(attendee => attendee.Room == room.Id && attendee.Person == me, cancellationToken));
    }
}
