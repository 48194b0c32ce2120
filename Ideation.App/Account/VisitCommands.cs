using Ideation.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Account;

public sealed class VisitCommands(Work work, TimeProvider clock)
{
    /// <summary>Somebody is here. Nothing that others need to hear of.</summary>
    public Task ArriveAsync(Viewer viewer, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var member = me.Member!.Value;
            var visit = await db.Set<Visit>().SingleOrDefaultAsync(v => v.Member == member, cancellationToken);
            if (visit is null)
                db.Add(Visit.First(member, clock.GetUtcNow()));
            else
                visit.Continue(clock.GetUtcNow());
        }, cancellationToken);
}
