using Ideation.App.Campaigns;
using Ideation.Domain.Campaigns;

namespace Ideation.App.Api;

internal sealed record ApiPhase(string Name, DateTimeOffset OpensAt, DateTimeOffset? ClosesAt, IReadOnlyList<Capability> Capabilities);

internal sealed record ApiCampaign(
    CampaignId Id, string Question, CampaignKind Kind, CampaignStatus Status, CampaignMoment Moment, CampaignAudience Audience, string Pitch, string Brief, string Rules,
    DateTimeOffset? OpensAt, DateTimeOffset? ClosesAt, IReadOnlyList<ApiPhase> Phases, string? Phase, IReadOnlyList<string> Themes,
    int Ideas, int People, int Agencies, int Supports, int Comments)
{
    public static ApiCampaign Of(CampaignView view)
    {
        var (sheet, words) = (view.Sheet, view.Words);
        return new ApiCampaign(
            sheet.Id, words.Question, words.Kind, sheet.Status, view.Moment, words.Audience, words.Pitch, words.Brief, words.Rules,
            sheet.Calendar.OpensAt, sheet.Calendar.ClosesAt, [.. sheet.Calendar.Phases.Select(p => new ApiPhase(p.Name, p.OpensAt, p.ClosesAt, p.Capabilities))],
            view.Phase?.Name, words.Themes, view.Numbers.Ideas, view.Numbers.People, view.Numbers.Agencies, view.Numbers.Supports, view.Numbers.Comments);
    }
}

/// <summary>Campaigns for outside clients.</summary>
internal static class CampaignEndpoints
{
    public static void MapCampaigns(this RouteGroupBuilder api)
    {
        var campaigns = api.MapGroup("/campaigns").WithTags("Campaigns");
        campaigns.MapGet("/", ListAsync).WithSummary("Campaigns that the caller may see: open ones unless `moment` says coming, past or draft");
        campaigns.MapGet("/{id}", FindAsync).WithSummary("One campaign");
    }

    private static async Task<ApiList<ApiCampaign>> ListAsync(
        ApiCaller caller, CampaignQueries campaigns, string? moment, string? cursor, CancellationToken cancellationToken)
    {
        var page = await campaigns.ListAsync(caller.Reader, MomentOf(moment), cursor, cancellationToken);
        return new ApiList<ApiCampaign>([.. page.Rows.Select(ApiCampaign.Of)], page.Next);
    }

    private static async Task<ApiCampaign> FindAsync(ApiCaller caller, string id, CampaignQueries campaigns, CancellationToken cancellationToken) =>
        ApiCampaign.Of(await campaigns.FindAsync(caller.Reader, Inputs.Id<CampaignId>(id), cancellationToken)
            ?? throw new Domain.Common.DomainException("campaign.not-found"));

    private static CampaignMoment MomentOf(string? text) => text switch
    {
        null or "" or "open" => CampaignMoment.Open,
        "coming" => CampaignMoment.Coming,
        "past" => CampaignMoment.Past,
        "draft" => CampaignMoment.Draft,
        _ => throw ApiErrors.Malformed("moment", "open, coming, past, draft"),
    };
}
