using Ideation.App.Account;
using Ideation.App.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ideation.Tests.Support;

/// <summary>
/// The whole application in this process: its own folder of data, a real address on the loopback, everything as people get it.
/// </summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningApp(WebApplication app, string data)
    {
        _app = app;
        Data = data;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    /// <summary>The folder of its database, keys and mail.</summary>
    public string Data { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>Keeps the network of every application that is neither a demonstration nor at its first start.</summary>
    public const string AdministratorMail = "administration@reseau.example";

    public const string AdministratorPassword = "une phrase pour entrer";

    /// <param name="firstStart">Nobody is there yet, and every page leads to the set-up.</param>
    public static async Task<RunningApp> StartAsync(bool demo = false, Action<WebApplicationBuilder>? configure = null, bool firstStart = false)
    {
        var data = Directory.CreateTempSubdirectory("ideation-").FullName;
        var app = Server.Build(builder =>
        {
            builder.Environment.EnvironmentName = Environments.Development;
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["urls"] = "http://127.0.0.1:0",
                ["Ideation:Data"] = data,
                ["Ideation:Demo"] = demo ? "true" : "false",
            });
            builder.Logging.ClearProviders();
            configure?.Invoke(builder);
        });
        await app.PrepareAsync();
        if (!demo && !firstStart)
            await AppointAsync(app);
        await app.StartAsync();
        return new RunningApp(app, data);
    }

    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Data, recursive: true);
    }

    private static async Task AppointAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Administrators>().CreateAsync("Administration", AdministratorMail, AdministratorPassword);
    }
}
