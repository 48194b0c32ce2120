using Ideation.Domain.Community;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <content>What concerns teams and juries.</content>
internal sealed partial class Newsroom
{
    // The last word is the team, so that the notice leads to it.
    private async Task<News?> OfTeamAsync(ITeamEvent happened)
    {
        if (await db.Teams.AsNoTracking().SingleOrDefaultAsync(one => one.Id == happened.Team, cancellationToken) is not { } team)
            return null;

        var campaign = await CampaignAsync(team.Hackathon);
        var (members, id) = (team.Places.Select(place => place.Member), team.Id.ToString());
        var news = new News(happened.Actor) { Campaign = campaign, Subject = new NoticeSubject { Campaign = campaign.Id } };
        return happened switch
        {
            TeamAsked => news.Tell(members, NoticeKind.TeamAsked, team.Name, "", id),
            TeamInvited e => news.Tell([e.Member], NoticeKind.TeamInvited, team.Name, "", id),
            TeamJoined e => news.Tell(members, NoticeKind.TeamJoined, team.Name, await PersonAsync(e.Member), id),
            TeamDeclined e => news.Tell([e.Member, .. e.Kind is CandidacyKind.Invitation ? members : []], NoticeKind.TeamDeclined, team.Name, await PersonAsync(e.Member), id),
            TeamMemberRemoved e => news.Tell([e.Member], NoticeKind.TeamMemberRemoved, team.Name, "", id),
            TeamLeft e => news.Tell(members, NoticeKind.TeamLeft, team.Name, await PersonAsync(e.Actor), id),
            MentorNamed e => news.Tell([e.Member, .. members], NoticeKind.MentorNamed, team.Name, await PersonAsync(e.Member), id),
            TeamHandedOver e => news.Tell([e.Member], NoticeKind.TeamHandedOver, team.Name, "", id),
            ProjectSubmitted => news.Tell(members, NoticeKind.ProjectSubmitted, team.Name, "", id),
            ProjectTakenBack => news.Tell(members, NoticeKind.ProjectTakenBack, team.Name, "", id),
            TeamDisqualified => news.Tell(members, NoticeKind.TeamDisqualified, team.Name, team.Disqualification?.Reason ?? "", id),
            TeamReinstated => news.Tell(members, NoticeKind.TeamReinstated, team.Name, "", id),
            _ => null,
        };
    }

    // The last word is the jury, so that the notice leads to it. Jurors need not see the hackathon to be told.
    private async Task<News?> OfJuryAsync(IJuryEvent happened)
    {
        if (await db.Juries.AsNoTracking().SingleOrDefaultAsync(one => one.Id == happened.Jury, cancellationToken) is not { } jury)
            return null;

        var (title, id, chair) = (jury.Plan.Title, jury.Id.ToString(), jury.Chair is { } member ? new[] { member } : []);
        var news = new News(happened.Actor) { Subject = new NoticeSubject { Campaign = jury.Hackathon } };
        return happened switch
        {
            JurorSeated e => news.Tell([e.Member], NoticeKind.JurorSeated, title, "", id),
            ChairAppointed e => news.Tell([e.Member], NoticeKind.ChairAppointed, title, "", id),
            ScoringOpened => news.Tell([.. jury.Jurors.Select(juror => juror.Member), .. chair], NoticeKind.ScoringOpened, title, "", id),
            JurorNudged e => news.Tell([e.Member], NoticeKind.JurorNudged, title, "", id),
            VisitReassigned { To: { } to } e when jury.Stage is not JuryStage.Setup => news.Tell([to], NoticeKind.VisitGiven, title, await ProjectAsync(e.Team), id),
            ScorecardReopened e => news.Tell([e.Juror], NoticeKind.ScorecardReopened, title, await ProjectAsync(e.Team), e.Reason, id),
            ResultShown => news.Tell([.. jury.Jurors.Select(juror => juror.Member), .. chair, .. await PlacedAsync(jury)], NoticeKind.ResultShown, title, "", id),
            ResultContested e => news.Tell(chair, NoticeKind.ResultContested, title, await ProjectAsync(e.Team), id),
            ContestAnswered e => news.Tell(await PlacesAsync(e.Team), NoticeKind.ContestAnswered, title, await ProjectAsync(e.Team), id),
            _ => null,
        };
    }

    private async Task<string> ProjectAsync(TeamId team) =>
        await db.Teams.Where(one => one.Id == team).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken) ?? "";

    private async Task<IReadOnlyList<MemberId>> PlacesAsync(TeamId team) =>
        [.. ((await db.Teams.AsNoTracking().SingleOrDefaultAsync(one => one.Id == team, cancellationToken))?.Places ?? []).Select(place => place.Member)];

    private async Task<IReadOnlyList<MemberId>> PlacedAsync(Jury jury)
    {
        var teams = jury.Projects.Select(project => project.Team).ToList();
        return [.. (await db.Teams.AsNoTracking().Where(team => teams.Contains(team.Id)).ToListAsync(cancellationToken)).SelectMany(team => team.Places).Select(place => place.Member)];
    }
}
