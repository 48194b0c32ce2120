using Ideation.App.Account;
using Ideation.App.Api;
using Ideation.App.Components;
using Ideation.App.Data;
using Ideation.Domain.Common;
using Ideation.Domain.Juries.Judging;

namespace Ideation.App.Juries;

internal static class JuryFeature
{
    public static void AddJuries(this IServiceCollection services)
    {
        services.AddScoped<JuryCommands>();
        services.AddScoped<ScoringCommands>();
        services.AddScoped<ChairCommands>();
        services.AddScoped<DeliberationCommands>();
        services.AddSingleton<IReactTo, MentorsDoNotJudge>();
        services.AddSingleton<JuryQueries>();
        services.AddSingleton<ScoringQueries>();
        services.AddSingleton<JuryResults>();
        services.AddSingleton<JuryFiles>();
        services.AddSingleton<JuryClock>();
        services.AddHostedService(provider => provider.GetRequiredService<JuryClock>());
    }

    /// <summary>The jury file for whoever has the page before them; what is not there for them is a problem with its rule, as in the API.</summary>
    public static void MapJuryDownloads(this WebApplication app) =>
        app.MapGet("/juries/{id:guid}/file", async (HttpContext context, Guid id, Viewers viewers, JuryFiles files, Texts texts, CancellationToken cancellationToken) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            try
            {
                return Results.File(await files.ForAsync(await viewers.OfAsync(context.User, cancellationToken), JuryId.From(id), cancellationToken), "application/json", $"{JuryId.From(id)}.jury.json");
            }
            catch (DomainException refusal)
            {
                var status = refusal.Rule is "jury.not-found" ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity;
                return TypedResults.Problem(Problems.Of(context, status, refusal.Rule, texts[refusal.Rule, [.. refusal.Arguments]]));
            }
        }).ExcludeFromDescription();
}
