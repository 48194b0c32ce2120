using Ideation.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Ideation.Tests.App.Data;

public sealed class MigrationTests
{
    [Fact]
    public async Task The_migrations_lead_to_the_model_that_the_code_has()
    {
        await using var world = await World.CreateAsync();
        await using var db = await world.DbAsync();

        Assert.False(db.Database.HasPendingModelChanges(), "Write the migration: dotnet ef migrations add Name --context SqliteIdeationDb --output-dir Data/Migrations/Sqlite");
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }
}
