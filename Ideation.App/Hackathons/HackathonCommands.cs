using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Hackathons;

/// <summary>What those who run a hackathon decide about it and its teams.</summary>
public sealed class HackathonCommands(Work work, TimeProvider clock)
{
    /// <summary>Says anew how large teams are, until when they submit, in which tracks and for which prizes. Refuses with <c>hackathon.changed-meanwhile</c> when somebody else did.</summary>
    /// <param name="basedOn">The version of the terms that these were made from; 0 for those that nobody has arranged.</param>
    /// <returns>The version that the next change is based on.</returns>
    public Task<int> ArrangeAsync(Viewer viewer, CampaignId id, int basedOn, HackathonTerms terms, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var at = await HackathonAtHand.FindAsync(db, me, id, cancellationToken);
            at.RequireRunning();
            var hackathon = await db.Hackathons.SingleOrDefaultAsync(known => known.Id == id, cancellationToken) ?? db.Hackathons.Add(Hackathon.Of(id)).Entity;
            if (hackathon.Version != basedOn)
                throw HackathonRefusals.ChangedMeanwhile(at.Campaign);

            hackathon.Arrange(at.Actor, terms, clock.GetUtcNow());
            return hackathon.Version;
        }, cancellationToken);

    public Task DisqualifyAsync(Viewer viewer, TeamId id, string reason, CancellationToken cancellationToken = default) =>
        DecideAsync(viewer, id, at => at.Team.Disqualify(at.Hackathon.Actor, reason, clock.GetUtcNow()), cancellationToken);

    public Task ReinstateAsync(Viewer viewer, TeamId id, CancellationToken cancellationToken = default) =>
        DecideAsync(viewer, id, at => at.Team.Reinstate(at.Hackathon.Actor, clock.GetUtcNow()), cancellationToken);

    /// <summary>Somebody who helps the project; a mentor never scores it.</summary>
    public Task NameMentorAsync(Viewer viewer, TeamId id, MemberId mentor, CancellationToken cancellationToken = default) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var at = await TeamAtHand.FindAsync(db, me, id, cancellationToken);
            at.Hackathon.RequireRunning();
            if (await Viewers.LoadAsync(db, mentor, cancellationToken) is null)
                throw HackathonRefusals.PersonUnknown();

            at.Team.NameMentor(at.Hackathon.Actor, mentor, clock.GetUtcNow());
        }, cancellationToken);

    public Task DismissMentorAsync(Viewer viewer, TeamId id, MemberId mentor, CancellationToken cancellationToken = default) =>
        DecideAsync(viewer, id, at => at.Team.DismissMentor(at.Hackathon.Actor, mentor, clock.GetUtcNow()), cancellationToken);

    private Task DecideAsync(Viewer viewer, TeamId id, Action<TeamAtHand> decide, CancellationToken cancellationToken) =>
        work.DoAsync(viewer, async (db, me) =>
        {
            var at = await TeamAtHand.FindAsync(db, me, id, cancellationToken);
            at.Hackathon.RequireRunning();
            decide(at);
        }, cancellationToken);
}
