using System.Globalization;
using Ideation.Domain.Counting;

namespace Ideation.Bench.Counting;

/// <summary>
/// <c>counting</c>: 32,000 different ballots over 20 options for each method, a million run-off lines from a file, Schulze with 100
/// options. Beside each additive method stands the same count as a naive loop over the same arrays, measured in turn with it.
/// </summary>
public static class CountingBench
{
    private const int Voters = 32_000;
    private const int Options = 20;
    private const double MostTimes = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 9;
        var isFast = true;
        Console.WriteLine($"{Voters:N0} ballots × {Options} options, processor time of one count, median of {rounds}");
        foreach (var (method, box, naive) in BenchMethods.All(new BenchVoters(new Random(20261123), Voters, Options), Options))
        {
            CountResult Count() => VoteCount.Of(new(method, Options, box));
            if (naive is null)
            {
                Console.WriteLine($"{method.Name,-26} {Stopwatches.MillisecondsOf(rounds, Count),10:N2} ms");
                continue;
            }

            if (!Count().Scores!.SequenceEqual(naive().Select(sum => (Fraction?)sum)))
                throw new InvalidOperationException($"The naive loop for {method.Name} counts something else.");
            var (counted, plain, times) = Stopwatches.Compared(rounds, Count, naive);
            isFast &= times <= MostTimes;
            Console.WriteLine($"{method.Name,-26} {counted,10:N2} ms   naive {plain,8:N2} ms   × {times:N2}");
        }

        var wide = new BenchVoters(new Random(20261123), 1000, 100).Ranking().Box;
        Console.WriteLine($"{"schulze, 100 options",-26} {Stopwatches.MillisecondsOf(rounds, () => VoteCount.Of(new(new Schulze(), 100, wide))),10:N2} ms");
        await FileBench.RunAsync(1_000_000);
        return isFast ? 0 : 1;
    }
}
