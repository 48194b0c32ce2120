using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Campaigns;

/// <summary>Every read of campaigns. What is the same for everybody who sees one is read once and shared.</summary>
public sealed class CampaignQueries(IDbContextFactory<IdeationDb> contexts, CampaignSheets sheets, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <summary>Open ones by what closes first, coming ones by what opens first, past ones by the latest.</summary>
    /// <param name="after">What the page before said comes next.</param>
    public async Task<CampaignPageOf> ListAsync(
        Viewer viewer, CampaignMoment moment, string? after = null, CancellationToken cancellationToken = default)
    {
        var now = clock.GetUtcNow();
        var cursor = CampaignCursor.Read(after);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await cursor.Of(db.Campaigns.AsNoTracking().VisibleTo(viewer), moment, viewer.Member, now)
            .Skip(cursor.Skip).Take(PageSize + 1).ToListAsync(cancellationToken);

        List<CampaignView> rows = [];
        foreach (var campaign in found.Take(PageSize))
            rows.Add(await ViewAsync(db, campaign, viewer, now, cancellationToken));
        return new CampaignPageOf(rows, found.Count > PageSize ? cursor.After(found[..PageSize], moment).ToString() : null);
    }

    /// <summary>Drafts that this person runs, the latest first.</summary>
    public async Task<IReadOnlyList<CampaignView>> DraftsAsync(Viewer viewer, CancellationToken cancellationToken = default) =>
        (await ListAsync(viewer, CampaignMoment.Draft, cancellationToken: cancellationToken)).Rows;

    public async Task<CampaignView?> FindAsync(Viewer viewer, CampaignId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var campaign = await db.Campaigns.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        return campaign is null ? null : await ViewAsync(db, campaign, viewer, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Null unless this person runs it.</summary>
    public async Task<CampaignEditing?> FindForEditingAsync(Viewer viewer, CampaignId id, CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var campaign = await db.Campaigns.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (campaign?.IsRunBy(viewer) != true)
            return null;

        return new CampaignEditing(
            await CampaignSheets.ReadAsync(db, campaign, cancellationToken),
            await CampaignSheets.PeopleAsync(db, campaign.Participants, cancellationToken));
    }

    public async Task<IReadOnlyList<Person>> FacilitatorsAsync(Viewer viewer, CampaignId id, CancellationToken cancellationToken = default) =>
        (await FindAsync(viewer, id, cancellationToken))?.Sheet.Facilitators ?? [];

    private async Task<CampaignView> ViewAsync(
        IdeationDb db, Campaign campaign, Viewer viewer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sheet = await sheets.OfAsync(campaign.Id);
        var mine = viewer.Member is { } me
            ? await db.Ideas.CountAsync(
                idea => idea.Campaign == campaign.Id && idea.State != IdeaState.Draft && (idea.Author == me || idea.CoAuthors.Contains(me)), cancellationToken)
            : 0;
        return CampaignClock.At(sheet, campaign, viewer, mine, now);
    }
}
