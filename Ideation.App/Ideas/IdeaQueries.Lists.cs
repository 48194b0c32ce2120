using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.App.Data;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Ideas;

public sealed partial class IdeaQueries
{
    public const int MostPerPage = 100;

    /// <param name="cursor">What the page before said comes next; refused with <c>idea.cursor-unknown</c> when it belongs to another order.</param>
    public async Task<IdeaPageOf> ListAsync(
        Viewer viewer, IdeaFilter filter, string? cursor = null, int limit = 20, CancellationToken cancellationToken = default)
    {
        var most = Math.Clamp(limit, 1, MostPerPage);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var order = IdeaOrder.Read(await SortOfAsync(db, viewer, filter, cancellationToken), cursor);
        var found = await Rows(db, order.Of(db, IdeaSelection.Of(db, viewer, filter), viewer, filter).Take(most + 1)).ToListAsync(cancellationToken);

        var rows = await WithNamesAsync(db, found, cancellationToken);
        return new IdeaPageOf([.. rows.Take(most)], found.Count > most ? order.After(found[most - 1].By, found[most - 1].Key) : null);
    }

    /// <summary>These ideas as they are now, in this order, without those that are gone.</summary>
    public async Task<IReadOnlyList<IdeaRow>> RowsAsync(Viewer viewer, IReadOnlyList<IdeaId> ids, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ideas = db.Ideas.AsNoTracking().VisibleTo(db, viewer).Where(idea => ids.Contains(idea.Id));
        var found = await Rows(db, new IdeaOrder(IdeaSort.Newest, null, "").Of(db, ideas, viewer, new IdeaFilter())).ToListAsync(cancellationToken);
        return [.. ids.Join(await WithNamesAsync(db, found, cancellationToken), id => id, row => row.Id, (_, row) => row)];
    }

    /// <summary>How many ideas wait for an answer of this person.</summary>
    public async Task<int> CountToAnswerAsync(Viewer viewer, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await IdeaSelection.Of(db, viewer, new IdeaFilter { ToAnswer = true }).CountAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<IdeaRow>> WithNamesAsync(IdeationDb db, IReadOnlyList<FoundRow> found, CancellationToken cancellationToken)
    {
        var campaigns = await CampaignsAsync(db, [.. found.Select(row => row.Campaign).Distinct()], cancellationToken);
        var names = await NamesAsync(db, [.. found.SelectMany(row => row.CoAuthors.Append(row.Author)).Distinct()], cancellationToken);
        return [.. found.Select(row => RowOf(row, campaigns[row.Campaign], names))];
    }

    /// <summary>How many ideas that the filter lets through were submitted after that moment.</summary>
    public async Task<int> NewSinceAsync(Viewer viewer, IdeaFilter filter, DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        var ticks = since.UtcTicks;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await IdeaSelection.Of(db, viewer, filter)
            .CountAsync(idea => idea.State != IdeaState.Draft && EF.Property<long>(idea, IdeaColumns.ListedAt) > ticks, cancellationToken);
    }

    /// <summary>What waits for an answer of this person, the most pressing first.</summary>
    public Task<IdeaPageOf> AwaitingAnswerAsync(Viewer viewer, string? cursor = null, int limit = 20, CancellationToken cancellationToken = default) =>
        ListAsync(viewer, new IdeaFilter { ToAnswer = true, Sort = IdeaSort.DueFirst }, cursor, limit, cancellationToken);

    /// <summary>What this person writes or was asked to write, drafts included, the latest first.</summary>
    public Task<IdeaPageOf> MineAsync(Viewer viewer, string? cursor = null, int limit = 20, CancellationToken cancellationToken = default) =>
        ListAsync(viewer, new IdeaFilter { Mine = true, Sort = IdeaSort.Newest }, cursor, limit, cancellationToken);

    private static async Task<IdeaSort> SortOfAsync(IdeationDb db, Viewer viewer, IdeaFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Sort is not IdeaSort.Usual)
            return filter.Sort;
        if (filter.ToAnswer)
            return IdeaSort.DueFirst;
        if (filter.Mine)
            return IdeaSort.Newest;

        var selecting = filter.Campaign is { } id
            && await db.Campaigns.VisibleTo(viewer).AnyAsync(campaign => campaign.Id == id && campaign.SelectionStartedAt != null, cancellationToken);
        return selecting ? IdeaSort.MostSupported : IdeaSort.Shuffled;
    }

    private static IQueryable<FoundRow> Rows(IdeationDb db, IQueryable<Ordered> ordered) => ordered.Select(one => new FoundRow(
        one.Idea.Id, one.Idea.Title, one.Idea.Problem, one.Idea.State, one.Idea.Campaign, one.Idea.Author, one.Idea.CoAuthors, one.Idea.Tags, one.Idea.Theme,
        one.Idea.Receipt, one.Idea.DueAt, one.Idea.CreatedAt, one.Idea.WrittenAt, one.Idea.EnteredStateAt, one.Idea.Revision, one.By, one.Key,
        db.Organisations.Where(place => place.Id == one.Idea.Agency).Select(place => new Place(place.Id, place.Kind, place.Name, place.Code)).Single(),
        db.Supports.Count(support => support.Idea == one.Idea.Id),
        db.Comments.Count(comment => comment.Idea == one.Idea.Id && comment.Withdrawal == null && comment.Moderation == null)));

    private static IdeaRow RowOf(FoundRow row, FoundCampaign campaign, Dictionary<MemberId, string> names) => new(
        row.Id, row.Title, row.Problem, row.State, campaign.Labels.GetValueOrDefault(IdeaPath.CodeOf(row.State), ""), row.Campaign, campaign.Question,
        row.Place, names[row.Author], [names[row.Author], .. row.CoAuthors.Select(member => names[member])], row.Tags, row.Theme, row.Supports, row.Comments,
        row.Receipt, row.DueAt, row.Receipt?.SubmittedAt ?? row.CreatedAt, row.WrittenAt > row.EnteredStateAt ? row.WrittenAt.Value : row.EnteredStateAt, row.Revision);

    private static async Task<Dictionary<CampaignId, FoundCampaign>> CampaignsAsync(IdeationDb db, IReadOnlyList<CampaignId> ids, CancellationToken cancellationToken) =>
        await db.Campaigns.AsNoTracking().Where(campaign => ids.Contains(campaign.Id))
            .Select(campaign => new FoundCampaign(campaign.Id, campaign.Question, EF.Property<Dictionary<string, string>>(campaign, "_labels")))
            .ToDictionaryAsync(campaign => campaign.Id, cancellationToken);

    private static async Task<Dictionary<MemberId, string>> NamesAsync(IdeationDb db, IReadOnlyList<MemberId> ids, CancellationToken cancellationToken) =>
        await db.Members.AsNoTracking().Where(member => ids.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, member => member.Name, cancellationToken);

    private sealed record FoundCampaign(CampaignId Id, string Question, IReadOnlyDictionary<string, string> Labels);

    private sealed record FoundRow(
        IdeaId Id, string Title, string Problem, IdeaState State, CampaignId Campaign, MemberId Author, IReadOnlyList<MemberId> CoAuthors, IReadOnlyList<string> Tags,
        string? Theme, Receipt? Receipt, DateTimeOffset? DueAt, DateTimeOffset CreatedAt, DateTimeOffset? WrittenAt, DateTimeOffset EnteredStateAt,
        int Revision, long By, string Key, Place Place, int Supports, int Comments);
}
