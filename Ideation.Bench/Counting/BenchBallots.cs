using Ideation.Domain.Counting;

namespace Ideation.Bench.Counting;

/// <summary>Random ballots, all different in the way that real ones are: with favourites, gaps and short rankings.</summary>
internal sealed class BenchBallots
{
    public BenchBallots(Random random, int voters, int options)
    {
        Marks = new int[voters][];
        Firsts = new int[voters][];
        var rankings = new Ballot[voters];
        var marks = new Ballot[voters];
        var few = new Ballot[voters];
        var approvals = new Ballot[voters];
        var first = new Ballot[voters];
        Approvals = new int[voters][];
        Few = new int[voters][];
        Ranks = new int[voters][];
        for (var voter = 0; voter < voters; voter++)
        {
            var order = Enumerable.Range(0, options).ToArray();
            random.Shuffle(order);
            Ranks[voter] = order;
            rankings[voter] = Ballot.Ranked(1, [.. order.Select(option => new[] { option })]);
            Marks[voter] = [.. order.Select(_ => random.Next(6))];
            marks[voter] = Ballot.Marked(1, [.. Marks[voter].Select(mark => (long)mark)]);
            Few[voter] = [.. order.Select(_ => random.Next(3))];
            few[voter] = Ballot.Marked(1, [.. Few[voter].Select(mark => (long)mark)]);
            Approvals[voter] = order[..random.Next(1, options / 2)];
            approvals[voter] = Ballot.Approving(1, Approvals[voter]);
            Firsts[voter] = [order[0]];
            first[voter] = Ballot.Approving(1, order[0]);
        }

        (Rankings, Marked, Spread, Approving, Choosing) = (new(rankings), new(marks), new(few), new(approvals), new(first));
    }

    public int[][] Marks { get; }

    public int[][] Few { get; }

    public int[][] Approvals { get; }

    public int[][] Ranks { get; }

    public int[][] Firsts { get; }

    public BallotBox Rankings { get; }

    public BallotBox Marked { get; }

    public BallotBox Spread { get; }

    public BallotBox Approving { get; }

    public BallotBox Choosing { get; }
}
