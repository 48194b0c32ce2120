using Ideation.App.Components.Ui;
using MudBlazor.Services;

namespace Ideation.App.Components;

internal static class PagesFeature
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddMudServices();
        services.AddUi();
        services.AddScoped<Texts>();
        services.AddScoped<ViewerZone>();
    }

    public static void MapPages(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }
}
