using System.CommandLine;
using Ideation.App.Hosting;

namespace Ideation.App.Cli;

/// <summary><c>serve</c>, the default: migrates at start, ready when <c>/health/ready</c> answers 200.</summary>
internal static class ServeVerb
{
    public static Command Command()
    {
        var command = new Command("serve", "Serves the application (the default).");
        command.SetAction((_, cancellationToken) => RunAsync(cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        await using var app = Server.Build();
        await app.PrepareAsync(cancellationToken);
        await app.RunAsync(cancellationToken);
        return 0;
    }
}
