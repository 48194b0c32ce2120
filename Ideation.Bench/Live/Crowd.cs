using System.Collections.Concurrent;
using System.Diagnostics;
using Ideation.Bench.Circuits;

namespace Ideation.Bench.Live;

/// <summary>Everybody who has the page open.</summary>
internal sealed class Crowd : IAsyncDisposable
{
    private const int AtOnce = 16;

    private readonly ConcurrentBag<BlazorCircuit> _circuits = [];

    public IReadOnlyCollection<BlazorCircuit> Circuits => _circuits;

    public int Count => _circuits.Count;

    public int Broken => _circuits.Count(circuit => circuit.Broken is not null);

    public string? WhyBroken => _circuits.Select(circuit => circuit.Broken).FirstOrDefault(reason => reason is not null);

    public long Batches => _circuits.Sum(circuit => circuit.Batches);

    public IReadOnlyList<Task<long>> See(string text) => [.. _circuits.Select(circuit => circuit.SeeAsync(text))];

    /// <param name="share">How many of a hundred are signed in; the stage's members in turn.</param>
    public async Task OpenAsync(Stage stage, int count, int share, CancellationToken cancellationToken)
    {
        var limit = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(Enumerable.Range(Count, count), limit, async (nth, token) =>
        {
            var before = nth * share / 100;
            var isMember = stage.Members.Count > 0 && (nth + 1) * share / 100 > before;
            var browser = isMember ? stage.Members[before % stage.Members.Count] : new Browser(stage.Server.Address);
            _circuits.Add(await BlazorCircuit.OpenAsync(browser, stage.Path, token));
        });
    }

    /// <summary>Until nobody has been redrawn for that long; gives up after half a minute.</summary>
    public async Task QuietAsync(TimeSpan silence, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(100, cancellationToken);
            var last = _circuits.Max(circuit => circuit.LastBatchAt);
            if (Stopwatch.GetElapsedTime(Math.Max(last, start)) >= silence)
                return;
        }
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_circuits.Select(circuit => circuit.DisposeAsync().AsTask()));
}
