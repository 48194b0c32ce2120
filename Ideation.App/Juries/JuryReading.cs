using Ideation.App.Data;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>A jury as it is kept, put together to be counted.</summary>
internal static class JuryReading
{
    public static async Task<JuryRecord> RecordAsync(IdeationDb db, Jury jury, CancellationToken cancellationToken)
    {
        var cards = await db.Scorecards.AsNoTracking().Where(card => card.Jury == jury.Id).ToListAsync(cancellationToken);
        var teams = jury.Projects.Select(project => project.Team).ToList();
        var outside = await db.Teams.AsNoTracking().Where(team => teams.Contains(team.Id) && team.State == TeamState.Disqualified).ToListAsync(cancellationToken);
        return JuryRecord.Of(jury, cards, outside.ToDictionary(team => team.Id, team => team.Disqualification?.Reason ?? ""));
    }
}
