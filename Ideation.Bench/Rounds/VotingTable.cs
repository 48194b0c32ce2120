using System.Globalization;
using Ideation.Bench.Live;

namespace Ideation.Bench.Rounds;

/// <summary>What was measured while everybody voted, and each target with whether it was reached.</summary>
internal static class VotingTable
{
    private const double MostMemory = 1.6;
    private const double MostFanOut = 2;

    private static readonly TimeSpan SlowestAnswer = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SlowestScreen = TimeSpan.FromSeconds(2);

    /// <returns>Whether every target was reached.</returns>
    public static bool Print(TextWriter output, Outcome blank, Outcome page, Voting voting)
    {
        var memory = (double)page.PerCircuit.Resident / blank.PerCircuit.Resident;
        var fanOut = page.FanOut.Percentile(0.99) / blank.FanOut.Percentile(0.99);
        var answer = voting.Answers.Percentile(0.99) ?? TimeSpan.MaxValue;
        var screen = voting.Screens.Count == voting.Voters ? voting.Screens[^1] : TimeSpan.MaxValue;
        (string What, string Measured, string Target, bool IsReached)[] lines =
        [
            ("memory per circuit, to blank", Times(memory), $"at most {Times(MostMemory)}", memory <= MostMemory),
            ("fan-out p99, to blank", Times(fanOut), $"at most {Times(MostFanOut)}", fanOut <= MostFanOut && page.IsComplete && blank.IsComplete),
            ($"{voting.Voters:N0} ballots, cast to “recorded”, p50", Milliseconds(voting.Answers.Percentile(0.50)), "", true),
            ("the same, p99", Milliseconds(voting.Answers.Percentile(0.99)), $"under {LiveTable.Milliseconds(SlowestAnswer)}", answer < SlowestAnswer),
            ("last turnout on every screen, after the last ballot", $"{Milliseconds(voting.Screens.Percentile(1))}, {voting.Screens.Count:N0} of {voting.Voters:N0}", $"at most {LiveTable.Milliseconds(SlowestScreen)}", screen <= SlowestScreen),
            ("ballots sealed, of those acknowledged", $"{voting.Sealed:N0} of {voting.Acknowledged:N0}", "all", voting.Sealed == voting.Acknowledged && voting.Answers.Count == voting.Voters),
            ("processor time of the server while voting", string.Create(CultureInfo.InvariantCulture, $"{voting.Processor.TotalSeconds:N1} s in {voting.Lasted.TotalSeconds:N0} s, {voting.Processor / voting.Lasted:N2} of a core"), "", true),
            ("screens drawn while voting", $"{(double)voting.Batches / voting.Voters:N0} times each", "", true),
        ];
        output.WriteLine();
        output.WriteLine("| voting | measured | target | |");
        output.WriteLine("|---|---:|---:|---|");
        foreach (var (what, measured, target, isReached) in lines)
            output.WriteLine($"| {what} | {measured} | {target} | {(target.Length == 0 ? "" : isReached ? "reached" : "missed")} |");
        return lines.All(line => line.IsReached);
    }

    private static string Times(double ratio) => "× " + ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Milliseconds(TimeSpan? time) => time is { } measured ? LiveTable.Milliseconds(measured) : "–";
}
