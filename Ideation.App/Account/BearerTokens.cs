using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ideation.App.Account;

/// <summary>
/// Signs in with <c>Authorization: Bearer</c> what programs call; on live lines also with <c>access_token</c> in the address, because a browser
/// can put no header on a WebSocket. A token opens no page: pages know nothing of its scopes.
/// </summary>
internal sealed class BearerTokens(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiTokens tokens, GuestPasses guests)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Bearer";
    public const string ScopeClaim = "scope";

    public const string TokenClaim = "token";

    private static readonly PathString[] Lines = ["/hubs", "/collab"];
    private static readonly PathString[] Programs = ["/api", .. Lines];

    /// <summary>The token that a request brings; null when it brings none.</summary>
    public static string? Of(HttpRequest request)
    {
        if (!Programs.Any(path => request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
            return null;

        var header = request.Headers.Authorization.ToString();
        if (header.StartsWith(Name + " ", StringComparison.OrdinalIgnoreCase))
            return header[(Name.Length + 1)..].Trim();

        return Lines.Any(line => request.Path.StartsWithSegments(line, StringComparison.OrdinalIgnoreCase)) && request.Query["access_token"].ToString() is { Length: > 0 } token
            ? token
            : null;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Of(Request) is not { } secret)
            return AuthenticateResult.NoResult();
        if (await guests.RecogniseAsync(secret, Scheme.Name, Context.RequestAborted) is { } guest)
            return AuthenticateResult.Success(new AuthenticationTicket(guest, Scheme.Name));
        if (await tokens.RecogniseAsync(secret, Context.RequestAborted) is not { } bearer)
            return AuthenticateResult.Fail("The token is unknown, expired or revoked.");

        var identity = new ClaimsIdentity(Scheme.Name);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, bearer.Member.Value.ToString()));
        identity.AddClaim(new Claim(TokenClaim, bearer.Token.Value.ToString()));
        foreach (var scope in bearer.Scopes)
            identity.AddClaim(new Claim(ScopeClaim, scope.Word()));
        return AuthenticateResult.Success(new AuthenticationTicket(
            new ClaimsPrincipal(identity), new AuthenticationProperties { ExpiresUtc = bearer.ExpiresAt }, Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Name;
        return Task.CompletedTask;
    }
}
