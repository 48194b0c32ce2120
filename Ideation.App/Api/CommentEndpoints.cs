using Ideation.App.Account;
using Ideation.App.Community;
using Ideation.Domain.Common;
using Ideation.Domain.Community;
using Ideation.Domain.Ideas;
using Ideation.Domain.Network;

namespace Ideation.App.Api;

internal sealed record ApiPerson(MemberId Id, string Name);

internal sealed record ApiReaction(ReactionKind Kind, int Count);

/// <param name="Parent">The first comment of its thread; null for that one.</param>
/// <param name="Markdown">Empty when it was withdrawn or moderated.</param>
internal sealed record ApiComment(
    CommentId Id, IdeaId Idea, CommentId? Parent, ApiPerson Author, string Markdown, Side? Side, CommentStanding Standing, string? Reason,
    DateTimeOffset PostedAt, DateTimeOffset? EditedAt, bool Resolved, IReadOnlyList<ApiReaction> Reactions)
{
    public static ApiComment Of(CommentView view) => new(
        view.Id, view.Idea, view.Thread == view.Id ? null : view.Thread, new ApiPerson(view.Author.Id, view.Author.Name), view.Text, view.Side,
        view.Standing, view.Reason, view.PostedAt, view.EditedAt, view.ResolvedBy is not null,
        [.. view.Reactions.Where(r => r.By.Count > 0).Select(r => new ApiReaction(r.Kind, r.By.Count))]);
}

internal sealed record NewComment(string Markdown, CommentId? Parent = null, Side? Side = null);

internal sealed record CommentPatch(string Markdown);

/// <summary>Comments for outside clients.</summary>
internal static class CommentEndpoints
{
    public static void MapComments(this RouteGroupBuilder api)
    {
        var ofIdea = api.MapGroup("/ideas/{idea}/comments").WithTags("Comments");
        ofIdea.MapRead("/", ListAsync).Answers<ApiList<ApiComment>>("The conversation of an idea, oldest first").OfOne();
        ofIdea.MapPost("/", PostAsync).Answers<ApiComment>("Says something, or answers a comment", StatusCodes.Status201Created).OfChange();

        var comments = api.MapGroup("/comments").WithTags("Comments");
        comments.MapRead("/{id}", FindAsync).Answers<ApiComment>("One comment, with its ETag").OfOne();
        comments.MapPatch("/{id}", EditAsync).Answers<ApiComment>("Changes what one said oneself; what stood there before is kept").OfChange().WithIfMatch();
        comments.MapDelete("/{id}", WithdrawAsync).AnswersNothing("Withdraws what one said oneself").OfChange();
    }

    private static async Task<ApiList<ApiComment>> ListAsync(
        ApiCaller caller, string idea, CommentQueries comments, string? cursor, string? limit, CancellationToken cancellationToken)
    {
        var page = await comments.ListAsync(caller.Reader, Inputs.Id<IdeaId>(idea), cursor, Inputs.Limit(limit), cancellationToken)
            ?? throw new DomainException("idea.not-found");
        return new ApiList<ApiComment>([.. page.Rows.Select(ApiComment.Of)], page.Next);
    }

    private static async Task<IResult> PostAsync(
        ApiCaller caller, string idea, NewComment body, CommentCommands commands, CommentQueries comments, HttpContext context, CancellationToken cancellationToken)
    {
        var (writer, about) = (caller.Writer, Inputs.Id<IdeaId>(idea));
        CommentId id;
        if (body.Parent is { } parent)
        {
            // An answer belongs to the idea of what it answers; under another address there is nothing to answer.
            if ((await comments.FindOneAsync(writer, parent, cancellationToken))?.Idea != about)
                throw new DomainException("comment.not-found");
            id = await commands.ReplyAsync(writer, parent, body.Markdown, cancellationToken);
        }
        else
        {
            id = await commands.PostAsync(writer, about, body.Markdown, body.Side, cancellationToken: cancellationToken);
        }

        return TypedResults.Created($"/api/v1/comments/{id}", await ShowAsync(writer, id, comments, context, cancellationToken));
    }

    private static Task<ApiComment> FindAsync(ApiCaller caller, string id, CommentQueries comments, HttpContext context, CancellationToken cancellationToken) =>
        ShowAsync(caller.Reader, Inputs.Id<CommentId>(id), comments, context, cancellationToken);

    private static async Task<ApiComment> EditAsync(
        ApiCaller caller, string id, CommentPatch body, CommentCommands commands, CommentQueries comments, HttpContext context, CancellationToken cancellationToken)
    {
        await commands.EditAsync(caller.Writer, Inputs.Id<CommentId>(id), body.Markdown, Inputs.IfMatch(context.Request), cancellationToken);
        return await ShowAsync(caller.Viewer, Inputs.Id<CommentId>(id), comments, context, cancellationToken);
    }

    private static async Task<IResult> WithdrawAsync(ApiCaller caller, string id, CommentCommands commands, CancellationToken cancellationToken)
    {
        await commands.WithdrawAsync(caller.Writer, Inputs.Id<CommentId>(id), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<ApiComment> ShowAsync(Viewer viewer, CommentId id, CommentQueries comments, HttpContext context, CancellationToken cancellationToken)
    {
        var view = await comments.FindOneAsync(viewer, id, cancellationToken) ?? throw new DomainException("comment.not-found");
        context.Response.Headers.ETag = $"\"{view.Edition}\"";
        return ApiComment.Of(view);
    }
}
