using Microsoft.AspNetCore.Routing.Template;

namespace Ideation.App.Api;

/// <summary>What no call of the API answers: nothing at this address, or nothing by this method.</summary>
internal static class UnknownCalls
{
    public const string Api = "/api";

    public static void MapUnknownCalls(this WebApplication app) =>
        app.Map(Api + "/{**rest}", Answer).WithOrder(int.MaxValue).DisableAntiforgery().ExcludeFromDescription();

    private static IResult Answer(HttpContext context, EndpointDataSource endpoints)
    {
        var methods = MethodsAt(context.Request.Path, endpoints);
        if (methods.Count == 0)
            throw ApiErrors.NotFound();

        // The call is known, and would have been made with a body that is JSON.
        if (methods.Contains(context.Request.Method))
            return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);

        context.Response.Headers.Allow = string.Join(", ", methods);
        return HttpMethods.IsOptions(context.Request.Method) ? TypedResults.NoContent() : throw ApiErrors.MethodNotAllowed(context.Request.Method, string.Join(", ", methods));
    }

    private static List<string> MethodsAt(PathString path, EndpointDataSource endpoints) =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.RoutePattern.RawText is { } pattern && pattern.TrimStart('/').StartsWith("api/v1", StringComparison.Ordinal)
                && new TemplateMatcher(TemplateParser.Parse(pattern.Trim('/')), []).TryMatch("/" + path.Value!.Trim('/'), []))
            .SelectMany(one => one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])
            .Distinct().Order(StringComparer.Ordinal)];
}
