using Ideation.App.Data;

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
        services.AddSingleton<IReactTo, ProjectsStayBefore>();
        services.AddSingleton<JuryQueries>();
        services.AddSingleton<ScoringQueries>();
        services.AddSingleton<JuryCounts>();
        services.AddSingleton<JuryResults>();
        services.AddSingleton<JuryFiles>();
        services.AddSingleton<JuryClock>();
        services.AddHostedService(provider => provider.GetRequiredService<JuryClock>());
    }
}
