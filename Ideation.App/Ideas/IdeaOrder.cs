using System.Globalization;
using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

/// <summary>An idea with the number it is listed by, small ones first.</summary>
internal sealed class Ordered
{
    public required Idea Idea { get; init; }

    public required long By { get; init; }

    public required string Key { get; init; }
}

/// <summary>Where a list goes on: after the idea of that number and key. Ideas that come or go in between move nothing that was already shown.</summary>
internal sealed record IdeaOrder(IdeaSort Sort, long? By, string Key)
{
    public static IdeaOrder Read(IdeaSort sort, string? cursor)
    {
        if (cursor is null)
            return new IdeaOrder(sort, null, "");
        if (cursor.Split('.') is [var word, var by, { Length: 32 } key]
            && word == ((int)sort).ToString(CultureInfo.InvariantCulture)
            && long.TryParse(by, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return new IdeaOrder(sort, number, key);

        throw IdeaRefusals.CursorUnknown();
    }

    public string After(long by, string key) => string.Create(CultureInfo.InvariantCulture, $"{(int)Sort}.{by}.{key}");

    public IQueryable<Ordered> Of(IdeationDb db, IQueryable<Idea> ideas, Viewer viewer, IdeaFilter filter)
    {
        var numbered = Numbered(db, ideas, Deal.For(viewer.Member, filter.Campaign));
#pragma warning disable CA1309 // The database compares hexadecimal digits; it knows no other Compare.
        if (By is { } by)
            numbered = numbered.Where(one => one.By > by || (one.By == by && string.Compare(one.Key, Key) > 0));
#pragma warning restore CA1309
        return numbered.OrderBy(one => one.By).ThenBy(one => one.Key);
    }

    private IQueryable<Ordered> Numbered(IdeationDb db, IQueryable<Idea> ideas, Deal deal)
    {
        var (factor, shift) = deal;
        return Sort switch
        {
            IdeaSort.Shuffled => ideas.Select(idea => new Ordered
            {
                Idea = idea,
                By = (EF.Property<long>(idea, IdeaColumns.Card) * factor + shift) % Deal.Prime,
                Key = EF.Property<string>(idea, IdeaColumns.Key),
            }),
            IdeaSort.Newest => ideas.Select(idea => new Ordered
            {
                Idea = idea, By = -EF.Property<long>(idea, IdeaColumns.ListedAt), Key = EF.Property<string>(idea, IdeaColumns.Key),
            }),
            IdeaSort.DueFirst => ideas.Select(idea => new Ordered
            {
                Idea = idea, By = EF.Property<long>(idea, IdeaColumns.DueTicks), Key = EF.Property<string>(idea, IdeaColumns.Key),
            }),
            IdeaSort.MostSupported => ideas.Select(idea => new Ordered
            {
                Idea = idea, By = -db.Supports.LongCount(support => support.Idea == idea.Id), Key = EF.Property<string>(idea, IdeaColumns.Key),
            }),
            _ => throw new ArgumentOutOfRangeException(nameof(ideas), Sort, "Say by which number these are listed."),
        };
    }
}
