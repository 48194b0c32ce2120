using System.Globalization;
using System.Text;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Campaigns;

/// <summary>
/// Finds people and places by what is typed of their name, without minding accents or capitals. Everybody's names are read once and shared.
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
        var words = Fold(typed);
        return words.Length == 0 ? [] : [.. (await PlacesAsync()).Where(place => Fold(place.Name).Contains(words, StringComparison.Ordinal) || place.Code.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase)).Take(Shown)];
    }

    internal static string Fold(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                letters.Append(char.ToLowerInvariant(letter));
        }

        return letters.Replace("œ", "oe").Replace("æ", "ae").Replace('-', ' ').ToString();
    }

    private async Task<IReadOnlyList<Person>> LikeAsync(Viewer viewer, string typed, bool agentsOnly)
    {
        var words = Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !viewer.IsAgent)
            return [];

        return [.. (await EverybodyAsync())
            .Where(known => (!agentsOnly || known.IsAgent) && words.All(word => known.Folded.Contains(" " + word, StringComparison.Ordinal)))
            .Select(known => known.Person)
            .Take(Shown)];
    }

    private Task<IReadOnlyList<Place>> PlacesAsync() =>
        shared.ReadAsync<IReadOnlyList<Place>>(LiveTopic.Network, "places", async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            return await db.Organisations.AsNoTracking().Where(place => place.Kind != OrganisationKind.National)
                .OrderBy(place => place.Name)
                .Select(place => new Place(place.Id, place.Kind, place.Name, place.Code)).ToListAsync();
        });

    private Task<IReadOnlyList<Known>> EverybodyAsync() =>
        shared.ReadAsync<IReadOnlyList<Known>>(LiveTopic.Network, "people", async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            var people = await db.Members.AsNoTracking().Where(member => member.Disablement == null)
                .OrderBy(member => member.Name)
                .Join(db.Organisations, member => member.Home, place => place.Id,
                    (member, place) => new { member.Id, member.Name, member.Job, Place = place.Name, member.Standing })
                .ToListAsync();
            return [.. people.Select(p => new Known(new Person(p.Id, p.Name, p.Job, p.Place), " " + Fold(p.Name), p.Standing is Standing.Agent))];
        });

    private sealed record Known(Person Person, string Folded, bool IsAgent);
}
