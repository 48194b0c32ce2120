using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Ideation.App.Account;

/// <summary>
/// The cookies of accounts. In production only over https and only for this very host (<c>__Host-</c>); a laptop has neither.
/// </summary>
internal static class AccountCookies
{
    public static void AddAccountCookies(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.Services.ConfigureApplicationCookie(options =>
        {
            options.Cookie = Named("ideation", isDevelopment);
            options.LoginPath = options.AccessDeniedPath = "/account/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = TimeSpan.FromDays(14);
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = ValidateAsync;
        });
        builder.Services.AddAntiforgery(options => options.Cookie = Named("ideation-form", isDevelopment));
    }

    /// <summary>Whether a request brings the cookie of an account, good or not.</summary>
    public static bool IsOn(HttpRequest request) => request.Cookies.ContainsKey("__Host-ideation") || request.Cookies.ContainsKey("ideation");

    private static CookieBuilder Named(string name, bool isDevelopment)
    {
        var cookie = isDevelopment ? new CookieBuilder() : new HostCookie();
        cookie.Name = isDevelopment ? name : "__Host-" + name;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.Path = "/";
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        return cookie;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<SignInSessions>();
        if (await sessions.StateOfAsync(context.Principal!, context.HttpContext.RequestAborted) is SessionState.Good)
            return;

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    // Always secure, without the refusal of antiforgery to answer a request that a proxy forwarded without saying that it was https.
    private sealed class HostCookie : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = true;
            return options;
        }
    }
}
