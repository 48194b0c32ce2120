using Ideation.App.Data.Seeds;
using Ideation.App.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Ideation.App.Data;

internal static class DataFeature
{
    public static void AddData(this IServiceCollection services)
    {
        services.AddPooledDbContextFactory<SqliteIdeationDb>((provider, options) => options
            .UseSqlite(ConnectionString(provider.GetRequiredService<IdeationSettings>()))

            // Whether a migration is missing is what a test holds; each start would compare the whole model again.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .AddInterceptors([new SqlitePragmas(), .. provider.GetServices<IInterceptor>()]));
        services.AddSingleton<IDbContextFactory<IdeationDb>, Contexts>();

        // Identity's stores ask for the context itself.
        services.AddScoped<IdeationDb>(provider => provider.GetRequiredService<IDbContextFactory<SqliteIdeationDb>>().CreateDbContext());
        services.AddSingleton<ActivitySignal>();
        services.AddSingleton<OwnActivities>();
        services.AddScoped<Work>();
        services.AddSingleton<Storage>();
        services.AddScoped<DemoSeed>();
    }

    private static string ConnectionString(IdeationSettings settings) => new SqliteConnectionStringBuilder
    {
        DataSource = Path.Combine(settings.Data, "ideation.db"),
        Pooling = true,
        ForeignKeys = true,
    }.ToString();

    private sealed class Contexts(IDbContextFactory<SqliteIdeationDb> contexts) : IDbContextFactory<IdeationDb>
    {
        public IdeationDb CreateDbContext() => contexts.CreateDbContext();

        public async Task<IdeationDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await contexts.CreateDbContextAsync(cancellationToken);
    }
}
