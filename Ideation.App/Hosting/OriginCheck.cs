using Microsoft.AspNetCore.Diagnostics;

namespace Ideation.App.Hosting;

/// <summary>
/// A browser sends cookies with a WebSocket to any site that opens one: a line to a circuit, the hub or a text is accepted only from our own pages.
/// Programs send no origin, and bring a token.
/// </summary>
internal static class OriginCheck
{
    private static readonly PathString[] Lines = ["/_blazor", "/hubs", "/collab"];

    public static void UseOriginCheck(this WebApplication app) => app.Use(async (context, next) =>
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (origin.Length > 0 && Lines.Any(line => context.Request.Path.StartsWithSegments(line, StringComparison.OrdinalIgnoreCase)) && !IsOurs(origin, context.Request.Host))
        {
            // A line has no page to show; the plain answer is enough.
            if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
                pages.Enabled = false;
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        await next(context);
    });

    /// <summary>
    /// Whether a browser says that a page of ours sends this. What comes with a cookie and without a form's token is taken only then; a browser that says
    /// nothing at all does not send it.
    /// </summary>
    public static bool IsFromOurPages(HttpRequest request)
    {
        var (origin, site) = (request.Headers.Origin.ToString(), request.Headers["Sec-Fetch-Site"].ToString());
        if (site.Length > 0 && site != "same-origin")
            return false;

        return origin.Length > 0 ? IsOurs(origin, request.Host) : site.Length > 0;
    }

    private static bool IsOurs(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && HostString.FromUriComponent(from).Equals(WithPort(host, from));

    // "host:443" and "host" are the same place for https, "host:80" and "host" for http.
    private static HostString WithPort(HostString host, Uri from) =>
        host.Port is { } port && from.IsDefaultPort && port == from.Port ? new HostString(host.Host) : host;
}
