using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Network;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Community;

/// <summary>Finds whom one could name in a comment: people who may see the idea, by the beginnings of their names, accents and capitals aside.</summary>
public sealed class MentionQueries(IDbContextFactory<IdeationDb> contexts)
{
    public const int Shown = 6;

    // Who matches but may not see the idea is left out; so many are asked at most.
    private const int Asked = 60;
    private const int MostNamed = 20;
    private const int OfOneFirstName = 500;

    public async Task<IReadOnlyList<Speaker>> LikeAsync(Viewer viewer, IdeaId idea, string typed, CancellationToken cancellationToken = default)
    {
        var words = Folded.Words(typed.Replace('-', ' '));
        if (!viewer.IsSignedIn || words.Count == 0)
            return [];

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        if (await Talk.FindAsync(db, viewer, idea, cancellationToken) is not { } talk)
            return [];

        var like = await db.Members.AsNoTracking()
            .Where(member => member.Disablement == null && member.Id != talk.Actor)
            .Called(words).From(null).Take(Asked)
            .Select(member => new Speaker(member.Id, member.Name, db.Organisations.First(place => place.Id == member.Home).Name))
            .ToDictionaryAsync(speaker => speaker.Id, cancellationToken);
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

        var named = await NamedAsync(db, written, cancellationToken);
        var seeing = (await new Sight(db).OfAsync(talk.Campaign, talk.Idea, named.Concat(picked).Select(one => one.Member), cancellationToken))
            .Select(one => one.Member!.Value).ToHashSet();
        return Mentions.Linked(written, picked.Concat(named).Where(one => seeing.Contains(one.Member)));
    }

    /// <summary>Whose whole name stands behind an @: looked up by its first word, so that nobody's name is read in vain.</summary>
    private static async Task<IReadOnlyList<Named>> NamedAsync(IdeationDb db, string written, CancellationToken cancellationToken)
    {
        var folded = Folded.Name(written);
        List<Named> named = [];
        foreach (var first in FirstWords(folded))
        {
            var (from, to) = (first, first + char.MaxValue);
#pragma warning disable CA1309 // The database compares bytes; it knows no other Compare.
            var like = await db.Members.AsNoTracking()
                .Where(member => member.Disablement == null
                    && string.Compare(EF.Property<string>(member, MemberColumns.Listed), from) >= 0
                    && string.Compare(EF.Property<string>(member, MemberColumns.Listed), to) < 0)
                .OrderBy(member => EF.Property<string>(member, MemberColumns.Listed)).Take(OfOneFirstName)
                .Select(member => new Named(member.Id, member.Name)).ToListAsync(cancellationToken);
#pragma warning restore CA1309
            named.AddRange(like.Where(one => folded.Contains("@" + Folded.Name(one.Name), StringComparison.Ordinal)));
        }

        return named;
    }

    private static IEnumerable<string> FirstWords(string folded) =>
        folded.Split('@').Skip(1).Select(rest => rest.Split([' ', ',', ';', ':', '.', '!', '?', '(', ')'], 2)[0]).Where(word => word.Length > 0).Distinct().Take(MostNamed);
}
