using Ideation.Domain.Counting;

namespace Ideation.Bench.Counting;

/// <summary>
/// Random ballots of one kind, all different, made one after the other as the reader of a file makes them. The naive loops run over
/// the very arrays that the ballots hold, so that neither side has the shorter way through memory.
/// </summary>
internal sealed class BenchBallots<T>
{
    private BenchBallots(int voters, Func<T> draw, Func<long, T, Ballot> ballot)
    {
        var (choices, counts, ballots) = (new T[voters], new long[voters], new Ballot[voters]);
        for (var voter = 0; voter < voters; voter++)
        {
            (choices[voter], counts[voter]) = (draw(), 1);
            ballots[voter] = ballot(1, choices[voter]);
        }

        (Choices, Counts, Box) = (choices, counts, new BallotBox(ballots));
    }

    public T[] Choices { get; }

    public long[] Counts { get; }

    public BallotBox Box { get; }

    public static BenchBallots<T> Of(int voters, Func<T> draw, Func<long, T, Ballot> ballot) => new(voters, draw, ballot);
}

/// <summary>What voters write: with favourites, gaps and everything in between.</summary>
internal sealed class BenchVoters(Random random, int voters, int options)
{
    public BenchBallots<int[]> Choosing() => BenchBallots<int[]>.Of(voters, () => [random.Next(options)], Ballot.Approving);

    public BenchBallots<int[]> Approving() => BenchBallots<int[]>.Of(voters, () => Order()[..random.Next(1, options / 2)], Ballot.Approving);

    /// <summary>A mark from zero up to, but not including, <paramref name="below"/> for each option.</summary>
    public BenchBallots<long[]> Marking(int below) =>
        BenchBallots<long[]>.Of(voters, () => [.. Enumerable.Range(0, options).Select(_ => (long)random.Next(below))], Ballot.Marked);

    public BenchBallots<int[][]> Ranking() =>
        BenchBallots<int[][]>.Of(voters, () => [.. Order().Select(option => new[] { option })], Ballot.Ranked);

    private int[] Order()
    {
        var order = Enumerable.Range(0, options).ToArray();
        random.Shuffle(order);
        return order;
    }
}
