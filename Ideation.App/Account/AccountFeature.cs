using Ideation.App.Components.Layout;
using Ideation.App.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Ideation.App.Account;

internal static class AccountFeature
{
    private const string CookieOrBearer = "CookieOrBearer";

    public static void AddAccount(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        builder.AddSchemes();
        builder.AddAccountCookies();
        services.AddIdentityCore<MemberAccount>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<IdeationDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddSingleton<Viewers>();
        services.AddSingleton<SignInSessions>();
        services.AddSingleton<ApiTokens>();
        services.AddSingleton<GuestPasses>();
        services.AddSingleton<AttemptLimits>();
        services.AddSingleton<DemoAccounts>();
        services.AddScoped<AuthenticationStateProvider, CircuitSession>();
        services.AddScoped<CurrentMember>();
        services.AddScoped<NewAccounts>();
        services.AddScoped<Administrators>();
        services.AddScoped<SignIns>();
        services.AddScoped<AccountCommands>();
        services.AddScoped<AccountQueries>();
        services.AddScoped<VisitCommands>();
        services.AddSingleton<VisitQueries>();
        services.AddScoped<Passwords>();
        services.AddScoped<Joining>();
        services.AddSingleton<FirstStart>();
        services.AddHostedService(provider => provider.GetRequiredService<FirstStart>());
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(2));
        services.AddSingleton(new FrameSlot(FramePlace.Me, typeof(MeMenu)));
        services.AddSingleton(new FrameSlot(FramePlace.Me, typeof(Arrival)));
    }

    public static void MapAccount(this WebApplication app)
    {
        app.UseFirstStart();
        app.UseAuthentication();
        app.UseTokenCheck();
        app.UseAuthorization();
        app.MapAccountEndpoints();
    }

    private static void AddSchemes(this WebApplicationBuilder builder)
    {
        var authentication = builder.Services.AddAuthentication(options =>
        {
            options.DefaultScheme = CookieOrBearer;
            options.DefaultSignInScheme = IdentityConstants.ApplicationScheme;
        });
        authentication.AddPolicyScheme(CookieOrBearer, null, options => options.ForwardDefaultSelector = context =>
            BearerTokens.Of(context.Request) is not null ? BearerTokens.Name
            : GuestCookies.Of(context.Request) is not null && !AccountCookies.IsOn(context.Request) ? GuestSignIn.Name
            : IdentityConstants.ApplicationScheme);
        authentication.AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Name, null);
        authentication.AddScheme<AuthenticationSchemeOptions, GuestSignIn>(GuestSignIn.Name, null);
        authentication.AddIdentityCookies();
    }
}
