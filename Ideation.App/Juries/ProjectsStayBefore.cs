using Ideation.App.Data;
using Ideation.Domain.Common;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>A project that a jury scores stays as the jury saw it: taking it back is refused, and putting it out or back in once the result is signed.</summary>
internal sealed class ProjectsStayBefore : IReactTo
{
    public Task HandleAsync(IDomainEvent happened, IdeationDb db, CancellationToken cancellationToken) => happened switch
    {
        ProjectTakenBack e => TellAsync(db, e, jury => jury.LetGo(e.Actor, e.Team, e.OccurredAt), cancellationToken),
        TeamDisqualified e => TellAsync(db, e, jury => jury.NoteStanding(e.Actor, e.Team, isOut: true, e.OccurredAt), cancellationToken),
        TeamReinstated e => TellAsync(db, e, jury => jury.NoteStanding(e.Actor, e.Team, isOut: false, e.OccurredAt), cancellationToken),
        _ => Task.CompletedTask,
    };

    private static async Task TellAsync(IdeationDb db, ITeamEvent happened, Action<Jury> tell, CancellationToken cancellationToken)
    {
        var juries = await db.Juries.Where(jury => jury.Hackathon == happened.Hackathon).ToListAsync(cancellationToken);
        juries.Where(jury => jury.IsBefore(happened.Team)).ToList().ForEach(tell);
    }
}
