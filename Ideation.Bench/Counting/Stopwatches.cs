using System.Diagnostics;

namespace Ideation.Bench.Counting;

/// <summary>Processor time in milliseconds, once the compiler has done its work: other work on the machine does not enter it.</summary>
internal static class Stopwatches
{
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(60);

    public static double MillisecondsOf(int rounds, Func<object> run)
    {
        Warm(run);
        return Median([.. Enumerable.Range(0, rounds).Select(_ => Once(run))]);
    }

    /// <summary>Both in turn, so that what disturbs the machine disturbs both; the ratio is the median of the ratios.</summary>
    public static (double Counted, double Plain, double Times) Compared(int rounds, Func<object> counted, Func<object> plain)
    {
        Warm(counted);
        Warm(plain);
        (double Counted, double Plain)[] pairs = [.. Enumerable.Range(0, rounds).Select(_ => (Once(counted), Once(plain)))];
        return (
            Median([.. pairs.Select(pair => pair.Counted)]),
            Median([.. pairs.Select(pair => pair.Plain)]),
            Median([.. pairs.Select(pair => pair.Counted / pair.Plain)]));
    }

    private static void Warm(Func<object> run)
    {
        var start = Stopwatch.GetTimestamp();
        for (var times = 0; times < 60 || Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(1); times++)
            GC.KeepAlive(run());
    }

    private static double Once(Func<object> run)
    {
        var start = Environment.CpuUsage.TotalTime;
        var times = 0;
        for (; Environment.CpuUsage.TotalTime - start < Batch; times++)
            GC.KeepAlive(run());
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / times;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
