namespace Ideation.App.Hackathons;

internal static class HackathonFeature
{
    public static void AddHackathons(this IServiceCollection services)
    {
        services.AddScoped<HackathonCommands>();
        services.AddScoped<TeamCommands>();
        services.AddSingleton<TeamQueries>();
    }
}
