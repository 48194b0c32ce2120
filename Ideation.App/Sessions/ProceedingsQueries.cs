using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.Domain.Sessions;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Sessions;

/// <summary>The proceedings as one viewer finds them.</summary>
/// <param name="Markdown">As they are typed at this moment.</param>
/// <param name="Epoch">Of the copy that a page opens.</param>
/// <param name="ApprovedBy">Null until they are approved.</param>
public sealed record Proceedings(string Markdown, bool MayWrite, int Epoch, string? ApprovedBy, DateTimeOffset? ApprovedAt);

/// <summary>Reads proceedings through what the viewer may see.</summary>
public sealed class ProceedingsQueries
{
    private readonly IDbContextFactory<IdeationDb> _contexts;
    private readonly SharedTexts _texts;
    private readonly TextQueries _shared;
    private readonly TextDoor _door;

    internal ProceedingsQueries(IDbContextFactory<IdeationDb> contexts, SharedTexts texts, TextQueries shared, TextDoor door) =>
        (_contexts, _texts, _shared, _door) = (contexts, texts, shared, door);

    /// <summary>Null when there is no such session for this viewer.</summary>
    public async Task<Proceedings?> FindAsync(Viewer viewer, SessionId id, CancellationToken cancellationToken = default)
    {
        var text = SessionTexts.Of(id);
        if (await _door.RightsAsync(viewer, text, cancellationToken) is not { } rights || await _shared.EpochAsync(viewer, text, cancellationToken) is not { } epoch)
            return null;

        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Sessions.AsNoTracking().VisibleTo(db, viewer).SingleOrDefaultAsync(known => known.Id == id, cancellationToken) is not { } session)
            return null;

        var by = session.Approval is { } approval ? await db.Members.Where(member => member.Id == approval.By).Select(member => member.Name).SingleAsync(cancellationToken) : null;
        var words = session.Approval is null && _texts.Peek(text) is { } now ? now.Markdown.Trim() : session.Proceedings;
        return new Proceedings(words, rights.MayWrite, epoch, by, session.Approval?.At);
    }
}
