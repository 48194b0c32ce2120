using System.Diagnostics;
using Ideation.Domain.Network;
using Ideation.Tests.Support;

namespace Ideation.Tests.App.CoEditing;

/// <summary>A server that is killed in mid-sentence, as a process of its own.</summary>
public sealed class CrashTests
{
    [Fact]
    public async Task Nothing_that_was_answered_as_kept_is_lost_when_the_server_is_killed()
    {
        await using var town = await TextTown.StartAsync();
        var token = await town.TokenAsync(town.Author, TokenScope.Read, TokenScope.Write);
        await town.App.StopAsync();
        using var servers = new Servers();
        var first = await servers.StartAsync(town.App.Data);
        var awa = await TextPeer.OpenAsync(Address(first.Address, town, token), client: 11);
        await awa.SyncAsync();
        var typing = Task.Run(async () =>
        {
            for (var i = 0; ; i++)
            {
                await awa.TypeAsync(text => text + $" {i}");
                await Task.Delay(25);
            }
        });

        // Two answers are not for what was typed: the one on connecting, and the one to what the server asked for.
        await awa.UntilKeptAsync(2 + 12);
        first.Process.Kill();
        await first.Process.WaitForExitAsync();
        await awa.Closed;
        var kept = awa.Kept.Count - 2;
        await Assert.ThrowsAnyAsync<Exception>(() => typing);

        var second = await servers.StartAsync(town.App.Data);
        var back = await TextPeer.OpenAsync(Address(second.Address, town, token), client: 12);
        await back.SyncAsync();
        second.Process.Kill();
        await second.Process.WaitForExitAsync();

        Assert.StartsWith(TextTown.Words + string.Concat(Enumerable.Range(0, kept).Select(i => $" {i}")), back.Text, StringComparison.Ordinal);
    }

    private static Uri Address(Uri server, TextTown town, string token) => new($"ws://{server.Authority}/collab/{town.Text}?access_token={token}");

    /// <summary>Kills what is still running when the test is over, however it ends.</summary>
    private sealed class Servers : IDisposable
    {
        private readonly List<Process> _started = [];

        public Task<(Process Process, Uri Address)> StartAsync(string data) => ServerAsync(data, _started);

        public void Dispose()
        {
            foreach (var process in _started)
            {
                if (!process.HasExited)
                    process.Kill();
                process.Dispose();
            }
        }
    }

    private static async Task<(Process Process, Uri Address)> ServerAsync(string data, List<Process> started)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Ideation.App.Hosting.Server).Assembly.Location]) { RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        start.Environment["Ideation__Data"] = data;
        start.Environment["Ideation__Demo"] = "false";
        var process = Process.Start(start)!;
        started.Add(process);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split("listening on: ") is [_, var address])
            {
                // What it says later must not fill its pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                return (process, new Uri(address.Trim()));
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }
}
