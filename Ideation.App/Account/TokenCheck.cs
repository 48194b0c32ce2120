using Microsoft.AspNetCore.Diagnostics;

namespace Ideation.App.Account;

/// <summary>
/// A line to a hub that comes with a token which is unknown, expired or revoked is not opened: as nobody it would stay silent where the client expects
/// to hear. Calls of the API say so themselves, in words, and so do texts.
/// </summary>
internal static class TokenCheck
{
    public static void UseTokenCheck(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase)
            || BearerTokens.Of(context.Request) is null
            || context.User.Identity?.IsAuthenticated is true)
        {
            await next(context);
            return;
        }

        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.Headers.WWWAuthenticate = BearerTokens.Name;
    });
}
