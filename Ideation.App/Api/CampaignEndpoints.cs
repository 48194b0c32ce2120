using Ideation.App.Account;
using Ideation.App.Campaigns;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Common;

namespace Ideation.App.Api;

internal sealed record ApiPhase(string Name, DateTimeOffset OpensAt, IReadOnlyList<Capability> Capabilities, DateTimeOffset? ClosesAt = null);

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
            sheet.Calendar.OpensAt, sheet.Calendar.ClosesAt, [.. sheet.Calendar.Phases.Select(p => new ApiPhase(p.Name, p.OpensAt, p.Capabilities, p.ClosesAt))],
            view.Phase?.Name, words.Themes, view.Numbers.Ideas, view.Numbers.People, view.Numbers.Agencies, view.Numbers.Supports, view.Numbers.Comments);
    }
}

/// <summary>What is left out stays as it is.</summary>
internal sealed record CampaignBody(
    string? Question = null, CampaignKind? Kind = null, CampaignAudience? Audience = null, string? Pitch = null, string? Brief = null, string? Rules = null,
    IReadOnlyList<string>? Themes = null, bool? AsksForAndAgainst = null, int? AnswerWithinWorkingDays = null)
{
    public CampaignDescription Over(CampaignDescription known) => known with
    {
        Question = Question ?? known.Question,
        Kind = Kind ?? known.Kind,
        Audience = Audience ?? known.Audience,
        Pitch = Pitch ?? known.Pitch,
        Brief = Brief ?? known.Brief,
        Rules = Rules ?? known.Rules,
        Themes = Inputs.List(Themes, "themes") ?? known.Themes,
        AsksForAndAgainst = AsksForAndAgainst ?? known.AsksForAndAgainst,
        AnswerWithinWorkingDays = AnswerWithinWorkingDays ?? known.AnswerWithinWorkingDays,
    };
}

internal sealed record CalendarBody(IReadOnlyList<ApiPhase> Phases, DateTimeOffset? OpensAt = null, DateTimeOffset? ClosesAt = null);

internal sealed record ClosingBody(string Reason);

/// <summary>Campaigns for outside clients.</summary>
internal static class CampaignEndpoints
{
    public static void MapCampaigns(this RouteGroupBuilder api)
    {
        var campaigns = api.MapGroup("/campaigns").WithTags("Campaigns");
        campaigns.MapRead("/", ListAsync).Answers<ApiList<ApiCampaign>>("Campaigns that the caller may see: open ones unless `moment` says coming, past or draft");
        campaigns.MapRead("/{id}", FindAsync).Answers<ApiCampaign>("One campaign, with its ETag").OfOne();
        campaigns.MapPost("/", DraftAsync).Answers<ApiCampaign>("Drafts a campaign (scope facilitate)", StatusCodes.Status201Created).OfChange();
        campaigns.MapPatch("/{id}", DescribeAsync).Answers<ApiCampaign>("Changes what is written about a campaign; If-Match names the version it is based on (scope facilitate)").OfChange().WithIfMatch();
        campaigns.MapPut("/{id}/calendar", ScheduleAsync).Answers<ApiCampaign>("Sets the dates and phases; If-Match as above (scope facilitate)").OfChange().WithIfMatch();
        campaigns.MapPost("/{id}/publish", PublishAsync).Answers<ApiCampaign>("Publishes a draft; publishing twice is publishing once (scope facilitate)").OfChange();
        campaigns.MapPost("/{id}/close", CloseAsync).Answers<ApiCampaign>("Closes a campaign with a reason; closing twice is closing once (scope facilitate)").OfChange();
    }

    private static async Task<ApiList<ApiCampaign>> ListAsync(
        ApiCaller caller, CampaignQueries campaigns, string? moment, string? cursor, string? limit, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrEmpty(cursor) && CampaignCursor.Read(cursor).At is null)
            throw ApiErrors.CampaignCursorUnknown();

        var page = await campaigns.ListAsync(caller.Reader, MomentOf(moment), cursor, Inputs.Limit(limit), cancellationToken);
        return new ApiList<ApiCampaign>([.. page.Rows.Select(ApiCampaign.Of)], page.Next);
    }

    private static Task<ApiCampaign> FindAsync(ApiCaller caller, string id, CampaignQueries campaigns, HttpContext context, CancellationToken cancellationToken) =>
        ShowAsync(caller.Reader, Inputs.Id<CampaignId>(id), campaigns, context, cancellationToken);

    private static async Task<IResult> DraftAsync(
        ApiCaller caller, CampaignBody body, CampaignCommands commands, CampaignQueries campaigns, HttpContext context, CancellationToken cancellationToken)
    {
        var id = await commands.DraftAsync(caller.Facilitator, body.Over(new CampaignDescription()), cancellationToken: cancellationToken);
        return TypedResults.Created($"/api/v1/campaigns/{id}", await ShowAsync(caller.Viewer, id, campaigns, context, cancellationToken));
    }

    private static async Task<ApiCampaign> DescribeAsync(
        ApiCaller caller, string id, CampaignBody body, CampaignCommands commands, CampaignQueries campaigns, HttpContext context, CancellationToken cancellationToken)
    {
        var (runner, campaign, basedOn) = (caller.Facilitator, Inputs.Id<CampaignId>(id), Inputs.IfMatch(context.Request));
        var known = await campaigns.FindAsync(runner, campaign, cancellationToken) ?? throw new DomainException("campaign.not-found");
        // A brief that is not given stays as those who type it have it now.
        if (body.Brief is null)
            await commands.DescribeBesideBriefAsync(runner, campaign, basedOn, body.Over(known.Words), cancellationToken);
        else
            await commands.DescribeAsync(runner, campaign, basedOn, body.Over(known.Words), cancellationToken);
        return await ShowAsync(runner, campaign, campaigns, context, cancellationToken);
    }

    private static async Task<ApiCampaign> ScheduleAsync(
        ApiCaller caller, string id, CalendarBody body, CampaignCommands commands, CampaignQueries campaigns, HttpContext context, CancellationToken cancellationToken)
    {
        var (runner, campaign) = (caller.Facilitator, Inputs.Id<CampaignId>(id));
        var phases = Inputs.List(body.Phases, "phases")!.Select(phase => new CampaignPhase(phase.Name, phase.OpensAt, phase.ClosesAt, phase.Capabilities));
        await commands.ScheduleAsync(runner, campaign, Inputs.IfMatch(context.Request), new CampaignCalendar(body.OpensAt, body.ClosesAt, [.. phases]), cancellationToken);
        return await ShowAsync(runner, campaign, campaigns, context, cancellationToken);
    }

    private static Task<ApiCampaign> PublishAsync(
        ApiCaller caller, string id, CampaignCommands commands, CampaignQueries campaigns, HttpContext context, CancellationToken cancellationToken) =>
        StepAsync(caller.Facilitator, id, CampaignStatus.Published, campaigns, context, campaign => commands.PublishAsync(caller.Facilitator, campaign, cancellationToken), cancellationToken);

    private static Task<ApiCampaign> CloseAsync(
        ApiCaller caller, string id, ClosingBody body, CampaignCommands commands, CampaignQueries campaigns, HttpContext context, CancellationToken cancellationToken) =>
        StepAsync(caller.Facilitator, id, CampaignStatus.Closed, campaigns, context, campaign => commands.CloseAsync(caller.Facilitator, campaign, body.Reason, cancellationToken), cancellationToken);

    // A step that has been taken is answered with what is, and changes nothing.
    private static async Task<ApiCampaign> StepAsync(
        Viewer runner, string id, CampaignStatus goal, CampaignQueries campaigns, HttpContext context, Func<CampaignId, Task> step, CancellationToken cancellationToken)
    {
        var campaign = Inputs.Id<CampaignId>(id);
        var known = await campaigns.FindAsync(runner, campaign, cancellationToken) ?? throw new DomainException("campaign.not-found");
        if (known.Sheet.Status != goal)
            await step(campaign);
        return await ShowAsync(runner, campaign, campaigns, context, cancellationToken);
    }

    private static async Task<ApiCampaign> ShowAsync(Viewer viewer, CampaignId id, CampaignQueries campaigns, HttpContext context, CancellationToken cancellationToken)
    {
        var view = await campaigns.FindAsync(viewer, id, cancellationToken) ?? throw new DomainException("campaign.not-found");
        context.Response.Headers.ETag = $"\"{view.Sheet.Version}\"";
        return ApiCampaign.Of(view);
    }

    private static CampaignMoment MomentOf(string? text) => text switch
    {
        null or "" or "open" => CampaignMoment.Open,
        "coming" => CampaignMoment.Coming,
        "past" => CampaignMoment.Past,
        "draft" => CampaignMoment.Draft,
        _ => throw ApiErrors.Malformed("moment", "open, coming, past, draft"),
    };
}
