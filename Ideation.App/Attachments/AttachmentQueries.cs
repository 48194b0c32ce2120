using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Ideas;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Attachments;

/// <param name="Address">Where it is served, on this site.</param>
public sealed record AttachmentView(
    AttachmentId Id, string Name, AttachmentKind Kind, bool IsPicture, string Alternative, long Bytes, int Width, int Height, string Hash, string Address)
{
    /// <summary>Somebody has said what is seen on it; until then it goes by the name of its file.</summary>
    public bool IsDescribed => Alternative != System.IO.Path.GetFileNameWithoutExtension(Name);

    public string SmallAddress => IsPicture ? Address + "?size=small" : Address;

    internal static AttachmentView Of(Attachment one) => new(
        one.Id, one.Name, one.Kind, one.IsPicture, one.Alternative, one.Bytes, one.Width, one.Height, one.Hash,
        $"/attachments/{one.Id}/{Uri.EscapeDataString(one.Name)}");
}

/// <summary>Every read of attachments: found through the ideas that the viewer sees.</summary>
public sealed class AttachmentQueries(IDbContextFactory<IdeationDb> contexts)
{
    public async Task<AttachmentView?> FindAsync(Viewer viewer, AttachmentId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await VisibleTo(db, viewer).SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is { } found ? AttachmentView.Of(found) : null;
    }

    /// <summary>The attachments of an idea, the oldest first; none when the viewer does not see it.</summary>
    public async Task<IReadOnlyList<AttachmentView>> OfAsync(Viewer viewer, IdeaId idea, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await VisibleTo(db, viewer).Where(one => one.Idea == idea).OrderBy(one => one.AddedAt).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        return [.. found.Select(AttachmentView.Of)];
    }

    private static IQueryable<Attachment> VisibleTo(IdeationDb db, Viewer viewer)
    {
        var ideas = db.Ideas.VisibleTo(db, viewer);
        return db.Attachments.AsNoTracking().Where(one => ideas.Any(idea => idea.Id == one.Idea));
    }
}
