using Ideation.App.Data;
using Ideation.App.Live;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Rounds;

internal static class RoundFeature
{
    public static void AddRounds(this IServiceCollection services)
    {
        services.AddSingleton<BallotBox>();
        services.AddHostedService(provider => provider.GetRequiredService<BallotBox>());
        services.AddSingleton<RoundClock>();
        services.AddHostedService(provider => provider.GetRequiredService<RoundClock>());
        services.AddScoped<BallotSealer>();
        services.AddScoped<BallotPurge>();
        services.AddScoped(provider => new BallotEnd(
            provider.GetRequiredService<IDbContextFactory<IdeationDb>>(), provider.GetRequiredService<BallotSealer>(), provider.GetRequiredService<BallotPurge>(),
            provider.GetRequiredService<LiveFeed>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new BallotCommands(
            provider.GetRequiredService<IDbContextFactory<IdeationDb>>(), provider.GetRequiredService<BallotBox>(), provider.GetRequiredService<RoundSheets>(),
            provider.GetRequiredService<Work>(), provider.GetRequiredService<LiveFeed>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<RoundCommands>();
        services.AddScoped<RoomCommands>();
        services.AddSingleton<RoundSheets>();
        services.AddSingleton<RoundQueries>();
        services.AddSingleton<MinuteQueries>();
        services.AddSingleton<RoundFormQueries>();
        services.AddSingleton<CockpitQueries>();
        services.AddSingleton<MinutePdf>();
        services.AddSingleton<IdeaRoundQueries>();
        services.AddScoped<IReactTo, AgendaVotes>();
    }
}
