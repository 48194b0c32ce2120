using Ideation.App.Account;
using Ideation.App.Components.Ui;
using Microsoft.AspNetCore.Http.Metadata;

namespace Ideation.App.CoEditing;

/// <summary>
/// <c>POST /collab/preview</c>: Markdown as text, answered as the safe markup that every page shows of it. Nothing is kept; only our own pages may ask.
/// </summary>
internal static class TextPreview
{
    public const int MaxLength = 200_000;
    private const int MostInAMinute = 200;

    public static void MapTextPreview(this WebApplication app) =>
        app.MapPost("/collab/preview", MakeAsync).RequireAuthorization().ExcludeFromDescription().WithMetadata(new RequestSize(MaxLength * 4L));

    private static async Task<IResult> MakeAsync(HttpRequest request, Viewers viewers, AttemptLimits limits)
    {
        var viewer = await viewers.OfAsync(request.HttpContext.User);
        var rate = new AttemptLimit($"preview/{viewer.Member}", MostInAMinute, TimeSpan.FromMinutes(1));
        if (limits.WaitFor(rate) is not null)
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);

        limits.Count(rate);
        using var reader = new StreamReader(request.Body);
        var markdown = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        return markdown.Length > MaxLength ? Results.StatusCode(StatusCodes.Status413PayloadTooLarge) : Results.Text(ProseMarkup.Once(markdown), "text/html");
    }

    private sealed record RequestSize(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
