using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>A jury inside a unit of work: found through what the actor may see, or not at all.</summary>
internal sealed record JuryAtHand(IdeationDb Db, Viewer Me, Jury Jury, Campaign Campaign)
{
    public MemberId Actor => Me.Member!.Value;

    /// <summary>Refuses with <c>jury.not-found</c>.</summary>
    public static async Task<JuryAtHand> FindAsync(IdeationDb db, Viewer me, JuryId id, CancellationToken cancellationToken)
    {
        var jury = await db.Juries.SingleOrDefaultAsync(known => known.Id == id, cancellationToken) ?? throw JuryRefusals.NotFound();
        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(known => known.Id == jury.Hackathon, cancellationToken);
        return jury.IsVisibleTo(me, campaign) ? new JuryAtHand(db, me, jury, campaign) : throw JuryRefusals.NotFound();
    }

    /// <summary>Those who run the campaign.</summary>
    public void RequireHost()
    {
        if (!Campaign.IsRunBy(Me))
            throw JuryRefusals.NotYours();
    }

    /// <summary>The chair, and those who run the campaign: they keep the jury going and see no single score by it.</summary>
    public void RequireRunning()
    {
        if (!Jury.IsChairedBy(Me) && !Campaign.IsRunBy(Me))
            throw JuryRefusals.NotYours();
    }

    public Task<List<Scorecard>> CardsAsync(CancellationToken cancellationToken) => Db.Scorecards.Where(card => card.Jury == Jury.Id).ToListAsync(cancellationToken);

    /// <summary>Refuses with <c>scorecard.not-found</c>.</summary>
    public async Task<Scorecard> CardAsync(MemberId juror, TeamId team, CancellationToken cancellationToken) =>
        await Db.Scorecards.SingleOrDefaultAsync(card => card.Jury == Jury.Id && card.Juror == juror && card.Team == team, cancellationToken) ?? throw JuryRefusals.CardNotFound();

    /// <summary>A card for each visit that has none yet.</summary>
    public async Task OpenCardsAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = (await CardsAsync(cancellationToken)).ToDictionary(card => new JuryVisit(card.Juror, card.Team));
        foreach (var visit in Jury.Visits)
        {
            if (known.TryGetValue(visit, out var card))
                card.TakeUp(Actor, now);
            else
                Db.Scorecards.Add(Scorecard.For(Jury, visit, Actor, now));
        }
    }

    /// <summary>The record that is counted, with what is out of the competition.</summary>
    public async Task<JuryRecord> RecordAsync(CancellationToken cancellationToken) => await JuryReading.RecordAsync(Db, Jury, cancellationToken);
}
