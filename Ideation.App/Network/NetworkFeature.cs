using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ideation.App.Network;

internal static class NetworkFeature
{
    public static void AddNetwork(this IServiceCollection services)
    {
        services.AddSingleton<IInterceptor, MemberColumns>();
        services.AddScoped<NetworkCommands>();
        services.AddScoped<InvitationCommands>();
        services.AddScoped<NetworkQueries>();
        services.AddScoped<MemberQueries>();
        services.AddSingleton<RoleNames>();
    }
}
