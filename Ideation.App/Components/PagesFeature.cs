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
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().Finally(AnswerHead);
    }

    // A page answers HEAD as it answers GET, without the body (RFC 9110, section 9.3.2): link checkers and monitors ask that way.
    private static void AnswerHead(EndpointBuilder page)
    {
        if (page.Metadata.OfType<HttpMethodMetadata>().LastOrDefault()?.HttpMethods is { } methods && methods.Contains(HttpMethods.Get))
            page.Metadata.Add(new HttpMethodMetadata([.. methods, HttpMethods.Head]));
    }
}
