using System.Globalization;

namespace Ideation.Bench.Live;

/// <summary>The outcome as a table that can be pasted into the notes.</summary>
internal static class LiveTable
{
    public static void Print(TextWriter output, IReadOnlyList<Outcome> outcomes)
    {
        var blank = outcomes[0];
        output.WriteLine();
        output.WriteLine("| page | circuits | opened/s | memory per circuit | of it managed | fan-out p50 | p99 | max | everybody up to date | unasked batches | ratio to blank (memory · p50 · p99) |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var outcome in outcomes)
            output.WriteLine(string.Join(" | ", Cells(outcome, blank)).Insert(0, "| ") + " |");
        foreach (var outcome in outcomes.Where(outcome => outcome.Broken is not null))
            output.WriteLine($"{outcome.Page}: {outcome.Broken}");
    }

    /// <summary>The same on one line, for those who wait for the table.</summary>
    public static string Short(Outcome outcome) =>
        $"{KiB(outcome.PerCircuit.Resident)} per circuit, p50 {Milliseconds(outcome.FanOut.Percentile(0.50))}, p99 {Milliseconds(outcome.FanOut.Percentile(0.99))}";

    private static IEnumerable<string> Cells(Outcome outcome, Outcome blank)
    {
        var (fanOut, floor) = (outcome.FanOut, blank.FanOut);
        return
        [
            outcome.Page,
            Number(outcome.Circuits),
            Number(outcome.OpenedPerSecond),
            KiB(outcome.PerCircuit.Resident),
            KiB(outcome.PerCircuit.Managed),
            Milliseconds(fanOut.Percentile(0.50)),
            Milliseconds(fanOut.Percentile(0.99)),
            Milliseconds(fanOut.Max),
            $"{Number(fanOut.Delays.Count)} of {Number(fanOut.Expected)}",
            Number(fanOut.Unasked),
            $"{Ratio(outcome.PerCircuit.Resident, blank.PerCircuit.Resident)} · {Ratio(fanOut.Percentile(0.50), floor.Percentile(0.50))} · {Ratio(fanOut.Percentile(0.99), floor.Percentile(0.99))}",
        ];
    }

    public static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string KiB(long bytes) => Number(bytes / 1024.0) + " KiB";

    public static string Milliseconds(TimeSpan time) => Number(time.TotalMilliseconds) + " ms";

    public static string Ratio(TimeSpan value, TimeSpan floor) => Ratio(value.Ticks, floor.Ticks);

    public static string Ratio(long value, long floor) =>
        floor > 0 ? ((double)value / floor).ToString("0.0", CultureInfo.InvariantCulture) : "–";
}
