namespace Ideation.App.Home;

internal static class HomeFeature
{
    public static void AddHome(this IServiceCollection services)
    {
        services.AddScoped<HomeQueries>();
        services.AddScoped<AwaitingQueries>();
    }
}
