using System.Diagnostics;

namespace Ideation.Bench.Live;

/// <summary>How long it took from the change until each page was redrawn.</summary>
/// <param name="Delays">One for each page and signal that arrived, ascending.</param>
/// <param name="Expected">Pages times signals.</param>
/// <param name="Unasked">Batches that came while nothing was changed.</param>
internal sealed record FanOut(IReadOnlyList<TimeSpan> Delays, int Expected, long Unasked)
{
    /// <summary>Signals before those that count: what runs under the first ones is compiled while they run, on either server.</summary>
    public const int Warming = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Longer than the longest pause between two signals of one topic: the burst rule is not what is measured.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2.5);

    public TimeSpan Max => Delays.Count > 0 ? Delays[^1] : Patience;

    public TimeSpan Percentile(double part) => Delays.Percentile(part) ?? Patience;

    public static async Task<FanOut> MeasureAsync(Stage stage, Crowd crowd, int signals, CancellationToken cancellationToken)
    {
        await crowd.QuietAsync(Silence, cancellationToken);
        var before = crowd.Batches;
        await Task.Delay(Silence, cancellationToken);
        var unasked = crowd.Batches - before;

        var delays = new List<TimeSpan>();
        for (var nth = 1; nth <= Warming + signals; nth++)
        {
            await crowd.QuietAsync(Silence, cancellationToken);
            var arrived = await SendAsync(stage, crowd, nth, cancellationToken);
            if (nth > Warming)
                delays.AddRange(arrived);
        }

        delays.Sort();
        return new FanOut(delays, crowd.Count * signals, unasked);
    }

    private static async Task<IEnumerable<TimeSpan>> SendAsync(Stage stage, Crowd crowd, int nth, CancellationToken cancellationToken)
    {
        var redrawn = crowd.See(stage.Shows(nth));
        var start = Stopwatch.GetTimestamp();
        await stage.SignalAsync(nth, cancellationToken);
        await Task.WhenAny(Task.WhenAll(redrawn), Task.Delay(Patience, cancellationToken));
        return [.. redrawn.Where(page => page.IsCompletedSuccessfully).Select(page => Stopwatch.GetElapsedTime(start, page.Result))];
    }
}
