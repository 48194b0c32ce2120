using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Hackathons;

/// <summary>Every read of hackathons and their teams. What is the same for all is read once; what a viewer may see is worked out of it.</summary>
public sealed class TeamQueries(IDbContextFactory<IdeationDb> contexts, SharedReads shared, SharedTexts texts, TimeProvider clock)
{
    /// <summary>Null when there is no such hackathon for this viewer.</summary>
    public async Task<HackathonView?> HackathonAsync(Viewer viewer, CampaignId id, CancellationToken cancellationToken = default) =>
        await SeenAsync(viewer, id, cancellationToken) is { } record ? ViewOf(record, viewer) : null;

    /// <summary>Null when there is no such team for this viewer.</summary>
    public async Task<TeamView?> FindAsync(Viewer viewer, CampaignId hackathon, TeamId id, CancellationToken cancellationToken = default)
    {
        if (await SeenAsync(viewer, hackathon, cancellationToken) is not { } record || record.Teams.FirstOrDefault(known => known.Team.Id == id) is not { } found
            || !found.Team.IsVisibleTo(viewer, record.Campaign))
            return null;

        var (team, view, me) = (found.Team, ViewOf(record, viewer), viewer.Member);
        var isIn = me is { } member && team.Has(member);
        var waits = found.Waiting.FirstOrDefault(waiting => waiting.Person.Id == me);
        var takesPart = view.IsWorking && record.Campaign.IsFor(viewer);
        return new TeamView(
            view, id, team.Sheet, team.ShowsPitchTo(viewer, record.Campaign) ? Words(team) : null, team.State, team.FormedAt, team.Submission, team.Disqualification, team.Captain,
            found.Members, found.Mentors, isIn ? found.Waiting : waits is null ? [] : [waits],
            new TeamMine(
                me, isIn, me == team.Captain, TeamTexts.MayWrite(team, record.Campaign, record.Terms, viewer, view.Now),
                takesPart && me is not null && !isIn && view.Mine is null && waits is null && team.IsWritable,
                isIn && takesPart && team.IsWritable, isIn && takesPart && team.State is TeamState.Submitted, waits?.Kind));
    }

    /// <summary>The pitch alone, read several times a second while people type; null when this viewer may not read it.</summary>
    public async Task<TeamPitch?> PitchAsync(Viewer viewer, CampaignId hackathon, TeamId id, CancellationToken cancellationToken = default) =>
        (await FindAsync(viewer, hackathon, id, cancellationToken))?.Pitch is { } words ? new TeamPitch(words) : null;

    private string Words(Team team) => team.IsWritable && texts.Peek(TeamTexts.Of(team.Id)) is { } now ? now.Markdown.Trim() : team.Pitch;

    private async Task<HackathonRecord?> SeenAsync(Viewer viewer, CampaignId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Campaigns.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(known => known.Id == id && known.Kind == CampaignKind.Hackathon, cancellationToken) is not { } campaign)
            return null;

        return (await shared.ReadAsync(LiveTopic.TeamsOf(id), "all", () => ReadAsync(campaign))) with { Campaign = campaign };
    }

    private async Task<HackathonRecord> ReadAsync(Campaign campaign)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var hackathon = await db.Hackathons.AsNoTracking().SingleOrDefaultAsync(known => known.Id == campaign.Id) ?? Hackathon.Of(campaign.Id);
        var teams = await db.Teams.AsNoTracking().Where(team => team.Hackathon == campaign.Id).OrderBy(team => team.FormedAt).ToListAsync();
        var ids = teams.SelectMany(team => team.Places.Select(place => place.Member).Concat(team.Candidacies.Select(one => one.Member)).Concat(team.Mentors)).Distinct().ToList();
        var people = (await CampaignSheets.PeopleAsync(db, ids, CancellationToken.None)).ToDictionary(person => person.Id);
        return new HackathonRecord(campaign, hackathon.Terms, hackathon.Version, [.. teams.Select(team => new TeamRecord(
            team,
            [.. team.Places.OrderBy(place => place.Since).Select(place => people[place.Member])],
            [.. team.Mentors.Select(mentor => people[mentor])],
            [.. team.Candidacies.Select(one => new WaitingPerson(people[one.Member], one.Kind, one.Message))]))]);
    }

    private HackathonView ViewOf(HackathonRecord record, Viewer viewer)
    {
        var now = clock.GetUtcNow();
        var rows = record.Teams.Where(one => one.Team.IsVisibleTo(viewer, record.Campaign)).Select(one => RowOf(one, record.Terms)).ToList();
        var mine = viewer.Member is { } me ? record.Teams.FirstOrDefault(one => one.Team.Has(me)) : null;
        var isWorking = record.Campaign.LetsTeamsWork(record.Terms, now);
        var ends = new[] { record.Terms.SubmitBy, record.Campaign.CurrentPhase(now)?.ClosesAt, record.Campaign.ClosesAt }.Where(moment => moment > now).Min();
        return new HackathonView(
            record.Campaign.Id, record.Campaign.Question, record.Terms, record.Version, rows, mine is null ? null : RowOf(mine, record.Terms),
            isWorking && mine is null && record.Campaign.IsFor(viewer), isWorking, record.Campaign.IsRunBy(viewer), ends, now);
    }

    private static TeamRow RowOf(TeamRecord one, HackathonTerms terms) => new(
        one.Team.Id, one.Team.Name, one.Team.Sheet.Headline, one.Team.Sheet.Track, one.Team.State, [.. one.Members.Select(person => person.Name)],
        one.Team.IsWritable ? one.Team.Sheet.Positions : [], one.Members.Count >= terms.MaxSize);
}

/// <summary>What a team writes of its project.</summary>
public sealed record TeamPitch(string Markdown);
