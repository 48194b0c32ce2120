using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
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
    private static readonly FreshDatabase Appointed = new(async () =>
    {
        var app = await BuildAsync(Directory.CreateTempSubdirectory("ideation-").FullName, "http://127.0.0.1:0", demo: false, configure: null);
        await AppointAsync(app);
        return app;
    });

    private readonly Action<WebApplicationBuilder>? _configure;
    private readonly bool _demo;
    private WebApplication _app;
    private OwnProcess? _elsewhere;

    private RunningApp(WebApplication app, string data, bool demo, Action<WebApplicationBuilder>? configure)
    {
        (_app, _demo, _configure) = (app, demo, configure);
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
        if (!demo && !firstStart)
            await Appointed.CopyToAsync(data);
        var app = await BuildAsync(data, "http://127.0.0.1:0", demo, configure);
        await app.StartAsync();
        return new RunningApp(app, data, demo, configure);
    }

    /// <summary>Stops it as an operator does, and starts it again on the same address with the same data.</summary>
    public async Task RestartAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _app = await BuildAsync(Data, Address.ToString().TrimEnd('/'), _demo, _configure);
        await _app.StartAsync();
    }

    /// <summary>Stops it; its data stays until the end of the test.</summary>
    public Task StopAsync() => _app.StopAsync();

    /// <summary>What a test wants to know of the stored data, read without any query of the application.</summary>
    public async Task<T> ReadAsync<T>(Func<IdeationDb, IServiceProvider, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var db = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();
        return await read(db, scope.ServiceProvider);
    }

    /// <summary>Goes on in a process of its own, on the same address with the same data: one that can be killed.</summary>
    public async Task<OwnProcess> MoveOutAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        return _elsewhere = await OwnProcess.StartAsync(Address, Data, _demo);
    }

    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        if (_elsewhere is not null)
        {
            _elsewhere.Dispose();
        }
        else
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await Folders.DeleteAsync(Data);
    }

    private static async Task AppointAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Administrators>().CreateAsync("Administration", AdministratorMail, AdministratorPassword);
    }

    private static async Task<WebApplication> BuildAsync(string data, string address, bool demo, Action<WebApplicationBuilder>? configure)
    {
        var app = Server.Build(builder =>
        {
            builder.Environment.EnvironmentName = Environments.Development;
            builder.WebHost.UseUrls(address);
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["urls"] = address,
                ["Ideation:Data"] = data,
                ["Ideation:Demo"] = demo ? "true" : "false",
            });
            builder.Logging.ClearProviders();

            // As a developer's start checks it: every service can be made, and none outlives what it holds.
            builder.Host.UseDefaultServiceProvider(services => (services.ValidateScopes, services.ValidateOnBuild) = (true, true));
            configure?.Invoke(builder);
        });
        await app.PrepareAsync();
        return app;
    }
}
