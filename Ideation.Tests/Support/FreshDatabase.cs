using Ideation.App.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Ideation.Tests.Support;

/// <summary>
/// A database as the application itself makes it at its first start, made once in a run and copied for each test that wants one: its tables would
/// otherwise take most of the time of most tests.
/// </summary>
/// <param name="make">An application that has made its database in a folder for that purpose.</param>
internal sealed class FreshDatabase(Func<Task<WebApplication>> make)
{
    private const string Name = "ideation.db";

    private readonly Lazy<Task<byte[]>> _made = new(() => MakeAsync(make));

    /// <summary>Puts a copy into a folder of data that has none yet.</summary>
    public async Task CopyToAsync(string data) => await File.WriteAllBytesAsync(Path.Combine(data, Name), await _made.Value);

    private static async Task<byte[]> MakeAsync(Func<Task<WebApplication>> make)
    {
        string data;
        await using (var app = await make())
            data = app.Services.GetRequiredService<IdeationSettings>().Data;

        // The last connection to it brings what stands in the write-ahead log into the file.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var made = await File.ReadAllBytesAsync(Path.Combine(data, Name));
        await Folders.DeleteAsync(data);
        return made;
    }
}
