using System.Diagnostics;
using Ideation.Bench.Servers;

namespace Ideation.Bench.Live;

/// <summary>One line of the table.</summary>
internal sealed record Outcome(string Page, int Circuits, double OpenedPerSecond, Memory PerCircuit, FanOut FanOut, string? Broken)
{
    /// <summary>The first circuits warm the server up; they stay open, but their cost is not the cost of one more.</summary>
    private const int Warming = 20;

    public bool IsComplete => Broken is null && FanOut.Delays.Count == FanOut.Expected;

    /// <param name="then">What else happens while all pages are open.</param>
    public static async Task<Outcome> MeasureAsync(Stage stage, LiveOptions options, CancellationToken cancellationToken, Func<Crowd, Task>? then = null)
    {
        await using var crowd = new Crowd();
        await crowd.OpenAsync(stage, Math.Min(Warming, options.Circuits / 2), options.Members, cancellationToken);
        var warm = crowd.Count;
        var before = await stage.Server.MemoryAsync(cancellationToken);

        var start = Stopwatch.GetTimestamp();
        await crowd.OpenAsync(stage, options.Circuits - warm, options.Members, cancellationToken);
        var opening = Stopwatch.GetElapsedTime(start);
        var added = crowd.Count - warm;
        var after = await stage.Server.MemoryAsync(cancellationToken);

        var fanOut = await FanOut.MeasureAsync(stage, crowd, options.Signals, cancellationToken);
        if (then is not null)
            await then(crowd);
        var perCircuit = new Memory((after.Resident - before.Resident) / added, (after.Managed - before.Managed) / added);
        return new Outcome(
            stage.Name, crowd.Count, added / opening.TotalSeconds, perCircuit, fanOut,
            crowd.Broken > 0 ? $"{crowd.Broken} circuits ended: {crowd.WhyBroken}" : null);
    }
}
