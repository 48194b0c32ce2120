using System.Diagnostics;
using System.Globalization;
using Ideation.Bench.Servers;
using Ideation.Domain.CoEditing;

namespace Ideation.Bench.CoEditing;

/// <summary>Many texts at once with five writers each: what a text costs in memory and processor time while every keystroke reaches the disk.</summary>
internal static class ManyTextsBench
{
    private const int Texts = 200;
    private const int Writers = 5;
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(1_000);

    public static async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var server = await ServerProcess.StartAsync("application", cancellationToken);
        var texts = await BenchTexts.PrepareAsync(server, Texts, cancellationToken);
        var before = await server.MemoryAsync(cancellationToken);
        List<(BenchLine Line, TextReplica Replica, uint Client)> writers = [];
        for (var text = 0; text < Texts; text++)
        {
            for (var i = 0; i < Writers; i++)
            {
                var line = await BenchLine.OpenAsync(texts.AddressOf(text), cancellationToken);
                writers.Add((line, TextReplica.Load(line.State), (uint)(i + 1)));
            }
        }

        var opened = await server.MemoryAsync(cancellationToken);
        var (processor, clock) = (server.ProcessorTime, Stopwatch.StartNew());
        var sent = await Task.WhenAll(writers.Select((writer, nth) => TypeAsync(writer.Line, writer.Replica, writer.Client, nth, cancellationToken)));
        await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        var (spent, lasted) = (server.ProcessorTime - processor, clock.Elapsed);
        List<double> kept = [.. writers.Zip(sent).SelectMany(one => Times([.. one.First.Line.Kept.Skip(2)], one.Second)).Order()];
        var typed = sent.Sum(times => times.Count);
        var after = await server.MemoryAsync(cancellationToken);

        await output.WriteLineAsync($"{Texts} texts, {Writers} writers each, one keystroke a second and writer for {Typing.TotalSeconds} s");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"on disk            {kept.Count} of {typed} keystrokes; p50 {TypingBench.At(kept, .5):0} ms, p99 {TypingBench.At(kept, .99):0} ms"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"processor          {spent.TotalSeconds / lasted.TotalSeconds:0.00} of one core; {spent.TotalMilliseconds * 1000 / Math.Max(1, typed):0} µs per keystroke; {100 * spent.TotalSeconds / lasted.TotalSeconds / Texts:0.000} % of a core per text"));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"memory per text    resident {(opened.Resident - before.Resident) / 1024.0 / Texts:0} KiB, managed {(opened.Managed - before.Managed) / 1024.0 / Texts:0} KiB with its five lines; after typing {(after.Managed - before.Managed) / 1024.0 / Texts:0} KiB managed"));
        foreach (var writer in writers)
            await writer.Line.DisposeAsync();
        return kept.Count == typed;
    }

    private static async Task<List<long>> TypeAsync(BenchLine line, TextReplica replica, uint client, int nth, CancellationToken cancellationToken)
    {
        // Not all at the same moment.
        await Task.Delay(Between * (nth % 97 / 97.0), cancellationToken);
        List<long> sent = [];
        for (var until = Stopwatch.StartNew(); until.Elapsed < Typing;)
        {
            var update = replica.Edit(replica.Text + "a", client);
            sent.Add(Stopwatch.GetTimestamp());
            await line.SendAsync(TypingBench.Frame(update), cancellationToken);
            await Task.Delay(Between, cancellationToken);
        }

        return sent;
    }

    private static IEnumerable<double> Times(IReadOnlyList<long> came, IReadOnlyList<long> sent) =>
        came.Zip(sent, (arrival, departure) => Stopwatch.GetElapsedTime(departure, arrival).TotalMilliseconds);
}
