using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.CoEditing;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.CoEditing;

/// <summary>Whose words a text is made of now.</summary>
/// <param name="Letters">UTF-16 units that are not blank.</param>
/// <param name="Share">Of all letters, 0 to 1.</param>
public sealed record Contribution(MemberId Member, string Name, string Colour, int Letters, double Share);

/// <summary>Every read of shared texts, through what the viewer may see.</summary>
public sealed class TextQueries
{
    private readonly IDbContextFactory<IdeationDb> _contexts;
    private readonly SharedTexts _texts;
    private readonly TextDoor _door;

    internal TextQueries(IDbContextFactory<IdeationDb> contexts, SharedTexts texts, TextDoor door) => (_contexts, _texts, _door) = (contexts, texts, door);

    /// <summary>The greatest part first; null when there is no such text for this viewer, empty when nobody has ever opened it together.</summary>
    public async Task<IReadOnlyList<Contribution>?> ContributionsAsync(Viewer viewer, TextId text, CancellationToken cancellationToken = default)
    {
        if (await _door.RightsAsync(viewer, text, cancellationToken) is null)
            return null;
        if (!await _texts.IsSharedAsync(text, cancellationToken) || await _texts.ReadAsync(text, LettersOf) is not { } letters)
            return [];

        var names = await NamesAsync([.. letters.Keys], cancellationToken);
        var all = Math.Max(1, letters.Values.Sum());
        return [.. letters.Where(one => names.ContainsKey(one.Key)).OrderByDescending(one => one.Value)
            .Select(one => new Contribution(one.Key, names[one.Key], AwarenessState.ColourOf(names[one.Key]), one.Value, (double)one.Value / all))];
    }

    /// <summary>The epoch of the copy that a page opens; null when there is no such text for this viewer.</summary>
    public async Task<int?> EpochAsync(Viewer viewer, TextId text, CancellationToken cancellationToken = default)
    {
        if (await _door.RightsAsync(viewer, text, cancellationToken) is null)
            return null;

        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        return await db.Texts.Where(one => one.Id == text).Select(one => (int?)one.Epoch).SingleOrDefaultAsync(cancellationToken) ?? SharedText.FirstEpoch;
    }

    /// <summary>The next part of the film of a text; null when there is no such text for this viewer.</summary>
    /// <param name="after">The update after which it goes on; 0 for its beginning.</param>
    public async Task<FilmPart?> FilmAsync(Viewer viewer, TextId text, long after, CancellationToken cancellationToken = default)
    {
        if (await _door.RightsAsync(viewer, text, cancellationToken) is null)
            return null;

        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        var part = await TextFilm.PartAsync(db, text, after, cancellationToken);
        var names = await NamesAsync([.. part.Frames.Select(frame => frame.Member).Distinct()], cancellationToken);
        return part with { People = [.. names.Select(one => new FilmPerson(one.Key, one.Value, AwarenessState.ColourOf(one.Value)))] };
    }

    private static Dictionary<MemberId, int> LettersOf(TextReplica replica, IReadOnlyDictionary<long, TextClient> clients)
    {
        var (letters, at) = (new Dictionary<MemberId, int>(), 0);
        foreach (var run in replica.Runs())
        {
            var words = replica.Text.AsSpan(at, run.Length);
            at += run.Length;
            if (!clients.TryGetValue(run.Client, out var client))
                continue;

            var count = 0;
            foreach (var letter in words)
                count += char.IsWhiteSpace(letter) ? 0 : 1;
            letters[client.Member] = letters.GetValueOrDefault(client.Member) + count;
        }

        return letters;
    }

    private async Task<Dictionary<MemberId, string>> NamesAsync(List<MemberId> members, CancellationToken cancellationToken)
    {
        await using var db = await _contexts.CreateDbContextAsync(cancellationToken);
        return await db.Members.Where(member => members.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Name, cancellationToken);
    }
}
