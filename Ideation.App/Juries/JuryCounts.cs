using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Juries.Results;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>What a juror wrote to a team.</summary>
internal sealed record Advice(TeamId Team, string Words);

/// <summary>A jury, counted.</summary>
internal sealed record CountedJury(JuryRecord Record, JuryResult Result, IReadOnlyList<Advice> Feedback);

/// <summary>The count of a jury, made once for all who look and again only when something that counts has changed; who may see what of it is for those who ask.</summary>
public sealed class JuryCounts(IDbContextFactory<IdeationDb> contexts, SharedReads shared)
{
    internal Task<CountedJury> OfAsync(JuryId id) => shared.ReadAsync(LiveTopic.ResultOf(id), "counted", async () =>
    {
        await using var db = await contexts.CreateDbContextAsync();
        var record = await JuryReading.RecordAsync(db, await db.Juries.AsNoTracking().SingleAsync(known => known.Id == id), CancellationToken.None);
        var words = await db.Scorecards.AsNoTracking().Where(card => card.Jury == id && card.State == ScorecardState.Submitted && card.Feedback != "")
            .Select(card => new Advice(card.Team, card.Feedback)).ToListAsync();
        return new CountedJury(record, JuryCount.Of(record.Case), words);
    });
}
