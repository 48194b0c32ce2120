using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>The places of the network that may answer an idea, read once and shared.</summary>
public sealed class IdeaPlaces(IDbContextFactory<IdeationDb> contexts, SharedReads shared)
{
    public Task<IReadOnlyDictionary<OrganisationId, Place>> ByIdAsync() =>
        shared.ReadAsync<IReadOnlyDictionary<OrganisationId, Place>>(LiveTopic.Network, "places/by-id", async () => (await AllAsync()).ToDictionary(place => place.Id));

    public Task<IReadOnlyList<Place>> AllAsync() =>
        shared.ReadAsync<IReadOnlyList<Place>>(LiveTopic.Network, "places/ideas", async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            return await db.Organisations.AsNoTracking().OrderBy(place => place.Kind).ThenBy(place => place.Name)
                .Select(place => new Place(place.Id, place.Kind, place.Name, place.Code)).ToListAsync();
        });
}
