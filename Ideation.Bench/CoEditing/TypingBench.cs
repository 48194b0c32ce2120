using System.Diagnostics;
using System.Globalization;
using Ideation.Bench.Servers;
using Ideation.Domain.CoEditing;

namespace Ideation.Bench.CoEditing;

/// <summary>
/// People in one text, of whom one types: from the keystroke to the screens of all others, beside a bare relay of the same frames; and until it is on disk.
/// </summary>
internal static class TypingBench
{
    private const int People = 50;
    private const int Warming = 60;
    private const int Keystrokes = 400;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(40);

    public static async Task<bool> RunAsync(TextWriter output, CancellationToken cancellationToken)
    {
        await using var relay = await ServerProcess.StartAsync("relay", cancellationToken);
        var bare = await MeasureAsync(_ => new Uri($"ws://{relay.Address.Authority}/relay"), asks: false, cancellationToken);

        await using var application = await ServerProcess.StartAsync("application", cancellationToken);
        var texts = await BenchTexts.PrepareAsync(application, 1, cancellationToken);
        var ours = await MeasureAsync(_ => texts.AddressOf(0), asks: true, cancellationToken);

        await output.WriteLineAsync($"{People} people in one text, one writes {Keystrokes} keystrokes, one each {Between.TotalMilliseconds} ms");
        await output.WriteLineAsync("                      p50 ms   p99 ms   max ms   arrived");
        await output.WriteLineAsync(Line("bare relay", bare.Screens, bare.Expected));
        await output.WriteLineAsync(Line("application", ours.Screens, ours.Expected));
        await output.WriteLineAsync(Line("on disk", ours.Disk, Keystrokes));
        var (half, most) = (At(ours.Screens, .5) / At(bare.Screens, .5), At(ours.Screens, .99) / At(bare.Screens, .99));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"ratio to relay        {half,6:0.00}   {most,6:0.00}   (target at most 1.50)"));
        return ours.Screens.Count == ours.Expected && ours.Disk.Count == Keystrokes;
    }

    private static async Task<Typed> MeasureAsync(Func<int, Uri> address, bool asks, CancellationToken cancellationToken)
    {
        List<BenchLine> readers = [];
        for (var i = 1; i < People; i++)
            readers.Add(await BenchLine.OpenAsync(address(i), cancellationToken, asks));
        await using var writer = await BenchLine.OpenAsync(address(0), cancellationToken, asks);
        var replica = asks ? TextReplica.Load(writer.State) : new TextReplica();
        var sent = new long[Warming + Keystrokes];
        for (var i = 0; i < sent.Length; i++)
        {
            var update = replica.Edit(replica.Text + "a", 7);
            sent[i] = Stopwatch.GetTimestamp();
            await writer.SendAsync(Frame(update), cancellationToken);
            await Task.Delay(Between, cancellationToken);
        }

        await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        List<double> screens = [.. readers.SelectMany(reader => Times(reader.Updates, sent)).Order()];
        List<double> disk = [.. Times([.. writer.Kept.Skip(2)], sent).Order()];
        foreach (var reader in readers)
            await reader.DisposeAsync();
        return new Typed(screens, disk, (People - 1) * Keystrokes);
    }

    private static IEnumerable<double> Times(IReadOnlyList<long> came, long[] sent)
    {
        for (var i = Warming; i < came.Count && i < sent.Length; i++)
            yield return Stopwatch.GetElapsedTime(sent[i], came[i]).TotalMilliseconds;
    }

    internal static byte[] Frame(byte[] update)
    {
        List<byte> frame = [0, 2];
        var length = update.Length;
        for (; length > 0x7F; length >>= 7)
            frame.Add((byte)(length & 0x7F | 0x80));
        return [.. frame, (byte)length, .. update];
    }

    internal static double At(List<double> sorted, double share) => sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private static string Line(string name, List<double> times, int expected) => string.Create(
        CultureInfo.InvariantCulture, $"{name,-20} {At(times, .5),8:0.00} {At(times, .99),8:0.00} {At(times, 1),8:0.00}   {times.Count} of {expected}");

    private sealed record Typed(List<double> Screens, List<double> Disk, int Expected);
}
