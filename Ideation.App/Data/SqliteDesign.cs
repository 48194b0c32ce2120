using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Ideation.App.Data;

/// <summary>For the tool that writes migrations: <c>dotnet ef migrations add Name --context SqliteIdeationDb --output-dir Data/Migrations/Sqlite</c>.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteIdeationDb>
{
    public SqliteIdeationDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteIdeationDb>().UseSqlite("Data Source=design.db").Options);
}
