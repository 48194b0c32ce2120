using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Network;

/// <summary>Every read of places and people. Whoever may not browse the network finds nothing.</summary>
public sealed class NetworkQueries(IDbContextFactory<IdeationDb> contexts, SharedReads shared, RoleNames names)
{
    /// <summary>The whole network with its correspondents; the same for all agents.</summary>
    public async Task<NetworkView?> AllAsync(Viewer viewer, CancellationToken cancellationToken = default) =>
        viewer.MayBrowse() ? await shared.ReadAsync(LiveTopic.Network, "agents", () => ReadAllAsync(CancellationToken.None)) : null;

    public async Task<PlaceView?> FindPlaceAsync(Viewer viewer, OrganisationId id, CancellationToken cancellationToken = default)
    {
        if (await AllAsync(viewer, cancellationToken) is not { } all)
            return null;

        var region = all.Regions.FirstOrDefault(one => one.Region.Id == id || one.Agencies.Any(agency => agency.Id == id));
        var place = all.National?.Id == id ? all.National : region?.Region.Id == id ? region.Region : region?.Agencies.Single(agency => agency.Id == id);
        if (place is null)
            return null;

        var above = place.Kind switch
        {
            OrganisationKind.Agency => region!.Region,
            OrganisationKind.Region => all.National,
            _ => null,
        };
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var people = await db.Members.AsNoTracking().VisibleTo(viewer)
            .Where(member => member.Home == id && member.Standing == Standing.Agent && member.Disablement == null)
            .OrderBy(member => member.Name).Take(500)
            .Select(member => new MemberRef(member.Id, member.Name, member.Job)).ToListAsync(cancellationToken);
        return new PlaceView(
            place,
            above is null ? null : new MemberPlace(above.Id, above.Name),
            people,
            place.Kind is OrganisationKind.Region ? region!.Agencies : place.Kind is OrganisationKind.National ? [.. all.Regions.Select(one => one.Region)] : []);
    }

    public async Task<MemberProfile?> FindMemberAsync(Viewer viewer, MemberId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var member = await db.Members.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(known => known.Id == id, cancellationToken);
        if (member is null)
            return null;

        var home = await db.Organisations.AsNoTracking().SingleAsync(place => place.Id == member.Home, cancellationToken);
        var roles = await names.OfAsync(db, viewer, [member], cancellationToken);
        return new MemberProfile(
            member.Id, member.Name, member.Job, new MemberPlace(home.Id, home.Name), member.Standing, roles(member), member.Skills,
            viewer.MayBrowse() || viewer.Is(id) ? member.Mail : null, viewer.Is(id));
    }

    private async Task<NetworkView> ReadAllAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var places = await db.Organisations.AsNoTracking().ToListAsync(cancellationToken);
        var counts = await db.Members.Where(member => member.Disablement == null && member.Standing == Standing.Agent)
            .GroupBy(member => member.Home).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        var relaying = await db.Members.AsNoTracking()
            .Where(member => member.Disablement == null && member.Grants.Any(grant => grant.Role == Role.Correspondent))
            .OrderBy(member => member.Name).ToListAsync(cancellationToken);
        var byPlace = relaying
            .SelectMany(member => member.Grants.Where(grant => grant is { Role: Role.Correspondent, Scope.Target: not null })
                .Select(grant => (Place: OrganisationId.From(grant.Scope.Target!.Value), Person: new MemberRef(member.Id, member.Name, member.Job))))
            .ToLookup(pair => pair.Place, pair => pair.Person);

        PlaceRow Row(Organisation place) =>
            new(place.Id, place.Kind, place.Name, place.Code, [.. byPlace[place.Id]], counts.GetValueOrDefault(place.Id));

        var french = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("fr"), ignoreCase: true);
        var national = places.Find(place => place.Kind is OrganisationKind.National);
        return new NetworkView(
            national is null ? null : Row(national),
            [.. places.Where(place => place.Kind is OrganisationKind.Region).OrderBy(place => place.Name, french).Select(region => new RegionRow(
                Row(region), [.. places.Where(place => place.Parent == region.Id).OrderBy(place => place.Name, french).Select(Row)]))]);
    }
}
