using Ideation.Bench.Live;
using Ideation.Bench.Servers;

namespace Ideation.Bench.Rounds;

/// <summary>
/// <c>rounds</c>: a thousand guests with the page of an open round before them. First one signal at a time, beside a blank page in the same run; then all of
/// them vote within a minute.
/// </summary>
internal static class RoundsScenario
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(20);

    private static readonly Number Circuits = new("--circuits", 1000, 2, 5000);
    private static readonly Number Signals = new("--signals", 10, 1, 100);
    private static readonly Number Window = new("--window", 60, 1, 600);

    /// <returns>0 when every target was reached, 1 otherwise, 2 for refused arguments.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output)
    {
        if (Numbers.Read(arguments, [Circuits, Signals, Window], out var refusal) is not { } numbers)
        {
            await Console.Error.WriteLineAsync(refusal);
            return 2;
        }

        using var end = new CancellationTokenSource(Longest);
        try
        {
            var options = new LiveOptions(numbers[Circuits], numbers[Signals], Members: 100);
            var blank = await BlankAsync(options, output, end.Token);
            var (page, voting) = await RoundAsync(options, TimeSpan.FromSeconds(numbers[Window]), output, end.Token);
            LiveTable.Print(output, [blank, page]);
            return VotingTable.Print(output, blank, page, voting) ? 0 : 1;
        }
        catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException or TimeoutException or OperationCanceledException)
        {
            await Console.Error.WriteLineAsync(end.IsCancellationRequested ? "rounds: stopped before its end." : $"rounds: {failure.Message}");
            return 1;
        }
    }

    private static async Task<Outcome> BlankAsync(LiveOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"rounds: blank page, {options.Circuits} circuits, {options.Signals} signals …");
        await using var server = await ServerProcess.StartAsync("blank", cancellationToken);
        var outcome = await Outcome.MeasureAsync(await LiveScenario.PrepareBlank(server, cancellationToken), options, cancellationToken);
        await output.WriteLineAsync($"  {LiveTable.Short(outcome)}");
        return outcome;
    }

    private static async Task<(Outcome Page, Voting Voting)> RoundAsync(LiveOptions options, TimeSpan window, TextWriter output, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync($"rounds: participant's page, {options.Circuits} guests join, {options.Signals} signals, then all vote within {window.TotalSeconds:N0} s …");
        await using var server = await ServerProcess.StartAsync("application", cancellationToken);
        var round = await HeldRound.OpenAsync(server, options.Circuits, options.Signals, cancellationToken);
        var stage = round.Stage(options.Signals);
        Voting? voting = null;
        var outcome = await Outcome.MeasureAsync(stage, options, cancellationToken, async crowd => voting = await Voting.HoldAsync(round, stage, crowd, window, cancellationToken));
        await output.WriteLineAsync($"  {LiveTable.Short(outcome)}");
        return (outcome, voting!);
    }
}
