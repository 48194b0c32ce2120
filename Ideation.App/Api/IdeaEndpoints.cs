using Ideation.App.Account;
using Ideation.App.CoEditing;
using Ideation.App.Ideas;
using Ideation.Domain.Campaigns;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Api;

internal sealed record ApiList<T>(IReadOnlyList<T> Items, string? Next);

internal sealed record ApiIdeaLine(
    IdeaId Id, string Title, IdeaState State, CampaignId Campaign, OrganisationId Agency, IReadOnlyList<string> Authors,
    int Supports, int Comments, DateTimeOffset UpdatedAt, DateOnly? AnswerBy, IdeaId TextId, IReadOnlyList<string> Tags, string? Theme)
{
    public static ApiIdeaLine Of(IdeaRow row) => new(
        row.Id, row.Title, row.State, row.Campaign, row.Agency.Id, row.Writers, row.Supports, row.Comments, row.UpdatedAt,
        row.Receipt?.AnswerBy, row.Id, row.Tags, row.Theme);
}

internal sealed record ApiIdea(
    IdeaId Id, string Title, IdeaState State, CampaignId Campaign, OrganisationId Agency, IReadOnlyList<string> Authors,
    int Supports, int Comments, DateTimeOffset UpdatedAt, DateOnly? AnswerBy, IdeaId TextId, IReadOnlyList<string> Tags, string? Theme,
    string Problem, string Beneficiaries, string Markdown, int Revision, string? Receipt, DateTimeOffset? SubmittedAt)
{
    public static ApiIdea Of(IdeaView idea) => new(
        idea.Id, idea.Title, idea.State, idea.Campaign.Id, idea.Agency.Id, [idea.Author.Name, .. idea.CoAuthors.Select(person => person.Name)],
        idea.Supports.Count, idea.Comments, Latest(idea), idea.Receipt?.AnswerBy, idea.Id, idea.Writing.Tags, idea.Writing.Theme,
        idea.Writing.Problem, idea.Writing.Beneficiaries, idea.Writing.Text, idea.Revision, idea.Receipt?.Number, idea.Receipt?.SubmittedAt);

    private static DateTimeOffset Latest(IdeaView idea)
    {
        DateTimeOffset?[] moments = [idea.WrittenAt, idea.Path.Count > 0 ? idea.Path[^1].Fact.At : null];
        return moments.Max() ?? idea.CreatedAt;
    }
}

internal sealed record NewIdea(
    CampaignId Campaign, string Title, string? Markdown = null, IReadOnlyList<string>? Tags = null, string? Problem = null, string? Beneficiaries = null,
    string? Theme = null, OrganisationId? Agency = null);

internal sealed record IdeaPatch(
    string? Title = null, string? Markdown = null, IReadOnlyList<string>? Tags = null, string? Problem = null, string? Beneficiaries = null,
    string? Theme = null, bool? Substantial = null);

/// <summary>Ideas for outside clients: the same commands and queries as the pages.</summary>
internal static class IdeaEndpoints
{
    public static void MapIdeas(this RouteGroupBuilder api)
    {
        var ideas = api.MapGroup("/ideas").WithTags("Ideas");
        ideas.MapRead("/", ListAsync).Answers<ApiList<ApiIdeaLine>>("Ideas that the caller may see, the latest first; drafts only with `state=draft`");
        ideas.MapPost("/", DraftAsync).Answers<ApiIdea>("Drafts an idea", StatusCodes.Status201Created).OfChange();
        ideas.MapRead("/{id}", FindAsync).Answers<ApiIdea>("One idea, with its text and ETag").OfOne();
        ideas.MapPatch("/{id}", WriteAsync).Answers<ApiIdea>("Changes the words of an idea; If-Match names the revision it is based on").OfChange().WithIfMatch();
        ideas.MapPost("/{id}/submit", SubmitAsync).Answers<ApiIdea>("Submits a draft: it has a receipt and an answer-by date").OfChange();
        ideas.MapPut("/{id}/support", SupportAsync).AnswersNothing("Supports an idea by name; twice is once").OfChange();
        ideas.MapDelete("/{id}/support", TakeBackSupportAsync).AnswersNothing("Takes the support back; what was not given changes nothing").OfChange();
    }

    private static async Task<ApiList<ApiIdeaLine>> ListAsync(
        ApiCaller caller, IdeaQueries ideas, string? campaign, string? state, string? agency, string? q, string? cursor, string? limit, CancellationToken cancellationToken)
    {
        var filter = new IdeaFilter
        {
            Campaign = Inputs.OptionalId<CampaignId>(campaign, "campaign"),
            State = Inputs.OptionalState(state),
            Place = Inputs.OptionalId<OrganisationId>(agency, "agency"),
            Text = q,
            Sort = IdeaSort.Newest,
        };
        var page = await ideas.ListAsync(caller.Reader, filter, cursor, Inputs.Limit(limit), cancellationToken);
        return new ApiList<ApiIdeaLine>([.. page.Items.Select(ApiIdeaLine.Of)], page.Next);
    }

    private static async Task<IResult> DraftAsync(
        ApiCaller caller, NewIdea body, IdeaCommands commands, IdeaQueries ideas, HttpContext context, CancellationToken cancellationToken)
    {
        var writing = new IdeaWriting
        {
            Title = body.Title,
            Text = body.Markdown ?? "",
            Tags = Inputs.List(body.Tags, "tags") ?? [],
            Problem = body.Problem ?? "",
            Beneficiaries = body.Beneficiaries ?? "",
            Theme = body.Theme,
        };
        var id = await commands.DraftAsync(caller.Writer, body.Campaign, writing, body.Agency, cancellationToken);
        var idea = await ShowAsync(caller.Viewer, id, ideas, context, cancellationToken);
        return TypedResults.Created($"/api/v1/ideas/{id}", idea);
    }

    private static Task<ApiIdea> FindAsync(ApiCaller caller, string id, IdeaQueries ideas, HttpContext context, CancellationToken cancellationToken) =>
        ShowAsync(caller.Reader, Inputs.Id<IdeaId>(id), ideas, context, cancellationToken);

    private static async Task<ApiIdea> WriteAsync(
        ApiCaller caller, string id, IdeaPatch body, IdeaCommands commands, IdeaQueries ideas, HttpContext context, CancellationToken cancellationToken)
    {
        var (writer, idea) = (caller.Writer, Inputs.Id<IdeaId>(id));
        var (basedOn, textSeq) = Inputs.IfMatchOfText(context.Request);
        var known = await ideas.FindAsync(writer, idea, cancellationToken) ?? throw new Domain.Common.DomainException("idea.not-found");
        var writing = known.Writing with
        {
            Title = body.Title ?? known.Writing.Title,
            Text = body.Markdown ?? known.Writing.Text,
            Tags = Inputs.List(body.Tags, "tags") ?? known.Writing.Tags,
            Problem = body.Problem ?? known.Writing.Problem,
            Beneficiaries = body.Beneficiaries ?? known.Writing.Beneficiaries,
            Theme = body.Theme ?? known.Writing.Theme,
        };
        await commands.WriteAsync(writer, idea, basedOn, writing, body.Substantial ?? false, textSeq, cancellationToken);
        return await ShowAsync(caller.Viewer, idea, ideas, context, cancellationToken);
    }

    private static async Task<ApiIdea> SubmitAsync(
        ApiCaller caller, string id, IdeaCommands commands, IdeaQueries ideas, HttpContext context, CancellationToken cancellationToken)
    {
        await commands.SubmitAsync(caller.Writer, Inputs.Id<IdeaId>(id), cancellationToken);
        return await ShowAsync(caller.Viewer, Inputs.Id<IdeaId>(id), ideas, context, cancellationToken);
    }

    private static async Task<IResult> SupportAsync(ApiCaller caller, string id, IdeaCommands commands, CancellationToken cancellationToken)
    {
        await commands.SupportAsync(caller.Writer, Inputs.Id<IdeaId>(id), cancellationToken: cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> TakeBackSupportAsync(ApiCaller caller, string id, IdeaCommands commands, CancellationToken cancellationToken)
    {
        await commands.TakeBackSupportAsync(caller.Writer, Inputs.Id<IdeaId>(id), cancellationToken);
        return TypedResults.NoContent();
    }

    internal static async Task<ApiIdea> ShowAsync(Viewer viewer, IdeaId id, IdeaQueries ideas, HttpContext context, CancellationToken cancellationToken)
    {
        var idea = await ideas.FindAsync(viewer, id, cancellationToken) ?? throw new Domain.Common.DomainException("idea.not-found");
        var texts = context.RequestServices.GetRequiredService<SharedTexts>();
        context.Response.Headers.ETag = await texts.SeqAsync(IdeaTexts.Of(id), cancellationToken) is { } seq ? $"\"{idea.Revision}.{seq}\"" : $"\"{idea.Revision}\"";
        return ApiIdea.Of(idea);
    }
}
