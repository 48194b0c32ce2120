using System.Globalization;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Network;

namespace Ideation.App.Campaigns;

/// <summary>
/// Where a list of campaigns goes on: at a moment, leaving out the first few that share it. Nothing is shown twice when others come in before it.
/// </summary>
internal sealed record CampaignCursor(DateTimeOffset? At, int Skip)
{
    public static CampaignCursor Read(string? text) =>
        text?.Split('.') is [var ticks, var skip]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
        && int.TryParse(skip, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new CampaignCursor(new DateTimeOffset(at, TimeSpan.Zero), count)
            : new CampaignCursor(null, 0);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At!.Value.UtcTicks}.{Skip}");

    public IQueryable<Campaign> Of(IQueryable<Campaign> campaigns, CampaignMoment moment, MemberId? me, DateTimeOffset now)
    {
        var never = DateTimeOffset.MaxValue;
        var from = At;
        return moment switch
        {
            CampaignMoment.Draft => campaigns
                .Where(c => c.Status == CampaignStatus.Draft && (from == null || c.DraftedAt <= from))
                .OrderByDescending(c => c.DraftedAt).ThenBy(c => c.Id),
            CampaignMoment.Coming => campaigns
                .Where(c => c.Status == CampaignStatus.Published && c.OpensAt > now && (from == null || c.OpensAt >= from))
                .OrderBy(c => c.OpensAt).ThenBy(c => c.Id),
            CampaignMoment.Open => campaigns
                .Where(c => c.Status == CampaignStatus.Published && c.OpensAt <= now && (c.ClosesAt == null || c.ClosesAt > now))
                .Where(c => from == null || (c.ClosesAt ?? never) >= from)
                .OrderBy(c => c.ClosesAt ?? never).ThenBy(c => c.Id),
            CampaignMoment.Past => campaigns
                .Where(c => c.Status == CampaignStatus.Closed || (c.Status == CampaignStatus.Published && c.ClosesAt <= now))
                .Where(c => from == null || (c.ClosesAt ?? c.OpensAt) <= from)
                .OrderByDescending(c => c.ClosesAt ?? c.OpensAt).ThenBy(c => c.Id),
            _ => throw new ArgumentOutOfRangeException(nameof(moment), moment, "Say in which order these are listed."),
        };
    }

    public CampaignCursor After(IReadOnlyList<Campaign> shown, CampaignMoment moment)
    {
        var last = KeyOf(shown[^1], moment);
        var same = shown.Count(campaign => KeyOf(campaign, moment) == last);
        return new CampaignCursor(last, last == At ? Skip + same : same);
    }

    private static DateTimeOffset KeyOf(Campaign campaign, CampaignMoment moment) => moment switch
    {
        CampaignMoment.Draft => campaign.DraftedAt,
        CampaignMoment.Coming => campaign.OpensAt!.Value,
        CampaignMoment.Open => campaign.ClosesAt ?? DateTimeOffset.MaxValue,
        CampaignMoment.Past => campaign.ClosesAt ?? campaign.OpensAt!.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(moment), moment, "Say what these are listed by."),
    };
}
