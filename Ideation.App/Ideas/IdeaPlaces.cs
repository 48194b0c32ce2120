using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.App.Live;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>The places of the network that may answer an idea, read once and shared.</summary>
public sealed class IdeaPlaces(IDbContextFactory<IdeationDb> contexts, SharedReads shared)
{
    public Task<IReadOnlyList<Place>> AllAsync() =>
        shared.ReadAsync<IReadOnlyList<Place>>(LiveTopic.Network, "places/ideas", async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            return await db.Organisations.AsNoTracking().OrderBy(place => place.Kind).ThenBy(place => place.Name)
                .Select(place => new Place(place.Id, place.Kind, place.Name, place.Code)).ToListAsync();
        });
}
