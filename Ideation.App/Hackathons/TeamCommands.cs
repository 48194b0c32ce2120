using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;

namespace Ideation.App.Hackathons;

/// <summary>What people do in their team, one method per intention. While teams do not work (phase, deadline), nothing of it is done but leaving.</summary>
public sealed class TeamCommands(Work work, SharedTexts texts, TimeProvider clock)
{
    public Task<TeamId> FormAsync(Viewer viewer, CampaignId hackathon, string name, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var at = await HackathonAtHand.FindAsync(db, me, hackathon, cancellationToken);
            at.RequireWorking(clock.GetUtcNow());
            return db.Teams.Add(Team.Form(hackathon, at.Actor, name, clock.GetUtcNow())).Entity.Id;
        }, cancellationToken);

    /// <summary>Refuses with <c>team.changed-meanwhile</c> when somebody else described it since <paramref name="basedOn"/>.</summary>
    /// <returns>The sheet as it is kept.</returns>
    public Task<ProjectSheet> DescribeAsync(Viewer viewer, TeamId id, ProjectSheet basedOn, ProjectSheet sheet, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var at = await WorkingAsync(db, me, id, cancellationToken);
            if (!ProjectForm.AreEqual(basedOn, at.Team.Sheet))
                throw HackathonRefusals.TeamChangedMeanwhile();

            at.Team.Describe(at.Hackathon.Actor, sheet, at.Hackathon.Terms, clock.GetUtcNow());
            return at.Team.Sheet;
        }, cancellationToken);

    public Task AskAsync(Viewer viewer, TeamId id, string message, CancellationToken cancellationToken = default) =>
        WorkAsync(viewer, id, at => at.Team.Ask(at.Hackathon.Actor, message, clock.GetUtcNow()), cancellationToken);

    /// <summary>Only somebody the hackathon is for.</summary>
    public Task InviteAsync(Viewer viewer, TeamId id, MemberId member, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var at = await WorkingAsync(db, me, id, cancellationToken);
            var invited = await Viewers.LoadAsync(db, member, cancellationToken) ?? throw HackathonRefusals.PersonUnknown();
            if (!at.Hackathon.Campaign.IsFor(invited))
                throw HackathonRefusals.PersonNotThere(invited.Name);

            at.Team.Invite(at.Hackathon.Actor, member, "", clock.GetUtcNow());
        }, cancellationToken);

    public Task AcceptAsync(Viewer viewer, TeamId id, MemberId member, CancellationToken cancellationToken = default) =>
        WorkAsync(viewer, id, at => at.Team.Accept(at.Hackathon.Actor, member, at.Hackathon.Terms, clock.GetUtcNow()), cancellationToken);

    public Task DeclineAsync(Viewer viewer, TeamId id, MemberId member, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, at => at.Team.Decline(at.Hackathon.Actor, member, clock.GetUtcNow()), cancellationToken);

    public Task LeaveAsync(Viewer viewer, TeamId id, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, at => at.Team.Leave(at.Hackathon.Actor, clock.GetUtcNow()), cancellationToken);

    public Task RemoveAsync(Viewer viewer, TeamId id, MemberId member, CancellationToken cancellationToken = default) =>
        WorkAsync(viewer, id, at => at.Team.Remove(at.Hackathon.Actor, member, clock.GetUtcNow()), cancellationToken);

    public Task HandOverAsync(Viewer viewer, TeamId id, MemberId member, CancellationToken cancellationToken = default) =>
        DoAsync(viewer, id, at => at.Team.HandOver(at.Hackathon.Actor, member, clock.GetUtcNow()), cancellationToken);

    /// <summary>Submits the words that stand there at this moment: whoever types waits, and writes no further.</summary>
    public Task SubmitAsync(Viewer viewer, TeamId id, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var at = await WorkingAsync(db, me, id, cancellationToken);
            var text = TeamTexts.Of(id);
            texts.HoldFor(db, text);
            if (await texts.BringInAsync(db, text, cancellationToken) is { } now)
                at.Team.Follow(now.Markdown, now.By, now.At);
            at.Team.Submit(at.Hackathon.Actor, at.Hackathon.Terms, clock.GetUtcNow());
        }, cancellationToken);

    public Task TakeBackAsync(Viewer viewer, TeamId id, CancellationToken cancellationToken = default) =>
        WorkAsync(viewer, id, at => at.Team.TakeBack(at.Hackathon.Actor, at.Hackathon.Terms, clock.GetUtcNow()), cancellationToken);

    private Task DoAsync(Viewer viewer, TeamId id, Action<TeamAtHand> act, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => act(await TeamAtHand.FindAsync(db, me, id, cancellationToken)), cancellationToken);

    private Task WorkAsync(Viewer viewer, TeamId id, Action<TeamAtHand> act, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) => act(await WorkingAsync(db, me, id, cancellationToken)), cancellationToken);

    private async Task<TeamAtHand> WorkingAsync(IdeationDb db, Viewer me, TeamId id, CancellationToken cancellationToken)
    {
        var at = await TeamAtHand.FindAsync(db, me, id, cancellationToken);
        at.Hackathon.RequireWorking(clock.GetUtcNow());
        return at;
    }
}
