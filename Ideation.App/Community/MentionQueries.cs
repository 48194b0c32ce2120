using System.Globalization;
using System.Text;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>Finds whom one could name in a comment: people who may see the idea, by the beginnings of their names, accents and capitals aside.</summary>
public sealed class MentionQueries(IDbContextFactory<IdeationDb> contexts, SharedReads shared)
{
    public const int Shown = 6;

    // Who matches but may not see the idea is left out; so many are asked at most.
    private const int Asked = 60;

    public async Task<IReadOnlyList<Speaker>> LikeAsync(Viewer viewer, IdeaId idea, string typed, CancellationToken cancellationToken = default)
    {
        var words = Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!viewer.IsSignedIn || words.Length == 0)
            return [];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await Talk.FindAsync(db, viewer, idea, cancellationToken) is not { } talk)
            return [];

        var like = (await EverybodyAsync())
            .Where(known => !viewer.Is(known.Speaker.Id) && words.All(word => known.Folded.Contains(" " + word, StringComparison.Ordinal)))
            .Select(known => known.Speaker).Take(Asked).ToDictionary(speaker => speaker.Id);
        var seeing = await new Sight(db).OfAsync(talk.Campaign, talk.Idea, like.Keys, cancellationToken);
        return [.. seeing.Take(Shown).Select(one => like[one.Member!.Value])];
    }

    /// <summary>Makes each full name behind an @ a link to that person. <paramref name="picked"/> decides between people of the same name.</summary>
    public async Task<string> LinkedAsync(Viewer viewer, IdeaId idea, string written, IReadOnlyList<Named> picked, CancellationToken cancellationToken = default)
    {
        if (!viewer.IsSignedIn || !written.Contains('@', StringComparison.Ordinal))
            return written;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await Talk.FindAsync(db, viewer, idea, cancellationToken) is not { } talk)
            return written;

        var folded = Fold(written);
        var named = (await EverybodyAsync()).Where(known => folded.Contains("@" + known.Folded[1..], StringComparison.Ordinal))
            .Select(known => new Named(known.Speaker.Id, known.Speaker.Name)).ToList();
        var seeing = (await new Sight(db).OfAsync(talk.Campaign, talk.Idea, named.Concat(picked).Select(one => one.Member), cancellationToken))
            .Select(one => one.Member!.Value).ToHashSet();
        return Mentions.Linked(written, picked.Concat(named).Where(one => seeing.Contains(one.Member)));
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

    private Task<IReadOnlyList<Known>> EverybodyAsync() =>
        shared.ReadAsync<IReadOnlyList<Known>>(LiveTopic.Network, "mentionable", async () =>
        {
            await using var db = await contexts.CreateDbContextAsync();
            var people = await db.Members.AsNoTracking().Where(member => member.Disablement == null).OrderBy(member => member.Name)
                .Join(db.Organisations, member => member.Home, place => place.Id, (member, place) => new Speaker(member.Id, member.Name, place.Name))
                .ToListAsync();
            return [.. people.Select(speaker => new Known(speaker, " " + Fold(speaker.Name)))];
        });

    private sealed record Known(Speaker Speaker, string Folded);
}
