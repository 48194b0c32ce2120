using System.Globalization;
using Ideation.Bench.Blank;
using Ideation.Bench.Circuits;
using Ideation.Bench.Servers;

namespace Ideation.Bench.Live;

/// <summary>One signal to a thousand real circuits: the idea page against a blank page, one after the other on the same machine.</summary>
internal static class LiveScenario
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    /// <returns>0 when every page was up to date after every signal, 1 otherwise, 2 for refused arguments.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (LiveOptions.Read(arguments, out var refusal) is not { } options)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 2;
        }

        using var end = new CancellationTokenSource(Longest);
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            end.Cancel();
        };

        try
        {
            List<Outcome> outcomes =
            [
                await MeasureAsync("blank", options, PrepareBlank, output, end.Token),
                await MeasureAsync("application", options, PublicIdea.PrepareAsync, output, end.Token),
            ];
            LiveTable.Print(output, outcomes);
            return outcomes.All(outcome => outcome.IsComplete) ? 0 : 1;
        }
        catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException or TimeoutException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(end.IsCancellationRequested ? "live: stopped before its end." : $"live: {failure.Message}");
            return 1;
        }
    }

    private static async Task<Outcome> MeasureAsync(
        string role, LiveOptions options, Func<ServerProcess, CancellationToken, Task<Stage>> prepare, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"live: {role}, {options.Circuits} circuits, {options.Signals} signals …");
        await using var server = await ServerProcess.StartAsync(role, cancellationToken);
        var outcome = await Outcome.MeasureAsync(await prepare(server, cancellationToken), options, cancellationToken);
        await output.WriteLineAsync($"  {LiveTable.Short(outcome)}");
        return outcome;
    }

    public static Task<Stage> PrepareBlank(ServerProcess server, CancellationToken cancellationToken)
    {
        var person = new Browser(server.Address);
        return Task.FromResult(new Stage("blank page", server, "/", [], nth => nth.ToString(CultureInfo.InvariantCulture), (_, token) => person.ReadAsync(BlankServer.Bump, token)));
    }
}
