namespace Ideation.Domain.Counting;

/// <summary>Of which ballots a majority is needed.</summary>
public enum MajorityOf
{
    /// <summary>Those that count for somebody in the round.</summary>
    Active = 1,

    /// <summary>All valid ballots.</summary>
    Valid = 2,
}

/// <summary>
/// Instant run-off (Ware 1871), with the rules of the RCV Tabulator: each ballot counts for its highest option still standing; the
/// lowest is eliminated until one has a majority. With several seats, options are eliminated until only as many are left.
/// </summary>
public sealed record InstantRunoff : CountingMethod
{
    public RankingRules Reading { get; init; } = new();

    public MajorityOf MajorityOf { get; init; } = MajorityOf.Active;

    /// <summary>The threshold of the first round holds for all.</summary>
    public bool FirstRoundThreshold { get; init; }

    /// <summary>Eliminates together all who could not catch up with the next even with one another's votes.</summary>
    public bool BatchElimination { get; init; }

    public bool ContinueUntilTwo { get; init; }

    /// <summary>Options with fewer votes in round 1 are eliminated first.</summary>
    public long MinimumVotes { get; init; }

    public int StopAfterRound { get; init; } = int.MaxValue;

    public override string Name => "instant-runoff";

    public override IReadOnlyList<BallotKind> Accepts => [BallotKind.Ranking];

    public override bool HasRounds => true;

    internal override CountResult Count(Poll poll)
    {
        var accepted = poll.Accept(RankedAnything);
        var found = new RunoffCount(poll, this, accepted).Run();
        return found with { Pairwise = PairwiseMatrix.OfAny(accepted, poll.Options) };
    }

    /// <summary>A run-off reads any ranking until something stops it; only one that names nothing is blank.</summary>
    internal static Verdict RankedAnything(Ballot ballot) =>
        Array.Exists(ballot.Ranking, tier => tier.Length > 0) ? Verdict.Counted : Verdict.Blank;
}
