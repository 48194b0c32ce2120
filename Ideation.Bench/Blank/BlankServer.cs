using Ideation.Bench.Servers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Bench.Blank;

/// <summary>What <c>dotnet new blazor --empty --interactivity Server --all-interactive</c> makes, without its style sheet: the floor to compare with.</summary>
internal static class BlankServer
{
    public const string Bump = "/bump";

    public static async Task<int> RunAsync()
    {
        var builder = WebApplication.CreateBuilder();
        MeasuredServer.Quiet(builder);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<BlankApp>().AddInteractiveServerRenderMode();
        app.MapGet(Bump, LiveNumber.Bump);
        await MeasuredServer.RunAsync(app);
        return 0;
    }
}
