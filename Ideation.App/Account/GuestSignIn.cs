using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ideation.App.Account;

/// <summary>Knows a guest by the cookie that joining gave the browser. It stands beside the cookie of accounts, which goes first.</summary>
internal sealed class GuestSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, GuestPasses passes)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Guest";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        GuestCookies.Of(Request) is { } secret && await passes.RecogniseAsync(secret, Name, Context.RequestAborted) is { } guest
            ? AuthenticateResult.Success(new AuthenticationTicket(guest, Name))
            : AuthenticateResult.NoResult();

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Redirect("/account/sign-in");
        return Task.CompletedTask;
    }
}
