using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Data;
using Ideation.App.Live;
using Ideation.Domain.Campaigns;
using Ideation.Domain.CoEditing;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Campaigns;

/// <summary>The brief of a campaign: whoever sees the campaign reads it, those who run it write it until it is closed.</summary>
internal sealed class CampaignTexts : ITextOwner
{
    public TextOwnerKind Kind => TextOwnerKind.Campaign;

    public static TextId Of(CampaignId campaign) => TextId.From(campaign.Value);

    public static CampaignId Of(TextId text) => CampaignId.From(text.Value);

    public async Task<TextRights?> RightsAsync(IdeationDb db, Viewer viewer, TextId text, CancellationToken cancellationToken)
    {
        var id = Of(text);
        var campaign = await db.Campaigns.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        return campaign is null ? null : new TextRights(campaign.IsRunBy(viewer), campaign.Status is CampaignStatus.Closed);
    }

    public async Task<OwnedText?> FindAsync(IdeationDb db, TextId text, CancellationToken cancellationToken)
    {
        var id = Of(text);
        var campaign = await db.Campaigns.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        return campaign is null ? null : new OwnedText(campaign.Brief, campaign.DraftedBy, campaign.DraftedAt, [LiveTopic.Of(campaign.Id)]);
    }

    public async Task FollowAsync(IdeationDb db, TextNow now, CancellationToken cancellationToken)
    {
        var id = Of(now.Text);
        if (await db.Campaigns.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) is { } campaign)
            campaign.Follow(now.Markdown, now.By, now.At);
    }
}
