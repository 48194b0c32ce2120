using System.Diagnostics;
using System.Globalization;
using Ideation.Domain.CoEditing;

namespace Ideation.Bench.CoEditing;

/// <summary>A history of 260,000 edits, replayed update by update by our replica and by Yjs in Node, in the same run.</summary>
internal static class ReplayBench
{
    private const int Edits = 260_000;
    private const int Rounds = 5;
    private const double MostOfYjs = 0.5;

    public static async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("replay").FullName;
        try
        {
            var isFast = true;
            foreach (var people in new[] { 1, 3 })
                isFast &= await ReplayAsync(output, folder, people, cancellationToken);
            return isFast;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<bool> ReplayAsync(TextWriter output, string folder, int people, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "log");
        await YjsProcess.RunAsync(["history.mjs", "11", Text(Edits), Text(people), file, Path.Combine(folder, "state")], cancellationToken);
        var theirs = YjsReplay.Of(await YjsProcess.RunAsync(["--expose-gc", "replay.mjs", file, Text(Rounds)], cancellationToken), Rounds);
        var log = UpdateLog.TryRead(await File.ReadAllBytesAsync(file, cancellationToken))!;

        var times = Enumerable.Range(0, Rounds).Select(_ => TimeOf(() => Replay(log))).ToList();
        var (replica, kept) = Kept(() => Replay(log));
        var isSame = replica.EncodeState().AsSpan().SequenceEqual(theirs.State);
        var share = times.Min() / theirs.Times.Min();
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            {log.Count:N0} updates, {people} writing, {replica.Length:N0} characters in the end; processor time, best of {Rounds} (first, with the compiler)
              ours {times.Min().TotalMilliseconds,8:N0} ms ({times[0].TotalMilliseconds:N0})   keeps {kept / 1e6:N1} MB
              Yjs  {theirs.Times.Min().TotalMilliseconds,8:N0} ms ({theirs.Times[0].TotalMilliseconds:N0})   keeps {theirs.Kept / 1e6:N1} MB
              share {share:N2} (at most {MostOfYjs})   encodings {(isSame ? "alike" : "DIFFERENT")}, {theirs.State.Length / 1e3:N0} KB
            """));
        return isSame && share <= MostOfYjs;
    }

    private static TextReplica Replay(UpdateLog log)
    {
        var replica = new TextReplica();
        for (var index = 0; index < log.Count; index++)
            replica.Apply(log[index]);
        return replica;
    }

    /// <summary>Processor time: other work on the machine does not enter it.</summary>
    private static TimeSpan TimeOf(Action run)
    {
        using var process = Process.GetCurrentProcess();
        var begun = process.TotalProcessorTime;
        run();
        process.Refresh();
        return process.TotalProcessorTime - begun;
    }

    private static (T Made, long Bytes) Kept<T>(Func<T> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var made = make();
        return (made, GC.GetTotalMemory(forceFullCollection: true) - before);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
