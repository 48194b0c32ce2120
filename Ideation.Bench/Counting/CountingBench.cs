using System.Diagnostics;
using System.Globalization;
using Ideation.Domain.Counting;

namespace Ideation.Bench.Counting;

/// <summary>
/// <c>counting</c>: 32,000 different ballots over 20 options for each method, a million run-off lines from a file, Schulze with 100
/// options. Beside each additive method stands the same count as a naive loop over arrays, measured in the same run.
/// </summary>
public static class CountingBench
{
    private const int Voters = 32_000;
    private const int Options = 20;
    private const double MostTimes = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
        var random = new Random(20261123);
        var ballots = new BenchBallots(random, Voters, Options);
        var isFast = true;
        Console.WriteLine($"{Voters:N0} ballots × {Options} options, processor time of one count");
        foreach (var (method, box, naive) in BenchMethods.All(ballots))
        {
            var counted = TimeOf(rounds, () => VoteCount.Of(new(method, Options, box)));
            if (naive is null)
            {
                Console.WriteLine($"{method.Name,-26} {counted.TotalMilliseconds,10:N2} ms");
                continue;
            }

            var plain = TimeOf(rounds, naive);
            var times = counted / plain;
            isFast &= times <= MostTimes;
            Console.WriteLine($"{method.Name,-26} {counted.TotalMilliseconds,10:N2} ms   naive {plain.TotalMilliseconds,8:N2} ms   × {times:N2}");
        }

        var wide = new BenchBallots(random, 1000, 100);
        Console.WriteLine($"{"schulze, 100 options",-26} {TimeOf(3, () => VoteCount.Of(new(new Schulze(), 100, wide.Rankings))).TotalMilliseconds,10:N2} ms");
        await FileBench.RunAsync(1_000_000);
        return isFast ? 0 : 1;
    }

    /// <summary>Processor time of one count, once the compiler has done its work: other work on the machine does not enter it.</summary>
    private static TimeSpan TimeOf(int rounds, Action count)
    {
        var warm = Stopwatch.GetTimestamp();
        for (var run = 0; run < 60 && Stopwatch.GetElapsedTime(warm) < TimeSpan.FromSeconds(1); run++)
            count();

        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        var runs = 0;
        for (; runs < rounds || process.TotalProcessorTime - start < TimeSpan.FromMilliseconds(200); runs++)
        {
            count();
            process.Refresh();
        }

        return (process.TotalProcessorTime - start) / runs;
    }
}
