namespace Ideation.App.Account;

/// <summary>Where to go after signing in: only to our own pages, whatever a link says.</summary>
internal static class LocalAddress
{
    public static string OrHome(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : "/";

    /// <summary>From which network address a request comes, to count tries.</summary>
    public static string Caller(this HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "?";
}
