namespace Ideation.App.Sessions;

internal static class SessionFeature
{
    public static void AddSessions(this IServiceCollection services)
    {
        services.AddScoped<SessionCommands>();
        services.AddScoped<NoteCommands>();
        services.AddScoped<FollowUpCommands>();
        services.AddScoped<RehearsalCommands>();
        services.AddSingleton<RehearsalCast>();
        services.AddHostedService(provider => provider.GetRequiredService<RehearsalCast>());
        services.AddSingleton<SessionSheets>();
        services.AddSingleton<SessionQueries>();
        services.AddScoped<ProceedingsCommands>();
        services.AddSingleton<ProceedingsQueries>();
    }
}
