using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>Having an idea before one's eyes. Nothing that others need to hear of.</summary>
public sealed class ReadingCommands(Work work, TimeProvider clock)
{
    public Task BeginAsync(Viewer viewer, IdeaId idea, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var member = me.Member!.Value;
            if (!await db.Ideas.VisibleTo(db, me).AnyAsync(i => i.Id == idea, cancellationToken))
                throw IdeaRefusals.NotFound();

            if (await FindAsync(db, me, idea, cancellationToken) is { } reading)
                reading.Begin(clock.GetUtcNow());
            else
                db.Add(Reading.First(member, idea, clock.GetUtcNow()));
        }, cancellationToken);

    /// <param name="at">When the page was last before them.</param>
    public Task EndAsync(Viewer viewer, IdeaId idea, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) => (await FindAsync(db, me, idea, cancellationToken))?.End(at), cancellationToken);

    private static Task<Reading?> FindAsync(IdeationDb db, Viewer me, IdeaId idea, CancellationToken cancellationToken) =>
        db.Set<Reading>().SingleOrDefaultAsync(reading => reading.Member == me.Member && reading.Idea == idea, cancellationToken);
}
