using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>A jury with the names it takes to show it; the same for all who look.</summary>
internal sealed record JurySheet(Jury Jury, Campaign Campaign, IReadOnlyDictionary<MemberId, Person> People, IReadOnlyDictionary<TeamId, Team> Teams, HackathonTerms Terms);

/// <summary>Every read of juries and scorecards. What a viewer may see is decided here, by <see cref="JuryAccess"/>.</summary>
public sealed class JuryQueries(IDbContextFactory<IdeationDb> contexts, SharedReads shared, TimeProvider clock)
{
    /// <summary>Null when there is no such hackathon for this viewer.</summary>
    public async Task<JuriesView?> OfHackathonAsync(Viewer viewer, CampaignId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id && known.Kind == CampaignKind.Hackathon, cancellationToken) is not { } campaign)
            return null;

        var juries = await db.Juries.AsNoTracking().Where(jury => jury.Hackathon == id).OrderBy(jury => jury.ConvenedAt).ToListAsync(cancellationToken);
        var seen = juries.Where(jury => jury.IsVisibleTo(viewer, campaign)).ToList();
        if (!campaign.IsVisibleTo(viewer) && seen.Count == 0)
            return null;

        return new JuriesView(
            id, campaign.Question, [.. seen.Select(jury => new JuryRow(jury.Id, jury.Plan.Title, jury.Stage, jury.Plan.Track, jury.Projects.Count, jury.Jurors.Count, jury.IsOfJury(viewer)))],
            campaign.IsRunBy(viewer));
    }

    /// <summary>Null when there is no such jury for this viewer.</summary>
    public async Task<JuryView?> FindAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default) =>
        await SeenAsync(viewer, id, cancellationToken) is { } sheet ? ViewOf(sheet, viewer) : null;

    /// <summary>For those who run the campaign, and the chair; null for everybody else.</summary>
    public async Task<SetupView?> SetupAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken = default)
    {
        if (await SeenAsync(viewer, id, cancellationToken) is not { } sheet || ViewOf(sheet, viewer) is not { Mine.IsRunning: true } view)
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var submitted = await db.Teams.AsNoTracking().Where(team => team.Hackathon == sheet.Jury.Hackathon && team.State == TeamState.Submitted).OrderBy(team => team.Name).ToListAsync(cancellationToken);
        return new SetupView(
            view, sheet.Jury.Conflicts, sheet.Jury.Visits, sheet.Jury.Groups, sheet.Jury.Seed,
            [.. submitted.Where(team => sheet.Jury.Plan.Track is not { } track || team.Sheet.Track == track).Select(team => RowOf(team, sheet.Jury))]);
    }

    internal async Task<JurySheet?> SeenAsync(Viewer viewer, JuryId id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await SheetAsync(id) is { } sheet && sheet.Jury.IsVisibleTo(viewer, sheet.Campaign) ? sheet : null;
    }

    internal JuryView ViewOf(JurySheet sheet, Viewer viewer)
    {
        var (jury, campaign, now) = (sheet.Jury, sheet.Campaign, clock.GetUtcNow());
        var mine = viewer.Member is { } me ? jury.Projects.Select(project => project.Team).Where(team => sheet.Teams.TryGetValue(team, out var found) && found.Has(me)).Select(team => (TeamId?)team).FirstOrDefault() : null;
        var isJury = viewer.Member is { } member && jury.IsSeated(member);
        return new JuryView(
            jury.Id, jury.Hackathon, campaign.Question, jury.Stage, jury.Plan, jury.Rubric, jury.Edition, jury.FixedAt is not null,
            [.. jury.Projects.Where(project => sheet.Teams.ContainsKey(project.Team)).Select(project => RowOf(sheet.Teams[project.Team], jury))],
            [.. jury.Jurors.Where(juror => sheet.People.ContainsKey(juror.Member)).Select(juror => new JurorRow(sheet.People[juror.Member], juror.State, juror.Reason, jury.LoadOf(juror.Member)))],
            jury.Chair is { } chair ? sheet.People.GetValueOrDefault(chair) : null,
            jury.OnStage, jury.DeliberateUntil, jury.Signature, jury.Publication, jury.ContestUntil, jury.Seal,
            jury.ShowsResultTo(viewer, campaign, now) ? jury.Awards : [], sheet.Terms.Prizes, sheet.Terms.Tracks,
            new JuryMine(campaign.IsRunBy(viewer), jury.IsChairedBy(viewer), isJury, jury.ShowsResultTo(viewer, campaign, now), jury.GivesFileTo(viewer, campaign), mine), now);
    }

    private Task<JurySheet?> SheetAsync(JuryId id) => shared.ReadAsync(LiveTopic.Of(id), "all", async () =>
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Juries.AsNoTracking().SingleOrDefaultAsync(known => known.Id == id) is not { } jury)
            return null;

        var campaign = await db.Campaigns.AsNoTracking().SingleAsync(known => known.Id == jury.Hackathon);
        var ids = jury.Projects.Select(project => project.Team).ToList();
        var teams = await db.Teams.AsNoTracking().Where(team => ids.Contains(team.Id)).ToDictionaryAsync(team => team.Id);
        MemberId[] members = [.. jury.Jurors.Select(juror => juror.Member).Concat(jury.Chair is { } chair ? [chair] : []).Distinct()];
        var people = (await CampaignSheets.PeopleAsync(db, members, CancellationToken.None)).ToDictionary(person => person.Id);
        var terms = (await db.Hackathons.AsNoTracking().SingleOrDefaultAsync(known => known.Id == jury.Hackathon))?.Terms ?? HackathonTerms.Usual;
        return new JurySheet(jury, campaign, people, teams, terms);
    });

    private static ProjectRow RowOf(Team team, Jury jury) => new(
        team.Id, team.Name, team.Sheet.Headline, team.Sheet.Track, jury.IsCalibration(team.Id), team.State is TeamState.Disqualified ? team.Disqualification?.Reason ?? "" : null);
}
