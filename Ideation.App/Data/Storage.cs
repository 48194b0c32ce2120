using Ideation.App.Hosting;
using Ideation.App.Network;
using Microsoft.EntityFrameworkCore;

namespace Ideation.App.Data;

/// <summary>Makes the data folder and the database ready before anybody is served.</summary>
public sealed class Storage(IdeationSettings settings, IDbContextFactory<IdeationDb> contexts)
{
    public async Task PrepareAsync(CancellationToken cancellationToken = default)
    {
        MakeFolder();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        await MemberColumns.FillOldAsync(db, cancellationToken);
    }

    private void MakeFolder()
    {
        try
        {
            Directory.CreateDirectory(settings.Data);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"Ideation:Data is “{settings.Data}”, where no folder can be made: {failure.Message}");
        }
    }

    public async Task<bool> AnswersAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken);
    }
}
