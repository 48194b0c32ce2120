using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Hackathons;
using Ideation.Domain.Juries.Judging;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Juries;

/// <summary>
/// What is known of jurors and teams that stands in the way of judging: a juror in the team, its mentor, of the agency of somebody in it, or writing an idea of this
/// hackathon together with somebody in it. Everything else is for jurors to declare.
/// </summary>
internal static class ConflictFinder
{
    /// <summary>Adds to the register what it does not know yet; what was lifted stays lifted.</summary>
    public static async Task RegisterAsync(IdeationDb db, Jury jury, MemberId actor, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = jury.Conflicts.Select(conflict => (conflict.Juror, conflict.Team, conflict.Kind)).ToHashSet();
        foreach (var (juror, team, kind) in await FindAsync(db, jury, cancellationToken))
        {
            if (known.Add((juror, team, kind)))
                jury.Register(actor, juror, team, kind, "", now);
        }
    }

    private static async Task<IReadOnlyList<(MemberId Juror, TeamId Team, ConflictKind Kind)>> FindAsync(IdeationDb db, Jury jury, CancellationToken cancellationToken)
    {
        var jurors = jury.Jurors.Select(juror => juror.Member).ToList();
        var ids = jury.Projects.Select(project => project.Team).ToList();
        var teams = await db.Teams.AsNoTracking().Where(team => ids.Contains(team.Id)).ToListAsync(cancellationToken);
        var agencies = await AgenciesAsync(db, [.. jurors, .. teams.SelectMany(team => team.Places).Select(place => place.Member)], cancellationToken);
        var together = await WritersAsync(db, jury.Hackathon, cancellationToken);
        return [.. from team in teams
                   from juror in jurors
                   from kind in KindsOf(team, juror, agencies, together)
                   select (juror, team.Id, kind)];
    }

    private static IEnumerable<ConflictKind> KindsOf(Team team, MemberId juror, Dictionary<MemberId, OrganisationId> agencies, IReadOnlyList<HashSet<MemberId>> together)
    {
        if (team.Has(juror))
        {
            yield return ConflictKind.InTeam;
            yield break;
        }

        if (team.Mentors.Contains(juror))
            yield return ConflictKind.Mentor;
        if (agencies.TryGetValue(juror, out var home) && team.Places.Any(place => agencies.TryGetValue(place.Member, out var theirs) && theirs == home))
            yield return ConflictKind.SameAgency;
        if (together.Any(writers => writers.Contains(juror) && team.Places.Any(place => writers.Contains(place.Member))))
            yield return ConflictKind.CoAuthor;
    }

    // Members of the national body and of regions are colleagues of everybody.
    private static async Task<Dictionary<MemberId, OrganisationId>> AgenciesAsync(IdeationDb db, IReadOnlyList<MemberId> members, CancellationToken cancellationToken) =>
        await db.Members.AsNoTracking().Where(member => members.Contains(member.Id))
            .Join(db.Organisations.Where(place => place.Kind == OrganisationKind.Agency), member => member.Home, place => place.Id, (member, place) => new { member.Id, Home = place.Id })
            .ToDictionaryAsync(pair => pair.Id, pair => pair.Home, cancellationToken);

    private static async Task<IReadOnlyList<HashSet<MemberId>>> WritersAsync(IdeationDb db, CampaignId campaign, CancellationToken cancellationToken) =>
        [.. (await db.Ideas.AsNoTracking().Where(idea => idea.Campaign == campaign && idea.CoAuthors.Count > 0).Select(idea => new { idea.Author, idea.CoAuthors }).ToListAsync(cancellationToken))
            .Select(idea => idea.CoAuthors.Prepend(idea.Author).ToHashSet())];
}
