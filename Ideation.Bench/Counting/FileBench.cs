using System.Diagnostics;
using System.Globalization;
using Ideation.App.Cli;

namespace Ideation.Bench.Counting;

/// <summary>Writes a run-off file of many lines, counts it with the verb, and says how long it took and how much memory it held.</summary>
internal static class FileBench
{
    public static async Task RunAsync(int lines)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await WriteAsync(path, lines);
            var start = Stopwatch.GetTimestamp();
            using var output = new StringWriter();
            var exit = CountVerb.Run(path, false, null, Stream.Null, output, Console.Error);
            var time = Stopwatch.GetElapsedTime(start);
            var size = new FileInfo(path).Length / 1_000_000;
            Console.WriteLine($"{lines:N0} run-off lines ({size} MB) {time.TotalMilliseconds,10:N0} ms, exit {exit}, {GC.GetTotalMemory(true) / 1_000_000} MB held after");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task WriteAsync(string path, int lines)
    {
        var random = new Random(lines);
        var order = Enumerable.Range(0, 8).ToArray();
        await using var writer = new StreamWriter(path);
        await writer.WriteAsync("""{"format":"ideation-count/1","method":"instant-runoff","options":["A","B","C","D","E","F","G","H"],"ballots":[""");
        for (var line = 0; line < lines; line++)
        {
            random.Shuffle(order);
            var ranks = string.Join(',', order.Take(random.Next(1, 9)).Select(option => string.Create(CultureInfo.InvariantCulture, $"[{option}]")));
            await writer.WriteLineAsync($"{(line == 0 ? "" : ",")}{{\"ranking\":[{ranks}]}}");
        }

        await writer.WriteAsync("]}");
    }
}
