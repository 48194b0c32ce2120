using Ideation.App.Components.Layout;
using Ideation.App.Data;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Ideation.App.Account;

internal static class AccountFeature
{
    public static void AddAccount(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddIdentityCore<MemberAccount>()
            .AddEntityFrameworkStores<IdeationDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddSingleton<Viewers>();
        services.AddScoped<CurrentMember>();
        services.AddSingleton<AttemptLimits>();
        services.AddSingleton<DemoAccounts>();
        services.AddScoped<SignIns>();
        services.AddSingleton(new FrameSlot(FramePlace.Me, typeof(MeMenu)));
    }

    public static void MapAccount(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapAccountEndpoints();
    }
}
