using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

public sealed partial class IdeaQueries
{
    /// <summary>Each count is what <see cref="ListAsync"/> would show with that one choice in place of the present one.</summary>
    public async Task<IdeaFacets> FacetsAsync(Viewer viewer, IdeaFilter filter, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        IQueryable<Idea> With(IdeaFilter other) => IdeaSelection.Of(db, viewer, other);

        // Without a chosen state drafts are left out, but choosing "draft" shows them: every state counts for itself here.
        var states = await With(filter with { State = null, Mine = filter.Mine }).GroupBy(idea => idea.State)
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var drafts = filter.Mine ? 0 : await With(filter with { State = IdeaState.Draft }).CountAsync(cancellationToken);
        var themes = await With(filter with { Theme = null }).Where(idea => idea.Theme != null).GroupBy(idea => idea.Theme!)
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var agencies = await With(filter with { Place = null }).GroupBy(idea => idea.Agency)
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var total = await With(filter).CountAsync(cancellationToken);

        var places = await db.Organisations.AsNoTracking().ToDictionaryAsync(place => place.Id, cancellationToken);
        var counts = agencies.ToDictionary(agency => agency.Key, agency => agency.Count);
        var region = filter.Place is { } chosen && places.TryGetValue(chosen, out var place) ? RegionOf(place) : (OrganisationId?)null;
        return new IdeaFacets(
            total,
            [.. states.Select(s => new Counted<IdeaState>(s.Key, s.Count)).Concat(drafts > 0 ? [new Counted<IdeaState>(IdeaState.Draft, drafts)] : []).OrderBy(s => s.Value)],
            [.. themes.OrderByDescending(t => t.Count).ThenBy(t => t.Key, StringComparer.CurrentCulture).Select(t => new Counted<string>(t.Key, t.Count))],
            [.. Sum(places.Values.Where(p => p.Kind is not OrganisationKind.Agency), counts, places)],
            region is null ? [] : [.. Sum(places.Values.Where(p => p.Kind is OrganisationKind.Agency && p.Parent == region), counts, places)]);
    }

    private static OrganisationId? RegionOf(Organisation place) => place.Kind is OrganisationKind.Agency ? place.Parent : place.Id;

    // A place counts itself and the places right below it, as the filter does.
    private static IEnumerable<Counted<Place>> Sum(
        IEnumerable<Organisation> shown, Dictionary<OrganisationId, int> counts, Dictionary<OrganisationId, Organisation> places) =>
        from place in shown
        let count = counts.Where(known => known.Key == place.Id || places[known.Key].Parent == place.Id).Sum(known => known.Value)
        where count > 0
        orderby place.Name
        select new Counted<Place>(new Place(place.Id, place.Kind, place.Name, place.Code), count);
}
