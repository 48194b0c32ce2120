using System.Globalization;
using Ideation.App.Components;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;

namespace Ideation.App.Hosting;

internal static class HostingFeature
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        var settings = IdeationSettings.Read(builder.Configuration, builder.Environment.IsDevelopment());
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && string.IsNullOrEmpty(builder.Configuration["http_ports"]))
            builder.WebHost.UseUrls("http://localhost:5080");

        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);

        // Also outside Development: run from the sources, the front-end files are found through the build's manifest.
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

        // Its lines hold whole addresses, and an address of a live line may hold a token: no setting turns them on.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddDataProtection()
            .SetApplicationName("Ideation")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Data, "keys")));
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddProblemDetails();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(12));
        builder.Services.Configure<RequestLocalizationOptions>(Languages);
    }

    public static void UseHosting(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurity();
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseRequestLocalization();
        app.UseOriginCheck();
    }

    private static void Languages(RequestLocalizationOptions options)
    {
        options.SupportedCultures = options.SupportedUICultures = [.. Texts.Languages];
        options.DefaultRequestCulture = new RequestCulture(CultureInfo.GetCultureInfo("fr"));
        options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = "language" }, new AcceptLanguageHeaderRequestCultureProvider()];
    }
}
