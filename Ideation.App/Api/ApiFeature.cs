using Ideation.App.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Scalar.AspNetCore;

namespace Ideation.App.Api;

internal static class ApiFeature
{
    /// <summary>In bytes: the longest text of an idea fits many times.</summary>
    public const long LargestBody = 1 << 20;

    public static void AddApi(this IServiceCollection services)
    {
        services.AddExceptionHandler<ApiExceptionHandler>();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.TryAddSingleton(_ => new ApiGate(ApiPace.Token, ApiPace.Address));
        services.AddOpenApi("v1", options => options.Describe());
    }

    public static void MapApi(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(UnknownCalls.Api, StringComparison.OrdinalIgnoreCase),
            calls => calls.Use(next => context => context.RequestServices.GetRequiredService<ApiGate>().PassAsync(context, next)));
        var api = app.MapGroup("/api/v1").DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status429TooManyRequests);
        api.MapIdeas();
        api.MapAnswers();
        api.MapCampaigns();
        api.MapComments();
        api.MapMembers();
        api.MapRounds();
        app.MapUnknownCalls();

        app.MapOpenApi();
        app.MapScalarApiReference("/scalar", options => options.WithTitle("Ideation"));
        app.MapGet("/health/live", () => TypedResults.Text("live")).ExcludeFromDescription();
        app.MapGet("/health/ready", ReadyAsync).ExcludeFromDescription();
    }

    // A server that is stopping still answers for a while; nobody is sent to it any more, and no page comes back to it.
    private static async Task<IResult> ReadyAsync(Storage storage, IHostApplicationLifetime lifetime, CancellationToken cancellationToken) =>
        !lifetime.ApplicationStopping.IsCancellationRequested && await storage.AnswersAsync(cancellationToken)
            ? TypedResults.Text("ready")
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
}
