using System.Globalization;
using Ideation.App.Account;
using Ideation.App.Api;
using Ideation.App.Components;
using Ideation.App.Hosting;
using Ideation.Domain.Common;
using Ideation.Domain.Ideas;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Ideation.App.Attachments;

/// <summary>
/// <c>POST /ideas/{id}/attachments</c> takes a file from our own pages; <c>GET /attachments/{id}/{name}</c> gives it to whoever sees the idea.
/// </summary>
internal static class AttachmentEndpoints
{
    public static void MapAttachments(this WebApplication app)
    {
        app.MapPost("/ideas/{id:guid}/attachments", TakeAsync)
            .WithMetadata(new RequestSizeLimitAttribute(Attachment.MaxBytes + ReceivedFile.Wrapping))
            .DisableAntiforgery().ExcludeFromDescription();
        app.MapGet("/attachments/{id:guid}/{name}", GiveAsync).WithMetadata(new Sandboxed()).ExcludeFromDescription();
    }

    /// <summary>Answers 201 with <c>address</c> and <c>name</c> (what the editor writes between the brackets), or a problem with its rule.</summary>
    private static async Task<IResult> TakeAsync(
        HttpContext context, Guid id, Viewers viewers, AttachmentCommands commands, AttachmentPace pace, Texts texts, CancellationToken cancellationToken)
    {
        try
        {
            if (!OriginCheck.IsFromOurPages(context.Request))
                throw AttachmentRefusals.Elsewhere();
            var viewer = await viewers.OfAsync(context.User, cancellationToken);
            await commands.GuardMayAttachAsync(viewer, IdeaId.From(id), cancellationToken);
            if (pace.WaitFor(viewer) is { } wait)
            {
                context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                throw AttachmentRefusals.TooOften();
            }

            var received = await ReceivedFile.ReadAsync(context.Request, cancellationToken);
            var ready = await pace.InTurnAsync(() => ReadyFile.From(received.Bytes), cancellationToken);
            var attached = await commands.AttachAsync(viewer, IdeaId.From(id), received.Name, received.Alternative, ready, cancellationToken);
            return TypedResults.Created(attached.Address, new AttachedAnswer(attached.Address, AttachmentMarks.BetweenBrackets(attached.Alternative), attached.IsPicture, attached.Width, attached.Height));
        }
        catch (DomainException refusal)
        {
            return TypedResults.Problem(Problems.Of(context, StatusOf(refusal.Rule), refusal.Rule, texts[refusal.Rule, [.. refusal.Arguments]]));
        }
    }

    private static async Task<IResult> GiveAsync(
        HttpContext context, Guid id, string? size, Viewers viewers, AttachmentQueries attachments, AttachmentFiles files, CancellationToken cancellationToken)
    {
        var viewer = await viewers.OfAsync(context.User, cancellationToken);
        if (await attachments.FindAsync(viewer, AttachmentId.From(id), cancellationToken) is not { } found)
            return TypedResults.NotFound();

        var small = size is "small" && found.IsPicture;
        var path = files.PathOf(found.Id, small);
        if (!File.Exists(path))
            return TypedResults.NotFound();

        // Asked again each time, because rights are withdrawn; unchanged, nothing is sent twice.
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = HeaderNames.Cookie;
        context.Response.Headers.ContentDisposition = Disposition(found);
        return TypedResults.PhysicalFile(
            path, small ? "image/webp" : TypeOf(found.Kind), entityTag: new EntityTagHeaderValue($"\"{found.Hash}{(small ? "-small" : "")}\""), enableRangeProcessing: true);
    }

    private static string Disposition(AttachmentView found)
    {
        var disposition = new ContentDispositionHeaderValue(found.IsPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(found.Name);
        return disposition.ToString();
    }

    private static string TypeOf(AttachmentKind kind) => kind switch
    {
        AttachmentKind.Jpeg => "image/jpeg",
        AttachmentKind.Png => "image/png",
        AttachmentKind.Webp => "image/webp",
        AttachmentKind.Pdf => "application/pdf",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Say what this kind is served as."),
    };

    private static int StatusOf(string rule) => rule switch
    {
        "attachment.elsewhere" => StatusCodes.Status403Forbidden,
        "attachment.file-missing" => StatusCodes.Status400BadRequest,
        "attachment.too-large" => StatusCodes.Status413PayloadTooLarge,
        "attachment.kind-unknown" => StatusCodes.Status415UnsupportedMediaType,
        "attachment.too-often" => StatusCodes.Status429TooManyRequests,
        _ => Problems.StatusOf(rule),
    };

    private sealed record AttachedAnswer(string Address, string Name, bool IsPicture, int Width, int Height);
}
