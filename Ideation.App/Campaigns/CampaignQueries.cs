using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Campaigns;

/// <summary>Every read of campaigns. What is the same for everybody who sees one is read once and shared.</summary>
public sealed class CampaignQueries(
    IDbContextFactory<IdeationDb> contexts, CampaignSheets sheets, SharedTexts texts, TextQueries shared, TimeProvider clock)
{
    public const int PageSize = 20;
    public const int MostPerPage = 100;

    /// <summary>Open ones by what closes first, coming ones by what opens first, past ones by the latest.</summary>
    /// <param name="after">What the page before said comes next.</param>
    public async Task<CampaignPageOf> ListAsync(
        Viewer viewer, CampaignMoment moment, string? after = null, int limit = PageSize, CancellationToken cancellationToken = default)
    {
        var most = Math.Clamp(limit, 1, MostPerPage);
        var now = clock.GetUtcNow();
        var cursor = CampaignCursor.Read(after);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await cursor.Of(db.Campaigns.AsNoTracking().VisibleTo(viewer), moment, viewer.Member, now)
            .Skip(cursor.Skip).Take(most + 1).ToListAsync(cancellationToken);

        List<CampaignView> rows = [];
        foreach (var campaign in found.Take(most))
        {
            if (await sheets.RecordAsync(campaign.Id) is { } record)
                rows.Add(await ViewAsync(record, viewer, now));
        }

        return new CampaignPageOf(rows, found.Count > most ? cursor.After(found[..most], moment).ToString() : null);
    }

    /// <summary>Drafts that this person runs, the latest first.</summary>
    public async Task<IReadOnlyList<CampaignView>> DraftsAsync(Viewer viewer, CancellationToken cancellationToken = default) =>
        (await ListAsync(viewer, CampaignMoment.Draft, cancellationToken: cancellationToken)).Rows;

    public async Task<CampaignView?> FindAsync(Viewer viewer, CampaignId id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await sheets.RecordAsync(id) is { } record && record.Campaign.IsVisibleTo(viewer) ? await ViewAsync(record, viewer, clock.GetUtcNow()) : null;
    }

    /// <summary>Null unless this person runs it.</summary>
    public async Task<CampaignEditing?> FindForEditingAsync(Viewer viewer, CampaignId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var campaign = await db.Campaigns.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (campaign?.IsRunBy(viewer) != true)
            return null;

        var text = CampaignTexts.Of(id);
        return new CampaignEditing(
            await CampaignSheets.ReadAsync(db, campaign, cancellationToken),
            await CampaignSheets.PeopleAsync(db, campaign.Participants, cancellationToken),
            texts.Peek(text)?.Markdown ?? campaign.Brief,
            await shared.EpochAsync(viewer, text, cancellationToken));
    }

    public async Task<IReadOnlyList<Person>> FacilitatorsAsync(Viewer viewer, CampaignId id, CancellationToken cancellationToken = default) =>
        (await FindAsync(viewer, id, cancellationToken))?.Sheet.Facilitators ?? [];

    private async Task<CampaignView> ViewAsync(CampaignRecord record, Viewer viewer, DateTimeOffset now) =>
        CampaignClock.At(
            await sheets.OfAsync(record.Campaign.Id), record.Campaign, viewer, viewer.Member is { } me ? record.Writers.GetValueOrDefault(me) : 0, now);
}
