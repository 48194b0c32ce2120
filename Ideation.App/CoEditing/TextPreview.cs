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
            return Refused(StatusCodes.Status429TooManyRequests);

        limits.Count(rate);
        using var reader = new StreamReader(request.Body);
        var markdown = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        return markdown.Length > MaxLength ? Refused(StatusCodes.Status413PayloadTooLarge) : Results.Text(ProseMarkup.Once(markdown), "text/html");
    }

    // With a type of its own, so that no page is put in the place of the plain answer.
    private static IResult Refused(int status) => Results.Text("", "text/plain", statusCode: status);

    private sealed record RequestSize(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
