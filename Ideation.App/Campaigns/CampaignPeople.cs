using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.App.Network;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Campaigns;

/// <summary>
/// Finds people and places by what is typed of their name, without minding accents or capitals.
/// </summary>
public sealed class CampaignPeople(IDbContextFactory<IdeationDb> contexts, SharedReads shared)
{
    public const int Shown = 8;

    /// <summary>Agents who could facilitate; nothing for whoever may not run campaigns.</summary>
    public async Task<IReadOnlyList<Person>> FacilitatorsLikeAsync(Viewer viewer, string typed) =>
        await LikeAsync(viewer, typed, agentsOnly: true);

    public async Task<IReadOnlyList<Person>> ParticipantsLikeAsync(Viewer viewer, string typed) =>
        await LikeAsync(viewer, typed, agentsOnly: false);

    public async Task<IReadOnlyList<Place>> PlacesLikeAsync(string typed)
    {
        var words = Folded.Name(typed);
        return words.Length == 0 ? [] : [.. (await PlacesAsync()).Where(place => Folded.Name(place.Name).Contains(words, StringComparison.Ordinal) || place.Code.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase)).Take(Shown)];
    }

    private async Task<IReadOnlyList<Person>> LikeAsync(Viewer viewer, string typed, bool agentsOnly)
    {
        var words = Folded.Words(typed.Replace('-', ' '));
        if (words.Count == 0 || !viewer.IsAgent)
            return [];

        await using var db = await contexts.CreateDbContextAsync();
        var found = db.Members.AsNoTracking().Where(member => member.Disablement == null && (!agentsOnly || member.Standing == Standing.Agent));
        return await found.Called(words).From(null).Take(Shown)
            .Select(member => new Person(member.Id, member.Name, member.Job, db.Organisations.First(place => place.Id == member.Home).Name))
            .ToListAsync();
    }

    private Task<IReadOnlyList<Place>> PlacesAsync() =>
        shared.ReadAsync<IReadOnlyList<Place>>(LiveTopic.Network, "places", async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            return await db.Organisations.AsNoTracking().Where(place => place.Kind != OrganisationKind.National)
                .OrderBy(place => place.Name)
                .Select(place => new Place(place.Id, place.Kind, place.Name, place.Code)).ToListAsync();
        });
}
