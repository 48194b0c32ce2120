using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.SignalR;

namespace Ideation.App.Live;

internal static class LiveFeature
{
    public static void AddLive(this IServiceCollection services)
    {
        services.AddSignalR(options =>
        {
            options.MaximumReceiveMessageSize = 32 * 1024;
            options.AddFilter<DomainRefusals>();
        }).AddMessagePackProtocol();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<TopicAccess>();
        services.AddSingleton<LiveWatches>();
        services.AddSingleton<Presence>();
        services.AddSingleton<SharedReads>();
        services.AddSingleton<NewsFromElsewhere>();
        services.AddHostedService(provider => provider.GetRequiredService<NewsFromElsewhere>());
        services.AddSingleton<OpenCircuits>();
        services.AddScoped<CircuitHandler, CircuitPause>();
        services.AddScoped<CircuitLine>();
        services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitLine>());
    }

    public static void MapLive(this WebApplication app)
    {
        app.MapHub<LiveHub>("/hubs/live", options => options.CloseOnAuthenticationExpiration = true);
        app.Lifetime.ApplicationStopping.Register(app.Services.GetRequiredService<OpenCircuits>().PauseAll);
    }
}
