namespace Ideation.Domain.Counting;

/// <summary>The share of <see cref="Base"/> that has to take part.</summary>
public sealed record Quorum(long Base, Fraction Share);

/// <summary>Everything a count depends on. Two equal requests have equal results, on any machine.</summary>
public sealed record CountRequest(CountingMethod Method, int Options, BallotBox Box)
{
    public int Seats { get; init; } = 1;

    public TiePolicy Ties { get; init; } = TiePolicy.Declare;

    public Quorum? Quorum { get; init; }
}

/// <summary>
/// A method with its rules: one record per method, in its own file, beside its published source.
/// </summary>
public abstract record CountingMethod
{
    /// <summary>The name in count files.</summary>
    public abstract string Name { get; }

    public abstract IReadOnlyList<BallotKind> Accepts { get; }

    /// <summary>Whether the method fills a number of seats, or everything passes that qualifies.</summary>
    public virtual bool HasSeats => true;

    /// <summary>Whether its ties happen in numbered rounds.</summary>
    public virtual bool HasRounds => false;

    /// <summary>
    /// What a missing mark is worth when two options are compared on a ballot; below every mark when null. The tie rule "pairwise"
    /// compares by it.
    /// </summary>
    internal virtual Fraction? NoMarkIsWorth => null;

    /// <summary>The preferences between each two options, as this method reads its ballots.</summary>
    internal virtual long[][] Duels(Poll poll) => PairwiseMatrix.OfAny(poll.Accepted, poll.Options, PairwiseMatrix.InUnits(NoMarkIsWorth, poll.Box.MarkUnit));

    /// <summary>Counts. Ballots are judged first, by <see cref="Poll.Accept"/>.</summary>
    internal abstract CountResult Count(Poll poll);
}
