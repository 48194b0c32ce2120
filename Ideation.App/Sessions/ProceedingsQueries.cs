using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Sessions;

/// <summary>The proceedings as one viewer finds them.</summary>
/// <param name="Markdown">As they are typed at this moment.</param>
/// <param name="ApprovedBy">Null until they are approved.</param>
public sealed record Proceedings(string Markdown, bool MayWrite, string? ApprovedBy, DateTimeOffset? ApprovedAt);

/// <summary>Reads proceedings through what the viewer may see; several times a second while people type.</summary>
public sealed class ProceedingsQueries(IDbContextFactory<IdeationDb> contexts, SharedTexts texts)
{
    /// <summary>Null when there is no such session for this viewer.</summary>
    public async Task<Proceedings?> FindAsync(Viewer viewer, SessionId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Sessions.AsNoTracking().VisibleTo(db, viewer).SingleOrDefaultAsync(known => known.Id == id, cancellationToken) is not { } session)
            return null;

        var by = session.Approval is { } approval ? await db.Members.Where(member => member.Id == approval.By).Select(member => member.Name).SingleAsync(cancellationToken) : null;
        var words = session.Approval is null && texts.Peek(SessionTexts.Of(id)) is { } now ? now.Markdown.Trim() : session.Proceedings;
        return new Proceedings(words, await SessionTexts.MayWriteAsync(db, viewer, session, cancellationToken), by, session.Approval?.At);
    }
}
