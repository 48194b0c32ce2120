using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Network;

/// <summary>The lists of those who keep the network: members for administrators, invitations for those who invite.</summary>
public sealed class MemberQueries(IDbContextFactory<IdeationDb> contexts, RoleNames names, TimeProvider clock)
{
    public const int PageSize = 30;
    public const int MostPerPage = 100;

    /// <summary>By name; null unless this is an administrator.</summary>
    /// <param name="words">Parts of names or mails, without minding accents or capitals.</param>
    /// <param name="after">What the page before said comes next.</param>
    public async Task<MemberList?> ListAsync(Viewer viewer, string? words = null, string? after = null, CancellationToken cancellationToken = default)
    {
        if (!viewer.IsAdministrator)
            return null;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = db.Members.AsNoTracking().With(Folded.Words(words));
        var shown = await found.From(MemberCursor.Read(after)).Take(PageSize + 1).ToListAsync(cancellationToken);

        var members = shown.Take(PageSize).ToList();
        var places = await PlacesAsync(db, members, cancellationToken);
        var roles = await names.OfAsync(db, viewer, members, cancellationToken);
        return new MemberList(
            [.. members.Select(m => new MemberRow(m.Id, m.Name, m.Mail, m.Job, places[m.Home], m.Standing, roles(m), m.Disablement))],
            await found.CountAsync(cancellationToken),
            shown.Count > PageSize ? MemberCursor.After(members[^1]) : null);
    }

    /// <summary>Whom this person may see, by name: agents everybody who is not disabled, others themselves.</summary>
    /// <param name="place">An agency, or a region with all of its agencies.</param>
    /// <param name="limit">1 to <see cref="MostPerPage"/>.</param>
    public async Task<MemberPageOf> BrowseAsync(
        Viewer viewer, string? words = null, OrganisationId? place = null, string? after = null, int limit = 20, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = db.Members.AsNoTracking().VisibleTo(viewer).With(Folded.Words(words));
        if (place is { } within)
            found = found.Where(member => db.Organisations.Any(home => home.Id == member.Home && (home.Id == within || home.Parent == within)));

        var most = Math.Clamp(limit, 1, MostPerPage);
        var shown = await found.From(MemberCursor.Read(after)).Take(most + 1).ToListAsync(cancellationToken);
        var members = shown.Take(most).ToList();
        var places = await PlacesAsync(db, members, cancellationToken);
        var roles = await names.OfAsync(db, viewer, members, cancellationToken);
        return new MemberPageOf(
            [.. members.Select(m => new MemberProfile(m.Id, m.Name, m.Job, places[m.Home], m.Standing, roles(m), m.Skills, viewer.MayBrowse() || viewer.Is(m.Id) ? m.Mail : null, viewer.Is(m.Id)))],
            shown.Count > most ? MemberCursor.After(members[^1]) : null);
    }

    /// <summary>All for an administrator, one's own for a correspondent, the latest first; null for whoever may not invite.</summary>
    public async Task<IReadOnlyList<InvitationRow>?> InvitationsAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (!viewer.MayInvite())
            return null;

        var (now, me, all) = (clock.GetUtcNow(), viewer.Member!.Value, viewer.IsAdministrator);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await db.Invitations.AsNoTracking().Where(invitation => all || invitation.InvitedBy == me)
            .OrderByDescending(invitation => invitation.InvitedAt).Take(200)
            .Select(invitation => new
            {
                Invitation = invitation,
                Place = db.Organisations.First(place => place.Id == invitation.Home).Name,
                By = db.Members.Where(member => member.Id == invitation.InvitedBy).Select(member => member.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var roles = await names.OfGrantsAsync(db, viewer, [.. found.SelectMany(one => one.Invitation.Grants)], cancellationToken);
        return [.. found.Select(f => new InvitationRow(
            f.Invitation.Id, f.Invitation.Name, f.Invitation.Mail, new MemberPlace(f.Invitation.Home, f.Place), f.Invitation.Standing, f.By ?? "",
            f.Invitation.InvitedAt, f.Invitation.ExpiresAt, f.Invitation.Acceptance?.At, f.Invitation.Revocation?.At, f.Invitation.IsOpen(now))
        {
            Roles = roles(f.Invitation.Grants),
        })];
    }

    /// <summary>The places into which this person may invite.</summary>
    public async Task<IReadOnlyList<PlaceChoice>> PlacesAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (!viewer.MayInvite())
            return [];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var french = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr"), ignoreCase: true);
        var places = await db.Organisations.AsNoTracking().ToListAsync(cancellationToken);
        return [.. places.Where(viewer.MayInviteTo).OrderBy(place => place.Kind).ThenBy(place => place.Name, french)
            .Select(place => new PlaceChoice(place.Id, place.Kind, place.Name))];
    }

    /// <summary>The campaigns over which this person may give a role: those that are not over, the latest first; nothing unless an administrator.</summary>
    public async Task<IReadOnlyList<CampaignChoice>> CampaignsAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        if (!viewer.IsAdministrator)
            return [];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Campaigns.AsNoTracking().Where(campaign => campaign.Status != Domain.Campaigns.CampaignStatus.Closed)
            .OrderByDescending(campaign => campaign.DraftedAt).Take(200)
            .Select(campaign => new CampaignChoice(campaign.Id, campaign.Question)).ToListAsync(cancellationToken);
    }

    private static async Task<Dictionary<OrganisationId, MemberPlace>> PlacesAsync(IdeationDb db, IReadOnlyList<Member> members, CancellationToken cancellationToken)
    {
        var ids = members.Select(member => member.Home).Distinct().ToList();
        return await db.Organisations.AsNoTracking().Where(place => ids.Contains(place.Id))
            .ToDictionaryAsync(place => place.Id, place => new MemberPlace(place.Id, place.Name), cancellationToken);
    }
}
