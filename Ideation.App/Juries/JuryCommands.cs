using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>Setting a jury up, one method per intention; for those who run the campaign.</summary>
public sealed class JuryCommands(Work work, TimeProvider clock)
{
    /// <summary>With the projects that are submitted by now.</summary>
    public Task<JuryId> ConveneAsync(Viewer viewer, CampaignId hackathon, string title, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var campaign = await db.Campaigns.AsNoTracking().VisibleTo(me).SingleOrDefaultAsync(known => known.Id == hackathon && known.Kind == CampaignKind.Hackathon, cancellationToken)
                ?? throw CampaignAccessErrors.NotFound();
            if (!campaign.IsRunBy(me))
                throw JuryRefusals.NotYours();

            var (actor, now) = (me.Member!.Value, clock.GetUtcNow());
            var jury = db.Juries.Add(Jury.Convene(hackathon, actor, title, now)).Entity;
            jury.Enter(actor, await SubmittedAsync(db, jury, cancellationToken), now);
            return jury.Id;
        }, cancellationToken);

    /// <summary>Refuses with <c>jury.changed-meanwhile</c> when somebody else arranged it since <paramref name="basedOn"/>.</summary>
    public Task ArrangeAsync(Viewer viewer, JuryId id, JuryPlan basedOn, JuryPlan plan, CancellationToken cancellationToken = default) =>
        HostAsync(viewer, id, async at =>
        {
            if (!basedOn.SaysTheSameAs(at.Jury.Plan))
                throw JuryRefusals.ChangedMeanwhile();

            var track = at.Jury.Plan.Track;
            at.Jury.Arrange(at.Actor, plan, clock.GetUtcNow());
            if (at.Jury.Plan.Track != track)
                await EnterAsync(at, await SubmittedAsync(at.Db, at.Jury, cancellationToken), cancellationToken);
        }, cancellationToken);

    /// <summary>Refuses with <c>jury.changed-meanwhile</c> when somebody else wrote it since this edition.</summary>
    /// <returns>The edition it is now.</returns>
    public Task<int> WriteRubricAsync(Viewer viewer, JuryId id, int basedOn, Rubric rubric, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var at = await HostAsync(db, me, id, cancellationToken);
            if (at.Jury.Edition != basedOn)
                throw JuryRefusals.ChangedMeanwhile();

            at.Jury.Write(at.Actor, rubric, clock.GetUtcNow());
            return at.Jury.Edition;
        }, cancellationToken);

    /// <summary>Only submitted projects of the track come before a jury.</summary>
    public Task EnterAsync(Viewer viewer, JuryId id, IReadOnlyList<JuryProject> projects, CancellationToken cancellationToken = default) =>
        HostAsync(viewer, id, async at =>
        {
            var submitted = (await SubmittedAsync(at.Db, at.Jury, cancellationToken)).Select(project => project.Team).ToHashSet();
            await EnterAsync(at, [.. projects.Where(project => submitted.Contains(project.Team))], cancellationToken);
        }, cancellationToken);

    /// <summary>Conflicts that are known are entered in the register at once.</summary>
    public Task SeatAsync(Viewer viewer, JuryId id, MemberId member, CancellationToken cancellationToken = default) =>
        HostAsync(viewer, id, async at =>
        {
            await RequirePersonAsync(at.Db, member, cancellationToken);
            at.Jury.Seat(at.Actor, member, clock.GetUtcNow());
            await ConflictFinder.RegisterAsync(at.Db, at.Jury, at.Actor, clock.GetUtcNow(), cancellationToken);
        }, cancellationToken);

    public Task UnseatAsync(Viewer viewer, JuryId id, MemberId member, CancellationToken cancellationToken = default) =>
        HostAsync(viewer, id, at => at.Jury.Unseat(at.Actor, member, clock.GetUtcNow()), cancellationToken);

    public Task AppointChairAsync(Viewer viewer, JuryId id, MemberId member, CancellationToken cancellationToken = default) =>
        HostAsync(viewer, id, async at =>
        {
            await RequirePersonAsync(at.Db, member, cancellationToken);
            at.Jury.AppointChair(at.Actor, member, clock.GetUtcNow());
        }, cancellationToken);

    public Task RegisterConflictAsync(Viewer viewer, JuryId id, MemberId juror, TeamId team, ConflictKind kind, string note, CancellationToken cancellationToken = default) =>
        HostAsync(viewer, id, at => at.Jury.Register(at.Actor, juror, team, kind, note, clock.GetUtcNow()), cancellationToken);

    public Task LiftConflictAsync(Viewer viewer, JuryId id, MemberId juror, TeamId team, ConflictKind kind, string reason, CancellationToken cancellationToken = default) =>
        HostAsync(viewer, id, at => at.Jury.Lift(at.Actor, juror, team, kind, reason, clock.GetUtcNow()), cancellationToken);

    /// <summary>Looks for conflicts once more, then draws.</summary>
    public Task DrawAsync(Viewer viewer, JuryId id, ulong seed, CancellationToken cancellationToken = default) =>
        HostAsync(viewer, id, async at =>
        {
            await ConflictFinder.RegisterAsync(at.Db, at.Jury, at.Actor, clock.GetUtcNow(), cancellationToken);
            at.Jury.Draw(at.Actor, seed, clock.GetUtcNow());
        }, cancellationToken);

    public Task SwapAsync(Viewer viewer, JuryId id, JuryVisit one, JuryVisit other, CancellationToken cancellationToken = default) =>
        HostAsync(viewer, id, at => at.Jury.Swap(at.Actor, one, other, clock.GetUtcNow()), cancellationToken);

    public Task ReassignAsync(Viewer viewer, JuryId id, TeamId team, MemberId from, MemberId to, CancellationToken cancellationToken = default) =>
        HostAsync(viewer, id, at => at.Jury.Reassign(at.Actor, team, from, to, clock.GetUtcNow()), cancellationToken);

    /// <summary>Scores may be given from now on: every visit has its card.</summary>
    public Task OpenAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default) =>
        HostAsync(viewer, id, async at =>
        {
            await ConflictFinder.RegisterAsync(at.Db, at.Jury, at.Actor, clock.GetUtcNow(), cancellationToken);
            at.Jury.Open(at.Actor, clock.GetUtcNow());
            await at.OpenCardsAsync(clock.GetUtcNow(), cancellationToken);
        }, cancellationToken);

    private async Task EnterAsync(JuryAtHand at, IReadOnlyList<JuryProject> projects, CancellationToken cancellationToken)
    {
        at.Jury.Enter(at.Actor, projects, clock.GetUtcNow());
        await ConflictFinder.RegisterAsync(at.Db, at.Jury, at.Actor, clock.GetUtcNow(), cancellationToken);
    }

    private static async Task<IReadOnlyList<JuryProject>> SubmittedAsync(IdeationDb db, Jury jury, CancellationToken cancellationToken) =>
        [.. (await db.Teams.AsNoTracking().Where(team => team.Hackathon == jury.Hackathon && team.State == TeamState.Submitted).OrderBy(team => team.Name).ToListAsync(cancellationToken))
            .Where(team => jury.Plan.Track is not { } track || team.Sheet.Track == track)
            .Select(team => new JuryProject(team.Id, jury.IsCalibration(team.Id)))];

    private static async Task RequirePersonAsync(IdeationDb db, MemberId member, CancellationToken cancellationToken)
    {
        if (await Viewers.LoadAsync(db, member, cancellationToken) is null)
            throw JuryRefusals.PersonUnknown();
    }

    private static async Task<JuryAtHand> HostAsync(IdeationDb db, Viewer me, JuryId id, CancellationToken cancellationToken)
    {
        var at = await JuryAtHand.FindAsync(db, me, id, cancellationToken);
        at.RequireHost();
        return at;
    }

    private Task HostAsync(Viewer viewer, JuryId id, Action<JuryAtHand> act, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => act(await HostAsync(db, me, id, cancellationToken)), cancellationToken);

    private Task HostAsync(Viewer viewer, JuryId id, Func<JuryAtHand, Task> act, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => await act(await HostAsync(db, me, id, cancellationToken)), cancellationToken);
}
