namespace Ideation.App.Account;

/// <summary>The cookie in which a browser keeps the pass of its guest.</summary>
internal static class GuestCookies
{
    public static string? Of(HttpRequest request) => request.Cookies["__Host-" + Name] ?? (request.IsHttps ? null : request.Cookies[Name]);

    private const string Name = "ideation-guest";

    public static void Give(HttpContext context, string secret, bool isDevelopment) => context.Response.Cookies.Append(
        isDevelopment ? Name : "__Host-" + Name,
        secret,
        new CookieOptions { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = !isDevelopment || context.Request.IsHttps, Path = "/", MaxAge = GuestPasses.Lasts });
}
