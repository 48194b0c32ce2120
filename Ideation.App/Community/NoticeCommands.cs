using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>Reading what waits for one. Reading twice is reading once.</summary>
public sealed class NoticeCommands(Work work, IDbContextFactory<IdeationDb> contexts, TimeProvider clock)
{
    public Task ReadAsync(Viewer viewer, NoticeId id, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var notice = await db.Notices.SingleOrDefaultAsync(n => n.Id == id && n.Member == me.Member, cancellationToken)
                ?? throw CommentRefusals.NoticeNotFound();
            notice.Read(me.Member!.Value, clock.GetUtcNow());
        }, cancellationToken);

    public Task ReadAllAsync(Viewer viewer, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            foreach (var notice in await db.Notices.Where(n => n.Member == me.Member && n.ReadAt == null).ToListAsync(cancellationToken))
                notice.Read(me.Member!.Value, clock.GetUtcNow());
        }, cancellationToken);

    /// <summary>Whoever has the idea before them has seen what was to be told about it.</summary>
    public async Task ReadAboutAsync(Viewer viewer, IdeaId idea, CancellationToken cancellationToken = default)
    {
        if (viewer.Member is null || !await AnyAboutAsync(viewer, idea, cancellationToken))
            return;

        await work.DoAsync(viewer, async (db, me) =>
        {
            foreach (var notice in await db.Notices.Where(n => n.Member == me.Member && n.Idea == idea && n.ReadAt == null).ToListAsync(cancellationToken))
                notice.Read(me.Member!.Value, clock.GetUtcNow());
        }, cancellationToken);
    }

    private async Task<bool> AnyAboutAsync(Viewer viewer, IdeaId idea, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Notices.AnyAsync(n => n.Member == viewer.Member && n.Idea == idea && n.ReadAt == null, cancellationToken);
    }
}
