using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Ideation.App.Components;
using Ideation.Domain.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace Ideation.App.Api;

/// <summary>
/// Every refusal of the API as <c>application/problem+json</c>: the rule, its sentence in the caller's language, and a trace id.
/// </summary>
internal static class Problems
{
    /// <summary>404 for what one may not know of, 409 when somebody changed it, 401 and 403 for the token, 400 for what is malformed, otherwise 422.</summary>
    public static int StatusOf(string rule) => rule switch
    {
        "api.token-refused" or "account.signed-out" or "account.disabled" => StatusCodes.Status401Unauthorized,
        "api.scope-missing" or "account.not-allowed" or "scorecard.elsewhere" => StatusCodes.Status403Forbidden,
        "api.if-match-missing" or "api.malformed" or "ballot.malformed" or "ballot.key-missing" or "ballot.receipt-unfit" or "round.paper-unfit" or "scorecard.malformed" => StatusCodes.Status400BadRequest,
        "join.too-many-tries" => StatusCodes.Status429TooManyRequests,
        "api.method-not-allowed" => StatusCodes.Status405MethodNotAllowed,
        _ when rule.EndsWith(".cursor-unknown", StringComparison.Ordinal) => StatusCodes.Status400BadRequest,
        "join.code-not-found" => StatusCodes.Status404NotFound,
        _ when rule.EndsWith(".not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        _ when rule.EndsWith(".changed-meanwhile", StringComparison.Ordinal) => StatusCodes.Status409Conflict,
        _ when rule.EndsWith(".not-yours", StringComparison.Ordinal) || rule.EndsWith(".not-for-you", StringComparison.Ordinal)
            || rule.EndsWith(".drafting-not-allowed", StringComparison.Ordinal) => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    public static ProblemDetails Of(DomainException refusal, HttpContext context)
    {
        SayWhen(refusal, context);
        var texts = context.RequestServices.GetRequiredService<Texts>();
        return Of(context, StatusOf(refusal.Rule), refusal.Rule, texts[refusal.Rule, [.. refusal.Arguments]]);
    }

    /// <summary>Of a refusal that says how many seconds to wait.</summary>
    private static void SayWhen(DomainException refusal, HttpContext context)
    {
        if (refusal is { Rule: "join.too-many-tries", Arguments: [int seconds] })
            context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
    }

    public static ProblemDetails Of(HttpContext context, int status, string rule, string detail) => new()
    {
        Status = status,
        Title = rule,
        Detail = detail,
        Extensions = { ["rule"] = rule, ["traceId"] = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier },
    };

    public static Task WriteAsync(HttpContext context, ProblemDetails problem)
    {
        context.Response.StatusCode = problem.Status!.Value;
        if (problem.Status is StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        return context.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json", context.RequestAborted);
    }
}

/// <summary>What went wrong inside the API, made into a problem; pages have their own error page.</summary>
internal sealed class ApiExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // The path of the request is already that of the error page; where it came from is kept beside it.
        var from = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? httpContext.Request.Path;
        if (!new PathString(from).StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return false;

        // The language was chosen further in; an exception on its way out leaves it behind.
        if (httpContext.Features.Get<IRequestCultureFeature>()?.RequestCulture is { } chosen)
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (chosen.Culture, chosen.UICulture);

        var texts = httpContext.RequestServices.GetRequiredService<Texts>();
        await Problems.WriteAsync(httpContext, exception switch
        {
            DomainException refusal => Problems.Of(refusal, httpContext),
            BadHttpRequestException { InnerException: JsonException json } =>
                Problems.Of(httpContext, StatusCodes.Status400BadRequest, "api.malformed-json", texts["api.malformed-json", json.Path ?? "$"]),
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.Of(httpContext, StatusCodes.Status413PayloadTooLarge, "api.too-large", texts["api.too-large"]),
            BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => Problems.Of(httpContext, StatusCodes.Status415UnsupportedMediaType, "api.not-json", texts["api.not-json"]),
            BadHttpRequestException bad => Problems.Of(httpContext, bad.StatusCode, "api.malformed-request", texts["api.malformed-request"]),
            _ => Problems.Of(httpContext, StatusCodes.Status500InternalServerError, "api.broken", texts["app.error.text"]),
        });
        return true;
    }
}
