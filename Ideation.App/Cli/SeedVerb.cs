using System.CommandLine;
using Ideation.App.Data;
using Ideation.App.Data.Seeds;
using Ideation.App.Hosting;

namespace Ideation.App.Cli;

/// <summary><c>seed demo</c>: the demonstration, into an empty database.</summary>
internal static class SeedVerb
{
    public static Command Command()
    {
        var command = new Command("seed", "Fills an empty database.");
        var demo = new Command("demo", "The demonstration: one story, told relative to today.");
        demo.SetAction((_, cancellationToken) => LoadDemoAsync(cancellationToken));
        command.Subcommands.Add(demo);
        return command;
    }

    private static async Task<int> LoadDemoAsync(CancellationToken cancellationToken)
    {
        await using var app = Server.Build(builder => builder.Logging.ClearProviders());
        await app.Services.GetRequiredService<Storage>().PrepareAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<DemoSeed>().LoadAsync(cancellationToken))
            return 0;

        await Console.Error.WriteLineAsync("The database has members already; the demonstration goes into an empty one.");
        return 2;
    }
}
