using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Ideation.App.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace Ideation.App.Api;

/// <summary>How many calls the API answers: so many at once, and so many more each second.</summary>
public sealed record ApiPace(int AtOnce, int EachSecond)
{
    /// <summary>One token.</summary>
    public static readonly ApiPace Token = new(2000, 100);

    /// <summary>One address without a token: a whole agency may sit behind it.</summary>
    public static readonly ApiPace Address = new(5000, 500);
}

/// <summary>The door of everything under <c>/api</c>: who calls too often waits, and no answer leaves without its problem in words.</summary>
public sealed class ApiGate(ApiPace token, ApiPace address) : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _calls = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        context.Request.Headers.Authorization.ToString() is { Length: > 0 } header
            ? Limit("token/" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(header))), token)
            : Limit("address/" + context.Connection.RemoteIpAddress, address));

    public void Dispose() => _calls.Dispose();

    internal async Task PassAsync(HttpContext context, RequestDelegate next)
    {
        // The door of rooms counts wrong codes itself, in memory; who brings the link is never slowed by somebody who guesses from the same address.
        if (context.Request.Path.Equals("/api/v1/join", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        using var lease = _calls.AttemptAcquire(context);
        if (!lease.IsAcquired)
        {
            var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await SayAsync(context, StatusCodes.Status429TooManyRequests, "api.too-many");
            return;
        }

        await next(context);
        if (!context.Response.HasStarted && context.Response is { StatusCode: >= 400, ContentType: null })
            await SayAsync(context, context.Response.StatusCode, RuleOf(context.Response.StatusCode));
    }

    private static RateLimitPartition<string> Limit(string caller, ApiPace pace) =>
        RateLimitPartition.GetTokenBucketLimiter(caller, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = pace.AtOnce, TokensPerPeriod = pace.EachSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0, AutoReplenishment = true,
        });

    // The pages' own "not found" is not for programs.
    private static Task SayAsync(HttpContext context, int status, string rule)
    {
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return Problems.WriteAsync(context, Problems.Of(context, status, rule, context.RequestServices.GetRequiredService<Texts>()[rule]));
    }

    private static string RuleOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "api.token-refused",
        StatusCodes.Status404NotFound => "api.not-found",
        StatusCodes.Status413PayloadTooLarge => "api.too-large",
        StatusCodes.Status415UnsupportedMediaType => "api.not-json",
        _ => "api.malformed-request",
    };
}
