using MudBlazor;

namespace Ideation.App.Components.Ui;

public static class UiFeature
{
    /// <summary>
    /// What the pieces need, once per circuit. MudBlazor's own services are added beside it with <c>AddMudServices</c>.
    /// </summary>
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddScoped<Toasts>();
        services.AddScoped<Announcer>();
        services.AddScoped<Asking>();
        services.AddTransient<MudLocalizer, MudTexts>();
        return services;
    }
}
