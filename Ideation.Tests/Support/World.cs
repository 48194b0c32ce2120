using Ideation.App.Account;
using Ideation.App.Data;
using Ideation.App.Hosting;
using Ideation.Domain.Common;
using Ideation.Domain.Network;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Ideation.Tests.Support;

/// <summary>
/// The application without its web server: real commands and queries on a database of its own, and a clock that stands still.
/// Two agencies of two regions are there: <see cref="Here"/> and <see cref="Elsewhere"/>.
/// </summary>
internal sealed class World : IAsyncDisposable
{
    private static readonly FreshDatabase Empty = new(async () =>
    {
        var app = Build(Directory.CreateTempSubdirectory("ideation-").FullName, new FakeTimeProvider(Noon), watching: null);
        await app.Services.GetRequiredService<Storage>().PrepareAsync();
        return app;
    });

    private readonly WebApplication _app;
    private readonly AsyncServiceScope _scope;
    private readonly string _data;

    private World(WebApplication app, string data, FakeTimeProvider clock)
    {
        Clock = clock;
        _app = app;
        _data = data;
        _scope = app.Services.CreateAsyncScope();
    }

    /// <summary>A Monday, so that working days are easy to count.</summary>
    public static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; }

    /// <summary>The folder of its database.</summary>
    public string Data => _data;

    public Organisation National { get; private set; } = null!;

    public Organisation Here { get; private set; } = null!;

    public Organisation Elsewhere { get; private set; } = null!;

    public IServiceProvider Services => _scope.ServiceProvider;

    /// <param name="watching">Sees what is asked of the database.</param>
    public static async Task<World> CreateAsync(IInterceptor? watching = null)
    {
        var data = Directory.CreateTempSubdirectory("ideation-").FullName;
        await Empty.CopyToAsync(data);
        var clock = new FakeTimeProvider(Noon);
        var app = Build(data, clock, watching);
        var world = new World(app, data, clock);
        await app.Services.GetRequiredService<Storage>().PrepareAsync();
        await world.FoundNetworkAsync();
        return world;
    }

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Keeps what a test is about, as it is, without any command.</summary>
    public async Task<T> GivenAsync<T>(T aggregate, params AggregateRoot[] more)
        where T : AggregateRoot
    {
        await using var db = await DbAsync();
        db.Add(aggregate);
        db.AddRange(more);
        aggregate.TakeEvents();
        await db.SaveChangesAsync();
        return aggregate;
    }

    public Task<IdeationDb> DbAsync() => Get<IDbContextFactory<IdeationDb>>().CreateDbContextAsync();

    /// <summary>A member and who they are as a viewer.</summary>
    public async Task<Viewer> MemberAsync(string name = "Camille Martin", Organisation? home = null, Standing standing = Standing.Agent, params (Role Role, Scope Scope)[] roles)
    {
        var mail = $"{Guid.CreateVersion7():N}@reseau.example";
        var member = Member.Enrol(null, name, mail, "Conseillère", (home ?? Here).Id, standing, Clock.GetUtcNow());
        foreach (var (role, scope) in roles)
            member.Grant(MemberId.TheHouse, role, scope, Clock.GetUtcNow());
        await GivenAsync(member);
        return await Get<Viewers>().FindAsync(member.Id);
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await Folders.DeleteAsync(_data);
    }

    private static WebApplication Build(string data, FakeTimeProvider clock, IInterceptor? watching) =>
        Server.Build(builder =>
        {
            builder.Environment.EnvironmentName = Environments.Development;
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Ideation:Data"] = data, ["Ideation:Demo"] = "false" });
            builder.Logging.ClearProviders();
        }, services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
            if (watching is not null)
                services.AddSingleton(watching);
        });

    private async Task FoundNetworkAsync()
    {
        var now = Clock.GetUtcNow();
        National = Organisation.Found(MemberId.TheHouse, OrganisationKind.National, "Réseau national", "0", null, HolidayCalendar.Metropolitan, now);
        var here = Organisation.Found(MemberId.TheHouse, OrganisationKind.Region, "Île-de-France", "11", National.Id, HolidayCalendar.Metropolitan, now);
        var elsewhere = Organisation.Found(MemberId.TheHouse, OrganisationKind.Region, "La Réunion", "04", National.Id, HolidayCalendar.Reunion, now);
        Here = Organisation.Found(MemberId.TheHouse, OrganisationKind.Agency, "Paris", "75", here.Id, HolidayCalendar.Metropolitan, now);
        Elsewhere = Organisation.Found(MemberId.TheHouse, OrganisationKind.Agency, "La Réunion", "974", elsewhere.Id, HolidayCalendar.Reunion, now);
        await GivenAsync(National, here, elsewhere, Here, Elsewhere);
    }
}
