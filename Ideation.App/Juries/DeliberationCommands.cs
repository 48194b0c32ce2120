using System.Text;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Juries.Results;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>From frozen scores to a sealed result. Rules about who may are in the jury itself: it knows its chair and its jurors.</summary>
public sealed class DeliberationCommands(Work work, TimeProvider clock)
{
    public Task BeginAsync(Viewer viewer, JuryId id, int? minutes, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, at => at.Jury.Deliberate(at.Actor, minutes, clock.GetUtcNow()), cancellationToken);

    public Task MoveAsync(Viewer viewer, JuryId id, TeamId team, int place, string reason, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async at =>
        {
            var record = await at.RecordAsync(cancellationToken);
            at.Jury.Move(at.Actor, team, place, reason, Standing.Of(record.Case).Ranking.Sum(tier => tier.Count), clock.GetUtcNow());
        }, cancellationToken);

    public Task VoteAsync(Viewer viewer, JuryId id, int motion, bool inFavour, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, at => at.Jury.Vote(at.Actor, motion, inFavour, clock.GetUtcNow()), cancellationToken);

    public Task SettleAsync(Viewer viewer, JuryId id, int motion, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, at => at.Jury.Settle(at.Actor, motion, clock.GetUtcNow()), cancellationToken);

    public Task WithdrawAsync(Viewer viewer, JuryId id, int motion, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, at => at.Jury.Withdraw(at.Actor, motion, clock.GetUtcNow()), cancellationToken);

    /// <summary>The chair's casting decision, among exactly those that the ladder leaves equal.</summary>
    public Task CastAsync(Viewer viewer, JuryId id, TeamId first, string reason, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async at =>
        {
            var record = await at.RecordAsync(cancellationToken);
            var equal = Standing.Of(record.Case).Ranking.Select(tier => tier.Select(number => record.Teams[number]).ToList()).FirstOrDefault(tier => tier.Contains(first)) ?? [];
            at.Jury.Cast(at.Actor, equal, first, reason, clock.GetUtcNow());
        }, cancellationToken);

    public Task GiveAsync(Viewer viewer, JuryId id, string prize, TeamId team, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, at => at.Jury.Give(at.Actor, prize, team, clock.GetUtcNow()), cancellationToken);

    public Task TakeBackAsync(Viewer viewer, JuryId id, string prize, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, at => at.Jury.TakeBack(at.Actor, prize, clock.GetUtcNow()), cancellationToken);

    /// <summary>Signs the order as it stands at this moment.</summary>
    public Task SignAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async at =>
        {
            var record = await at.RecordAsync(cancellationToken);
            at.Jury.Sign(at.Actor, record.Order(Standing.Of(record.Case).Ranking), clock.GetUtcNow());
        }, cancellationToken);

    /// <summary>By those who run the campaign, or the chair.</summary>
    public Task PublishAsync(Viewer viewer, JuryId id, DateTimeOffset? visibleAt, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, at =>
        {
            at.RequireRunning();
            at.Jury.Publish(at.Actor, visibleAt, clock.GetUtcNow());
        }, cancellationToken);

    /// <summary>By a member of the team.</summary>
    public Task ContestAsync(Viewer viewer, JuryId id, TeamId team, string words, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async at =>
        {
            var found = await at.Db.Teams.AsNoTracking().SingleOrDefaultAsync(known => known.Id == team, cancellationToken);
            if (found?.Has(at.Actor) is not true)
                throw JuryRefusals.NotInTeam();

            at.Jury.Contest(at.Actor, team, words, clock.GetUtcNow());
        }, cancellationToken);

    public Task AnswerAsync(Viewer viewer, JuryId id, TeamId team, string words, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, at => at.Jury.Answer(at.Actor, team, words, clock.GetUtcNow()), cancellationToken);

    /// <summary>The fingerprints of the jury file and of the log are kept with it: whoever holds the file checks that it is this one.</summary>
    public Task SealAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, async at =>
        {
            var (chain, entries) = JuryLog.Chain(at.Jury.Id, await JuryLog.ReadAsync(at.Db, at.Jury.Id, cancellationToken));
            var file = await JuryFiles.WriteAsync(at.Db, at.Jury, cancellationToken);
            at.Jury.SealUp(at.Actor, Encoding.UTF8.GetString(file), JuryLog.Hash(file), chain, entries, clock.GetUtcNow());
        }, cancellationToken);

    private Task DoAsync(Viewer viewer, JuryId id, Action<JuryAtHand> act, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => act(await JuryAtHand.FindAsync(db, me, id, cancellationToken)), cancellationToken);

    private Task DoAsync(Viewer viewer, JuryId id, Func<JuryAtHand, Task> act, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => await act(await JuryAtHand.FindAsync(db, me, id, cancellationToken)), cancellationToken);
}
