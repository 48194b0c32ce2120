using Ideation.App.Data;
using Ideation.Domain.Common;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>Whoever becomes a mentor of a team, or comes into it, no longer scores its project: it is in the register at once, and what they scored counts for nothing.</summary>
internal sealed class MentorsDoNotJudge : IReactTo
{
    public Task HandleAsync(IDomainEvent happened, IdeationDb db, CancellationToken cancellationToken) => happened switch
    {
        MentorNamed e => ExcludeAsync(db, e, e.Member, ConflictKind.Mentor, cancellationToken),
        TeamJoined e => ExcludeAsync(db, e, e.Member, ConflictKind.InTeam, cancellationToken),
        _ => Task.CompletedTask,
    };

    private static async Task ExcludeAsync(IdeationDb db, ITeamEvent happened, Domain.Network.MemberId member, ConflictKind kind, CancellationToken cancellationToken)
    {
        var juries = await db.Juries.Where(jury => jury.Hackathon == happened.Hackathon).ToListAsync(cancellationToken);
        foreach (var jury in juries.Where(jury => jury.Stage < JuryStage.Deliberation && jury.IsJuror(member) && jury.IsBefore(happened.Team)))
        {
            var card = await db.Scorecards.SingleOrDefaultAsync(known => known.Jury == jury.Id && known.Juror == member && known.Team == happened.Team, cancellationToken);
            if (card is { State: not (ScorecardState.Absent or ScorecardState.Replaced) })
                card.Recuse(jury, happened.Actor, kind, "", happened.OccurredAt);
            else
                jury.Register(happened.Actor, member, happened.Team, kind, "", happened.OccurredAt);
        }
    }
}
