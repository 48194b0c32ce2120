using Ideation.App.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Data;

/// <summary>Makes the data folder and the database ready before anybody is served.</summary>
public sealed class Storage(IdeationSettings settings, IDbContextFactory<IdeationDb> contexts)
{
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(settings.Data);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
    }

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken);
    }
}
