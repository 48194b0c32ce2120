using Ideation.App.Data;
using Scalar.AspNetCore;

namespace Ideation.App.Api;

internal static class ApiFeature
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddExceptionHandler<ApiExceptionHandler>();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddOpenApi("v1");
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").DisableAntiforgery();
        api.MapIdeas();
        api.MapCampaigns();
        api.MapComments();
        api.MapFallback(() => { throw ApiErrors.NotFound(); });

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
