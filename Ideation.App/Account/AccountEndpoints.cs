using Ideation.App.Components;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Ideation.App.Account;

/// <summary>What only sets a cookie and sends back. Forms from our own pages, held by antiforgery.</summary>
internal static class AccountEndpoints
{
    public static void MapAccountEndpoints(this WebApplication app)
    {
        app.MapPost("/account/sign-out", async ([FromForm] string? returnUrl, SignIns signIns) =>
        {
            await signIns.SignOutAsync();
            return Results.LocalRedirect(LocalAddress.OrHome(returnUrl));
        }).ExcludeFromDescription();

        app.MapPost("/account/language", ([FromForm] string language, [FromForm] string? returnUrl, HttpContext context) =>
        {
            if (Texts.Languages.All(known => known.Name != language))
                return Results.BadRequest();

            context.Response.Cookies.Append("language", CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)), new CookieOptions
            {
                IsEssential = true,
                HttpOnly = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
            return Results.LocalRedirect(LocalAddress.OrHome(returnUrl));
        }).ExcludeFromDescription();
    }
}
